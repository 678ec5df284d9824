/* A model window in memory that is written at will. */
#include "../port.h"
#include "image.h"

port_memory port_window(void) {
  return (port_memory){.base = image_window, .bytes = LUT_WINDOW_BYTES, .writable = true};
}

/* Never called: there are no sectors. */
uint32_t port_flash_erase(uint32_t offset) { return offset; }

uint32_t port_flash_program(uint32_t offset, const uint8_t *unit) {
  (void)unit;
  return offset;
}
