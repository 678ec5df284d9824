/* USART (RM0433, chapter 48): 8 bits, no parity, one stop bit, with and without its FIFOs. */
#include <string.h>

#include "stm32h7.h"

#define CHIP(m) ((stm32h7 *)(m)->state)

enum { CR1 = 0x00, CR2 = 0x04, CR3 = 0x08, BRR = 0x0C, RQR = 0x18, ISR = 0x1C, ICR = 0x20, RDR = 0x24, TDR = 0x28, PRESC = 0x2C };

#define CR1_UE (1u << 0)
#define CR1_RE (1u << 2)
#define CR1_TE (1u << 3)
#define CR1_RXNEIE (1u << 5)
#define CR1_PCE (1u << 10)
#define CR1_OVER8 (1u << 15)
#define CR1_FIFOEN (1u << 29)
#define CR1_WORD (1u << 28 | 1u << 12)
#define CR2_STOP (3u << 12)
#define ISR_ORE (1u << 3)
#define ISR_RXNE (1u << 5)
#define ISR_TC (1u << 6)
#define ISR_TXE (1u << 7)
#define ISR_TEACK (1u << 21)
#define ISR_REACK (1u << 22)
#define ICR_ORECF (1u << 3)
#define RQR_RXFRQ (1u << 3)
#define BITS_PER_BYTE 10

static const uint8_t INTERRUPTS[H7_UARTS] = {0, 37, 38, 39, 52, 53, 71, 82, 83}; /* RM0433, table 147 */

static uint32_t depth(const h7_usart *u) { return (u->cr1 & CR1_FIFOEN) != 0 ? H7_FIFO : 1; }

/* RM0433, 48.5.5. */
static double baud(machine *m, uint32_t number) {
  static const uint16_t PRESCALERS[] = {1, 2, 4, 6, 8, 10, 12, 16, 32, 64, 128, 256};
  const h7_usart *u = &CHIP(m)->usarts[number];
  const uint32_t code = u->prescaler & 0xF;
  const double hz = (double)h7_usart_hz(m, number) / (code < 12 ? PRESCALERS[code] : 1);
  const uint32_t brr = u->brr & 0xFFFF;
  if (brr < 16) return 0;
  return (u->cr1 & CR1_OVER8) == 0 ? hz / brr : 2 * hz / ((brr & 0xFFF0) | (brr & 7) << 1);
}

/* Forgets what has left by now. The byte that is being shifted out does not count for TXE: `sent` begins with it. */
static void shift(machine *m, h7_usart *u) {
  uint32_t left = 0;
  while (left < u->sending && u->sent[left] <= m->time) left++;
  u->sending -= left;
  memmove(u->sent, u->sent + left, u->sending * sizeof *u->sent);
}

static bool can_take(const h7_usart *u) { return u->sending < depth(u) + 1; }

static void send(machine *m, uint32_t number, uint32_t value) {
  h7_usart *u = &CHIP(m)->usarts[number];
  if ((u->cr1 & CR1_UE) == 0 || (u->cr1 & CR1_TE) == 0) {
    rule_broken(m, "uart-off", "UART %u is given a byte while it or its transmitter is off (RM0433, 48.5.3).", number);
    return;
  }
  if ((u->cr1 & (CR1_WORD | CR1_PCE)) != 0 || (u->cr2 & CR2_STOP) != 0) {
    rule_broken(m, "uart-format", "UART %u is not set to 8 bits, no parity, one stop bit.", number);
  }
  if (!can_take(u)) {
    rule_broken(m, "uart-not-empty", "UART %u is given a byte while TXE is 0: one is lost (RM0433, 48.5.3).", number);
    return;
  }
  const double rate = baud(m, number);
  const uint64_t begins = u->sending > 0 ? u->sent[u->sending - 1] : m->time;
  u->sent[u->sending++] = begins + (rate > 0 ? (uint64_t)(BITS_PER_BYTE * (double)PICOSECONDS / rate) : 0);
  if (stm32_console_wired(m, number, true)) console_heard(m, (uint8_t)value, rate);
}

void h7_usart_listen(machine *m) {
  const uint32_t number = (uint32_t)fact_or(m, "consoleUart", 0);
  if (number == 0 || number >= H7_UARTS) return;
  h7_usart *u = &CHIP(m)->usarts[number];
  const uint32_t on = CR1_UE | CR1_RE;
  if ((u->cr1 & on) != on) return;
  for (int byte; (byte = console_arrived(m)) >= 0;) {
    if (!stm32_console_wired(m, number, false)) continue;
    if (u->receiving == depth(u)) u->overrun = true;
    else u->received[u->receiving++] = (uint8_t)byte;
  }
  if ((u->receiving > 0 || u->overrun) && (u->cr1 & CR1_RXNEIE) != 0) cortex_m_pend(m, INTERRUPTS[number]);
}

static uint32_t receive(h7_usart *u) {
  if (u->receiving == 0) return 0;
  const uint8_t byte = u->received[0];
  memmove(u->received, u->received + 1, --u->receiving);
  return byte;
}

uint32_t h7_usart_read(machine *m, const peripheral *self, uint32_t offset) {
  h7_usart *u = &CHIP(m)->usarts[self->index];
  shift(m, u);
  h7_usart_listen(m);
  switch (offset) {
    case CR1: return u->cr1;
    case CR2: return u->cr2;
    case CR3: return u->cr3;
    case BRR: return u->brr;
    case PRESC: return u->prescaler;
    case RDR: return receive(u);
    case ISR:
      return (can_take(u) ? ISR_TXE : 0) | (u->sending == 0 ? ISR_TC : 0) | (u->receiving > 0 ? ISR_RXNE : 0) | (u->overrun ? ISR_ORE : 0) |
             ((u->cr1 & CR1_TE) != 0 ? ISR_TEACK : 0) | ((u->cr1 & CR1_RE) != 0 ? ISR_REACK : 0);
    default: return 0;
  }
}

void h7_usart_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  h7_usart *u = &CHIP(m)->usarts[self->index];
  shift(m, u);
  /* RM0433, 48.7: these can be written only while the UART is off */
  const bool held = (u->cr1 & CR1_UE) != 0 && (offset == BRR || offset == PRESC || (offset == CR1 && ((u->cr1 ^ value) & (CR1_FIFOEN | CR1_OVER8)) != 0));
  if (held) {
    rule_broken(m, "uart-on", "A register of UART %u that shapes its line is written while it is on: what is written is lost (RM0433, 48.7).", self->index);
    return;
  }
  switch (offset) {
    case CR1: u->cr1 = value; break;
    case CR2: u->cr2 = value; break;
    case CR3: u->cr3 = value; break;
    case BRR: u->brr = value; break;
    case PRESC: u->prescaler = value; break;
    case RQR: u->receiving = (value & RQR_RXFRQ) != 0 ? 0 : u->receiving; break;
    case ICR: u->overrun = u->overrun && (value & ICR_ORECF) == 0; break;
    case TDR: send(m, self->index, value); break;
    default: break;
  }
}
