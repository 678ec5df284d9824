/* The model window: the memory that holds the model, written over the link where the firmware can. Flash is erased
 * first and then written in ascending order; bytes that do not fill a unit wait for the next. */
#ifndef LUT_WINDOW_H
#define LUT_WINDOW_H

#include <stdbool.h>
#include <stdint.h>

#include "../ports/port.h"
#include "../runtimes/runtime.h"

typedef struct {
  port_memory memory;
  uint32_t begun_at; /* offset of the unit that is begun */
  uint32_t begun;    /* its bytes so far */
  uint8_t unit[PORT_FLASH_UNIT_LIMIT];
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

lut_status window_write(model_window *window, uint32_t offset, const uint8_t *bytes, uint32_t length);
lut_status window_fill(model_window *window, const window_filling *filling);

/* Ends the unit that is begun, so that the window holds all that was written. */
lut_status window_finish(model_window *window);

/* Erases the sectors of flash that hold these bytes, but those that are blank; `erased` is how many. */
lut_status window_erase(model_window *window, uint32_t offset, uint32_t length, uint16_t *erased);

#endif
