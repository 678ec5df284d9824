/* GPIO (BCM 6.1): functions, and the levels of the first 32 pins. */
#include "bcm2837.h"

#define FUNCTIONS_BYTES 24
#define SET 0x1C
#define CLEAR 0x28
#define LEVELS 0x34
#define OUTPUT 1u

static bool is_output(machine *m, uint32_t pin) {
  return (*bcm_word(m, BLOCK_GPIO, pin / 10 * 4) >> pin % 10 * 3 & 7) == OUTPUT;
}

void gpio_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  uint32_t *levels = bcm_word(m, BLOCK_GPIO, LEVELS);
  if (offset == SET) *levels |= value;
  else if (offset == CLEAR) *levels &= ~value;
  else stored_word_write(m, self, offset, value);
  if (offset >= FUNCTIONS_BYTES && offset != SET && offset != CLEAR) return;
  for (uint32_t pin = 0; pin < 32; pin++) {
    if (trace_is(m, pin)) trace_level(m, (*levels >> pin & 1) != 0, is_output(m, pin));
  }
}
