/* RM0090, chapter 8, and RM0433, chapter 11. */
#include "gpio.h"

#include "registers.h"

#define MODER(port) REGISTER((port) + 0x00)
#define MODER_ALTERNATE 2u
#define PUPDR(port) REGISTER((port) + 0x0C)
#define PUPDR_UP 1u /* an open line is quiet */
#define AFR(port, pin) REGISTER((port) + 0x20 + (pin) / 8 * 4)

static void set_field(volatile uint32_t *place, uint32_t at, uint32_t bits, uint32_t value) {
  *place = (*place & ~(((1u << bits) - 1) << at)) | value << at;
}

void gpio_use(uint32_t port, uint32_t pin, uint32_t alternate) {
  set_field(&AFR(port, pin), pin % 8 * 4, 4, alternate);
  set_field(&PUPDR(port), pin * 2, 2, PUPDR_UP);
  set_field(&MODER(port), pin * 2, 2, MODER_ALTERNATE);
}
