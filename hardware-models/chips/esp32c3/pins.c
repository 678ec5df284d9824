/* IO MUX and GPIO matrix (5): which pins UART0 is led to, and the levels of those that are outputs. */
#include "esp32c3.h"

#define PAD(pin) (0x04 + 4 * (pin)) /* IO_MUX_GPIOn */
#define FUNCTION(pad) ((pad) >> 12 & 7)
#define INPUT_ENABLE (1u << 9)
#define OUTPUT_OF(pin) (0x554 + 4 * (pin)) /* GPIO_FUNCn_OUT_SEL_CFG */
#define U0RXD_INPUT (0x154 + 4 * 6)        /* GPIO_FUNC6_IN_SEL_CFG */
#define U0TXD 6
#define BY_MATRIX (1u << 6)
#define PINS 22
#define TX 21u /* the pins that are UART0's by their function 0, where a board's USB bridge is */
#define RX 20u

void pins_reset(machine *m) {
  for (uint32_t pin = 0; pin < PINS; pin++) {
    *c3_word(m, SLOT_IO_MUX, PAD(pin)) = 1u << 12 | 2u << 10 | INPUT_ENABLE;
    *c3_word(m, SLOT_GPIO, OUTPUT_OF(pin)) = 0x80;
  }
  *c3_word(m, SLOT_IO_MUX, PAD(TX)) = *c3_word(m, SLOT_IO_MUX, PAD(RX)) = 2u << 10 | INPUT_ENABLE | 1u << 8;
}

static bool sends(machine *m) {
  const uint32_t function = FUNCTION(*c3_word(m, SLOT_IO_MUX, PAD(TX)));
  return function == 0 || (function == 1 && (*c3_word(m, SLOT_GPIO, OUTPUT_OF(TX)) & 0xFF) == U0TXD);
}

static bool receives(machine *m) {
  const uint32_t pad = *c3_word(m, SLOT_IO_MUX, PAD(RX)), input = *c3_word(m, SLOT_GPIO, U0RXD_INPUT);
  if ((pad & INPUT_ENABLE) == 0) return false;
  return (input & BY_MATRIX) == 0 ? FUNCTION(pad) == 0 : (input & 0x1F) == RX;
}

void pins_judge(machine *m) {
  if (!sends(m)) rule_broken(m, "uart-pin", "GPIO%u does not carry what UART0 sends (5.4, 5.5).", TX);
  if (!receives(m)) rule_broken(m, "uart-pin", "UART0 does not hear GPIO%u (5.4, 5.5).", RX);
}

#define OUT 0x04 /* each with its W1TS and W1TC behind it */
#define ENABLE 0x20
#define BY_REGISTER 0x80u
#define FUNCTION_GPIO 1u

static bool is_output(machine *m, uint32_t pin) {
  return FUNCTION(*c3_word(m, SLOT_IO_MUX, PAD(pin))) == FUNCTION_GPIO &&
         (*c3_word(m, SLOT_GPIO, OUTPUT_OF(pin)) & 0xFF) == BY_REGISTER &&
         (*c3_word(m, SLOT_GPIO, ENABLE) >> pin & 1) != 0;
}

void pins_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  const uint32_t of = offset < ENABLE ? OUT : ENABLE;
  if (offset == of + 4) *c3_word(m, SLOT_GPIO, of) |= value;
  else if (offset == of + 8) *c3_word(m, SLOT_GPIO, of) &= ~value;
  else stored_write(m, self, offset, value);
  for (uint32_t pin = 0; pin < PINS; pin++) {
    if (trace_is(m, pin)) trace_level(m, (*c3_word(m, SLOT_GPIO, OUT) >> pin & 1) != 0, is_output(m, pin));
  }
}
