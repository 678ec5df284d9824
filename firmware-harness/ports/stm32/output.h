/* A GPIO pin as an output: RM0090, 8.4, and RM0433, 11.4: the same registers. `port` is where the GPIO port's begin. */
#ifndef LUT_STM32_OUTPUT_H
#define LUT_STM32_OUTPUT_H

#include "registers.h"

#define OUTPUT_MODER(port) REGISTER((port) + 0x00)
#define OUTPUT_MODER_OUTPUT 1u
#define OUTPUT_OTYPER(port) REGISTER((port) + 0x04)
#define OUTPUT_PUPDR(port) REGISTER((port) + 0x0C)
#define OUTPUT_BSRR(port) REGISTER((port) + 0x18)

static inline void output_set(uint32_t port, uint32_t pin, bool high) {
  OUTPUT_BSRR(port) = high ? 1u << pin : 1u << (pin + 16);
}

/* Low at first, and before it is an output: no edge that is none. The port has its clock. */
static inline void output_start(uint32_t port, uint32_t pin) {
  const uint32_t field = 3u << pin * 2;
  output_set(port, pin, false);
  OUTPUT_OTYPER(port) &= ~(1u << pin);
  OUTPUT_PUPDR(port) &= ~field;
  OUTPUT_MODER(port) = (OUTPUT_MODER(port) & ~field) | OUTPUT_MODER_OUTPUT << pin * 2;
}

#endif
