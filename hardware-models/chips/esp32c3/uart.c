/* UART0 (26). */
#include "esp32c3.h"

#define FIFO 0x00
#define INT_RAW 0x04
#define INT_ST 0x08
#define INT_ENA 0x0C
#define INT_CLR 0x10
#define CLKDIV 0x14
#define STATUS 0x1C
#define CONF0 0x20
#define CONF1 0x24
#define MEM_CONF 0x60
#define FSM_STATUS 0x6C
#define CLK_CONF 0x78
#define ID 0x80

#define FIFO_BYTES 128
#define RXFIFO_FULL (1u << 0)
#define TXFIFO_EMPTY (1u << 1)
#define RXFIFO_TOUT (1u << 8)
#define TX_DONE (1u << 14)
#define RX_TOUT_EN (1u << 21)
#define RXFIFO_RST (1u << 17)
#define TXFIFO_RST (1u << 18)

#define UART_CLK_EN (1u << 2)
#define UART_MEM_CLK_EN (1u << 24)

static uint32_t *word(machine *m, uint32_t offset) { return c3_word(m, SLOT_UART, offset); }

static double source_hz(machine *m) {
  switch (*word(m, CLK_CONF) >> 20 & 3) {
    case 1: return c3(m)->apb_hz;
    case 2: return 17500000;
    case 3: return XTAL_HZ;
    default: return 0;
  }
}

/* 26.3.3: source / (SCLK_DIV_NUM + 1 + SCLK_DIV_B / SCLK_DIV_A) / (CLKDIV + CLKDIV_FRAG / 16). */
double uart_baud(machine *m) {
  const uint32_t clock = *word(m, CLK_CONF), divider = *word(m, CLKDIV);
  const uint32_t a = clock >> 6 & 0x3F, b = clock & 0x3F;
  const double prescale = (clock >> 12 & 0xFF) + 1 + (a == 0 ? 0.0 : (double)b / a);
  const double ratio = (divider & 0xFFF) + (divider >> 20 & 15) / 16.0;
  return ratio == 0 ? 0 : source_hz(m) / prescale / ratio;
}

static uint64_t byte_time(machine *m) {
  const double baud = uart_baud(m);
  return baud == 0 ? PICOSECONDS : (uint64_t)(10 * PICOSECONDS / baud);
}

/* Bytes in the FIFO and the one on the line. */
static uint32_t waiting(machine *m) {
  const uint64_t sent = c3(m)->sent;
  return sent <= m->time ? 0 : (uint32_t)((sent - m->time + byte_time(m) - 1) / byte_time(m));
}

void uart_wait(machine *m) {
  const uint64_t half = FIFO_BYTES / 2 * byte_time(m);
  if (waiting(m) > FIFO_BYTES / 2) machine_wait_until(m, c3(m)->sent - half);
}

void uart_reset(machine *m) {
  c3(m)->sent = m->time;
  c3(m)->receive_count = 0;
  /* As the ROM leaves it: 115,200 baud from the crystal, 8 bits. */
  *word(m, CLKDIV) = 3u << 20 | 347;
  *word(m, CLK_CONF) = 0x03700000;
  *word(m, CONF0) = 0x1000001C;
  *word(m, CONF1) = 0xC060;
  *word(m, MEM_CONF) = 0xA0012;
  *word(m, ID) = 0x40000500;
  *word(m, INT_RAW) = TXFIFO_EMPTY;
}

void uart_receive(machine *m) {
  esp32c3 *c = c3(m);
  for (int byte; (byte = console_arrived(m)) >= 0;) {
    if (c->receive_count == FIFO_BYTES) {
      not_judged(m, "uart-overrun", "UART0's receive FIFO overflowed: bytes from the host are lost.");
      continue;
    }
    c->receive[(c->receive_first + c->receive_count++) % FIFO_BYTES] = (uint8_t)byte;
    c->received_at = m->time;
  }
}

uint32_t uart_interrupts(machine *m) {
  const esp32c3 *c = c3(m);
  uint32_t raw = *word(m, INT_RAW) & ~(RXFIFO_FULL | RXFIFO_TOUT | TXFIFO_EMPTY);
  if (c->receive_count >= (*word(m, CONF1) & 0x1FF)) raw |= RXFIFO_FULL;
  /* the time-out comes when the line is idle */
  if (c->receive_count > 0 && (*word(m, CONF1) & RX_TOUT_EN) != 0) raw |= RXFIFO_TOUT;
  if (waiting(m) <= (*word(m, CONF1) >> 9 & 0x1FF)) raw |= TXFIFO_EMPTY;
  return raw;
}

uint32_t uart_read(machine *m, const peripheral *self, uint32_t offset) {
  esp32c3 *c = c3(m);
  if (!c->by_usb) uart_receive(m);
  const uint32_t queued = waiting(m);
  switch (offset) {
    case FIFO: {
      if (c->receive_count == 0) return 0;
      const uint8_t byte = c->receive[c->receive_first];
      c->receive_first = (c->receive_first + 1) % FIFO_BYTES;
      c->receive_count--;
      return byte;
    }
    case STATUS: return 0xE000C000 | (queued > 0 ? queued - 1 : 0) << 16 | c->receive_count;
    case FSM_STATUS: return queued > 0 ? 3u << 4 : 0;
    case INT_RAW: return uart_interrupts(m) | (queued == 0 ? TX_DONE : 0);
    case INT_ST: return uart_interrupts(m) & *word(m, INT_ENA);
    default: return stored_read(m, self, offset);
  }
}

void uart_send(machine *m, uint8_t byte) {
  esp32c3 *c = c3(m);
  if (!clock_of(m, UART_CLK_EN) || !clock_of(m, UART_MEM_CLK_EN)) {
    rule_broken(m, "uart-clock", "UART0 sends while its clock is off or it is held in reset (16.3, PERIP_CLK_EN0).");
    return;
  }
  if (waiting(m) > FIFO_BYTES) {
    rule_broken(m, "uart-fifo-full", "A byte is written to UART0's full transmit FIFO: it is lost (26.3.2).");
    return;
  }
  c->sent = (c->sent > m->time ? c->sent : m->time) + byte_time(m);
  c->by_usb = false;
  const bool reached = m->reached;
  console_heard(m, byte, uart_baud(m));
  if (m->reached && !reached) {
    watchdogs_judge(m);
    pins_judge(m);
  }
}

void uart_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  esp32c3 *c = c3(m);
  const uint32_t before = *word(m, offset);
  switch (offset) {
    case FIFO: uart_send(m, (uint8_t)value); return;
    case INT_CLR: *word(m, INT_RAW) &= ~value; return;
    case ID: value &= ~(1u << 31); break; /* UPDATE clears itself */
    case CONF0:
      if ((value & TXFIFO_RST) != 0 && waiting(m) > 1) {
        rule_broken(m, "uart-while-sending",
                    "UART0's transmit FIFO is reset with bytes in it: they are lost (26.3.2).");
        c->sent = m->time;
      }
      if ((value & RXFIFO_RST) != 0) c->receive_count = 0;
      break;
    case CLKDIV:
    case CLK_CONF:
      if (value != before && waiting(m) > 0) {
        rule_broken(m, "uart-while-sending",
                    "UART0's divider changes while it sends: the byte on the line is garbled (26.5).");
      }
      break;
    default: break;
  }
  stored_write(m, self, offset, value);
}
