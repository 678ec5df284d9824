/* USB serial/JTAG (30): its serial port, with a host that reads at once. */
#include "esp32c3.h"

#define EP1 0x00
#define EP1_CONF 0x04
#define INT_RAW 0x08
#define INT_ST 0x0C
#define INT_ENA 0x10
#define INT_CLR 0x14

#define WR_DONE (1u << 0)
#define IN_FREE (1u << 1)
#define OUT_AVAILABLE (1u << 2)
#define OUT_RECEIVED (1u << 2)
#define IN_EMPTY (1u << 3)

uint32_t usb_interrupts(machine *m) {
  return (c3(m)->by_usb && c3(m)->receive_count > 0 ? OUT_RECEIVED : 0) | IN_EMPTY;
}

uint32_t usb_read(machine *m, const peripheral *self, uint32_t offset) {
  esp32c3 *c = c3(m);
  if (c->by_usb) uart_receive(m);
  switch (offset) {
    case EP1: {
      if (!c->by_usb || c->receive_count == 0) return 0;
      const uint8_t byte = c->receive[c->receive_first];
      c->receive_first = (c->receive_first + 1) % sizeof c->receive;
      c->receive_count--;
      return byte;
    }
    case EP1_CONF: return IN_FREE | (c->by_usb && c->receive_count > 0 ? OUT_AVAILABLE : 0);
    case INT_RAW: return usb_interrupts(m);
    case INT_ST: return usb_interrupts(m) & *c3_word(m, SLOT_USB, INT_ENA);
    default: return stored_read(m, self, offset);
  }
}

void usb_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  if (offset != EP1) {
    if (offset != EP1_CONF && offset != INT_CLR) stored_write(m, self, offset, value);
    return;
  }
  c3(m)->by_usb = true;
  const bool reached = m->reached;
  console_heard(m, (uint8_t)value, (double)fact(m, "baud")); /* USB has no baud */
  if (m->reached && !reached) watchdogs_judge(m);
}
