/* GPIO (RM0090, 8.4; RM0433, 11.4: the same registers). */
#include <string.h>

#include "stm32.h"

enum { MODER, OTYPER, OSPEEDR, PUPDR, IDR, ODR, BSRR, LCKR, AFRL, AFRH };

#define MODE_OUTPUT 1u
#define MODE_ALTERNATE 2u

void stm32_gpio_reset(stm32 *chip) { memset(chip->gpio, 0, sizeof chip->gpio); }

uint32_t stm32_gpio_read(machine *m, const peripheral *self, uint32_t offset) {
  const stm32 *chip = m->state;
  const uint32_t index = offset / 4;
  return index > AFRH || index == BSRR ? 0 : chip->gpio[self->index][index];
}

static void trace_port(machine *m, const uint32_t *port) {
  for (uint32_t pin = 0; pin < 16; pin++) {
    if (!trace_is(m, pin)) continue;
    trace_level(m, (port[ODR] >> pin & 1) != 0, (port[MODER] >> pin * 2 & 3) == MODE_OUTPUT);
  }
}

void stm32_gpio_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  stm32 *chip = m->state;
  uint32_t *port = chip->gpio[self->index];
  const uint32_t index = offset / 4;
  if (index == BSRR) port[ODR] = (port[ODR] & ~(value >> 16)) | (value & 0xFFFF);
  else if (index <= AFRH && index != IDR) port[index] = value;
  if (fact_or(m, "traceGpio", STM32_GPIO_PORTS) == self->index) trace_port(m, port);
}

static const stm32_pin *pin_of(const stm32 *chip, uint32_t uart, bool transmits, uint64_t port, uint64_t pin) {
  for (const stm32_pin *p = chip->pins; p->uart != 0; p++) {
    if (p->uart == uart && p->transmits == transmits && (uint64_t)(p->port - 'A') == port && p->pin == pin) return p;
  }
  return NULL;
}

bool stm32_console_wired(machine *m, uint32_t uart, bool transmits) {
  const stm32 *chip = m->state;
  if (fact(m, "consoleUart") != uart) {
    not_judged(m, "other-uart", "UART %u is used, which is not the board's console.", uart);
    return false;
  }
  const uint64_t port = fact(m, "consoleGpio");
  const uint64_t number = fact(m, transmits ? "consoleTx" : "consoleRx");
  const char letter = (char)('A' + port);
  const stm32_pin *pin = pin_of(chip, uart, transmits, port, number);
  if (pin == NULL) {
    rule_broken(m, "console-pin", "UART %u has no %s on P%c%u (the data sheet's alternate functions).", uart,
                transmits ? "TX" : "RX", letter, (unsigned)number);
    return false;
  }
  const uint32_t *registers = chip->gpio[port];
  const uint32_t mode = registers[MODER] >> number * 2 & 3;
  const uint32_t function = registers[number < 8 ? AFRL : AFRH] >> number % 8 * 4 & 0xF;
  if (mode == MODE_ALTERNATE && function == pin->function) return true;
  rule_broken(m, "console-pin", "P%c%u is not set to alternate function %u, which is %s of UART %u (mode %u, function %u).", letter,
              (unsigned)number, pin->function, transmits ? "TX" : "RX", uart, mode, function);
  return false;
}
