#include "settings.h"

#include <string.h>

#define HEX_DIGITS 8

static char *write_hex(char *to, uint32_t value) {
  for (int shift = 28; shift >= 0; shift -= 4) *to++ = "0123456789abcdef"[value >> shift & 15];
  return to;
}

void settings_write(const setting *settings, size_t count, char *text, size_t capacity) {
  char *to = text;
  const char *end = text + capacity - 1; /* of room for the text, without the final NUL */
  for (size_t i = 0; i < count; i++) {
    const size_t name = strlen(settings[i].name);
    if ((size_t)(end - to) < 1 + name + 1 + HEX_DIGITS) break;
    if (to > text) *to++ = ' ';
    memcpy(to, settings[i].name, name);
    to += name;
    *to++ = '=';
    to = write_hex(to, settings[i].value);
  }
  *to = '\0';
}
