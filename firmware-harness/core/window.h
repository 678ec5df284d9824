/* The model window: the memory that holds the model, written over the link where the firmware can. */
#ifndef LUT_WINDOW_H
#define LUT_WINDOW_H

#include <stdbool.h>
#include <stdint.h>

#include "../runtimes/runtime.h"

typedef struct {
  uint8_t *base;
  uint32_t bytes;
  bool writable;
} model_window;

typedef struct {
  uint32_t offset;
  uint32_t count;   /* elements */
  uint8_t element;  /* bytes per element: 1 or 4 */
  int32_t low, high;
  uint32_t seed;
} window_filling;

/* Whether `length` bytes at `offset` lie in the window. */
bool window_holds(const model_window *window, uint32_t offset, uint64_t length);

lut_status window_write(const model_window *window, uint32_t offset, const uint8_t *bytes, uint32_t length);
lut_status window_fill(const model_window *window, const window_filling *filling);

#endif
