#include "image.h"

#include <stdint.h>

#include "../port.h"

/* Placed by sections.ld and the port's memory.ld. */
extern uint32_t image_data_source[], image_data[], image_data_end[], image_bss[], image_bss_end[];
extern uint8_t image_arena[];

int main(void);

_Noreturn void image_start(void) {
  const uint32_t *from = image_data_source;
  for (uint32_t *to = image_data; to < image_data_end; to++) *to = *from++;
  for (uint32_t *to = image_bss; to < image_bss_end; to++) *to = 0;
  main();
  __builtin_unreachable(); /* main serves the host for ever */
}

uint8_t *port_arena(uint32_t *bytes) {
  *bytes = LUT_ARENA_BYTES;
  return image_arena;
}
