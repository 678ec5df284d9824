#ifndef LUT_SETTINGS_H
#define LUT_SETTINGS_H

#include <stddef.h>
#include <stdint.h>

typedef struct {
  const char *name;
  uint32_t value;
} setting;

/* Writes "name=hex name=hex" as port_settings() wants it; a setting that does not fit is left out. */
void settings_write(const setting *settings, size_t count, char *text, size_t capacity);

#endif
