/* UART0: a PL011 (BCM 13, PL011 TRM), on GPIO 14 and 15 by their alternate function 0 (BCM 6.2). */
#include "bcm2837.h"

#define DR 0x00
#define RSR 0x04
#define FR 0x18
#define IBRD 0x24
#define FBRD 0x28
#define LCRH 0x2C
#define CR 0x30
#define IFLS 0x34
#define IMSC 0x38
#define RIS 0x3C
#define MIS 0x40
#define ICR 0x44

#define ON (1u << 0)
#define SENDER_ON (1u << 8)
#define RECEIVER_ON (1u << 9)
#define FIFOS_ON (1u << 4)
#define FIFO_BYTES 16
#define RECEIVED (1u << 4)
#define RECEIVE_TIMEOUT (1u << 6)
#define GPU_INTERRUPT_ENABLE_2 0x214
#define UART_INTERRUPT (57 - 32)
#define FUNCTIONS_1 0x04
#define ALTERNATE_0 4u

static uint32_t *word(machine *m, uint32_t offset) { return bcm_word(m, BLOCK_UART, offset); }

static double baud(machine *m) {
  const bcm2837 *b = bcm(m);
  const double divider = b->integer + b->fraction / 64.0;
  return divider == 0 ? 0 : b->uart_hz / 16.0 / divider;
}

static uint64_t byte_time(machine *m) {
  const double rate = baud(m);
  return rate == 0 ? PICOSECONDS : (uint64_t)(10 * PICOSECONDS / rate);
}

static uint32_t capacity(machine *m) { return (*word(m, LCRH) & FIFOS_ON) != 0 ? FIFO_BYTES : 1; }

/* Bytes in the FIFO and the one on the line. */
static uint32_t waiting(machine *m) {
  const uint64_t sent = bcm(m)->sent;
  return sent <= m->time ? 0 : (uint32_t)((sent - m->time + byte_time(m) - 1) / byte_time(m));
}

void pl011_reset(machine *m) {
  bcm2837 *b = bcm(m);
  b->uart_hz = (uint32_t)fact_or(m, "uartHz", 48000000);
  b->integer = b->fraction = 0;
  b->sent = m->time;
  b->receive_count = 0;
  *word(m, CR) = SENDER_ON | RECEIVER_ON;
  *word(m, IFLS) = 0x12;
}

void pl011_clock(machine *m, uint32_t hz) {
  if (hz != bcm(m)->uart_hz && waiting(m) > 0) {
    rule_broken(m, "uart-while-sending", "The UART's clock changes while it sends: the byte on the line is garbled.");
  }
  bcm(m)->uart_hz = hz;
}

static void take_in(machine *m) {
  bcm2837 *b = bcm(m);
  if ((*word(m, CR) & (ON | RECEIVER_ON)) != (ON | RECEIVER_ON)) return;
  for (int byte; (byte = console_arrived(m)) >= 0;) {
    if (b->receive_count == capacity(m)) {
      not_judged(m, "uart-overrun", "The UART's receive FIFO overflowed: bytes from the host are lost.");
      continue;
    }
    b->receive[(b->receive_first + b->receive_count++) % FIFO_BYTES] = (uint8_t)byte;
  }
}

static uint32_t interrupts(machine *m) {
  static const uint32_t eighths[] = {1, 2, 4, 6, 7, 4, 4, 4};
  const uint32_t count = bcm(m)->receive_count, level = FIFO_BYTES * eighths[*word(m, IFLS) >> 3 & 7] / 8;
  /* the time-out comes when the line is idle */
  return (count >= (capacity(m) == 1 ? 1 : level) ? RECEIVED : 0) | (count > 0 ? RECEIVE_TIMEOUT : 0);
}

uint32_t pl011_read(machine *m, const peripheral *self, uint32_t offset) {
  bcm2837 *b = bcm(m);
  take_in(m);
  const uint32_t queued = waiting(m);
  switch (offset) {
    case DR: {
      if (b->receive_count == 0) return 0;
      const uint8_t byte = b->receive[b->receive_first];
      b->receive_first = (b->receive_first + 1) % FIFO_BYTES;
      b->receive_count--;
      return byte;
    }
    case RSR: return 0;
    case FR:
      return (queued == 0 ? 1u << 7 : 1u << 3) | (queued > capacity(m) ? 1u << 5 : 0) |
             (b->receive_count == 0 ? 1u << 4 : 0) | (b->receive_count == capacity(m) ? 1u << 6 : 0);
    case RIS: return interrupts(m);
    case MIS: return interrupts(m) & *word(m, IMSC);
    default: return stored_word_read(m, self, offset);
  }
}

static uint32_t function_of(machine *m, uint32_t pin) {
  return *bcm_word(m, BLOCK_GPIO, FUNCTIONS_1) >> (pin - 10) * 3 & 7;
}

static void send(machine *m, uint8_t byte) {
  bcm2837 *b = bcm(m);
  if ((*word(m, CR) & (ON | SENDER_ON)) != (ON | SENDER_ON)) {
    rule_broken(m, "uart-off", "A byte is given to the UART while it is off (PL011 TRM 3.3.8).");
    return;
  }
  if (waiting(m) > capacity(m)) {
    rule_broken(m, "uart-fifo-full",
                "A byte is written to the UART's full transmit FIFO: it is lost (PL011 TRM 3.3.3).");
    return;
  }
  if (function_of(m, 14) != ALTERNATE_0 || function_of(m, 15) != ALTERNATE_0) {
    rule_broken(m, "uart-pin",
                "The UART sends while GPIO 14 and 15 are not its pins, by alternate function 0 (BCM 6.2).");
  }
  b->sent = (b->sent > m->time ? b->sent : m->time) + byte_time(m);
  console_heard(m, byte, baud(m));
}

/* Line control and divider are written while the UART is off and has sent everything (PL011 TRM 3.3.8). */
static void judge_change(machine *m, uint32_t offset, uint32_t value) {
  if (value == *word(m, offset)) return;
  if ((*word(m, CR) & ON) != 0) {
    rule_broken(m, "uart-while-on",
                "The UART's %s is written while it is on (PL011 TRM 3.3.7, 3.3.8).",
                offset == LCRH ? "line control" : "divider");
  }
}

void pl011_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  bcm2837 *b = bcm(m);
  switch (offset) {
    case DR: send(m, (uint8_t)value); return;
    case ICR: return;
    case IBRD:
    case FBRD: judge_change(m, offset, value); break;
    case LCRH: /* takes the divider over (PL011 TRM 3.3.6) */
      judge_change(m, offset, value);
      b->integer = *word(m, IBRD) & 0xFFFF;
      b->fraction = *word(m, FBRD) & 0x3F;
      break;
    case CR:
      if ((*word(m, CR) & ON) != 0 && (value & ON) == 0 && waiting(m) > 0) {
        rule_broken(m, "uart-while-sending", "The UART is turned off while it sends (PL011 TRM 3.3.8).");
      }
      break;
    default: break;
  }
  stored_word_write(m, self, offset, value);
}

bool pl011_wakes(machine *m) {
  take_in(m);
  const uint32_t enabled = *bcm_word(m, BLOCK_INTERRUPTS, GPU_INTERRUPT_ENABLE_2);
  return (interrupts(m) & *word(m, IMSC)) != 0 && (enabled >> UART_INTERRUPT & 1) != 0;
}
