/* USART (RM0090, chapter 30): 8 bits, no parity, one stop bit. */
#include "stm32f4.h"

#define CHIP(m) ((stm32f4 *)(m)->state)

enum { SR = 0x00, DR = 0x04, BRR = 0x08, CR1 = 0x0C, CR2 = 0x10, CR3 = 0x14 };

#define SR_ORE (1u << 3)
#define SR_RXNE (1u << 5)
#define SR_TC (1u << 6)
#define SR_TXE (1u << 7)
#define CR1_RE (1u << 2)
#define CR1_TE (1u << 3)
#define CR1_RXNEIE (1u << 5)
#define CR1_PCE (1u << 10)
#define CR1_M (1u << 12)
#define CR1_UE (1u << 13)
#define CR1_OVER8 (1u << 15)
#define CR2_STOP (3u << 12)
#define BITS_PER_BYTE 10

static const uint8_t INTERRUPTS[F4_UARTS] = {0, 37, 38, 39, 52, 53, 71}; /* RM0090, table 62 */

/* RM0090, 30.3.4. */
static double baud(const stm32f4 *chip, uint32_t number) {
  const uint32_t brr = chip->usarts[number].brr & 0xFFFF;
  const double hz = (double)(number == 1 || number == 6 ? chip->rcc.pclk2 : chip->rcc.pclk1);
  if ((chip->usarts[number].cr1 & CR1_OVER8) == 0) return brr < 16 ? 0 : hz / brr;
  const uint32_t eighths = (brr >> 4) * 8 + (brr & 7);
  return eighths < 8 ? 0 : hz / eighths;
}

/* What was written goes on the line as soon as the byte before it has left. */
static void shift(machine *m, uint32_t number) {
  stm32f4 *chip = CHIP(m);
  if (!chip->usarts[number].full || m->time < chip->usarts[number].shifted_at) return;
  const double rate = baud(chip, number);
  chip->usarts[number].full = false;
  chip->usarts[number].shifted_at = m->time + (rate > 0 ? (uint64_t)(BITS_PER_BYTE * (double)PICOSECONDS / rate) : 0);
}

static void send(machine *m, uint32_t number, uint32_t value) {
  stm32f4 *chip = CHIP(m);
  const uint32_t cr1 = chip->usarts[number].cr1;
  if ((cr1 & CR1_UE) == 0 || (cr1 & CR1_TE) == 0) {
    rule_broken(m, "uart-off", "UART %u is given a byte while it or its transmitter is off (RM0090, 30.3.2).", number);
    return;
  }
  if ((cr1 & (CR1_M | CR1_PCE)) != 0 || (chip->usarts[number].cr2 & CR2_STOP) != 0) {
    rule_broken(m, "uart-format", "UART %u is not set to 8 bits, no parity, one stop bit.", number);
  }
  if (chip->usarts[number].full) {
    rule_broken(m, "uart-not-empty", "UART %u is given a byte while TXE is 0: the one before is lost (RM0090, 30.3.2).", number);
  }
  chip->usarts[number].full = true;
  shift(m, number);
  if (stm32_console_wired(m, number, true)) console_heard(m, (uint8_t)value, baud(chip, number));
}

void f4_usart_listen(machine *m) {
  stm32f4 *chip = CHIP(m);
  const uint32_t number = (uint32_t)fact_or(m, "consoleUart", 0);
  if (number == 0 || number >= F4_UARTS) return;
  const uint32_t on = CR1_UE | CR1_RE;
  if ((chip->usarts[number].cr1 & on) != on) return;
  for (int byte; (byte = console_arrived(m)) >= 0;) {
    if (!stm32_console_wired(m, number, false)) continue;
    if (chip->usarts[number].received) chip->usarts[number].overrun = true;
    else chip->usarts[number].data = (uint8_t)byte;
    chip->usarts[number].received = true;
  }
  if (chip->usarts[number].received && (chip->usarts[number].cr1 & CR1_RXNEIE) != 0) cortex_m_pend(m, INTERRUPTS[number]);
}

uint32_t f4_usart_read(machine *m, const peripheral *self, uint32_t offset) {
  stm32f4 *chip = CHIP(m);
  const uint32_t number = self->index;
  shift(m, number);
  f4_usart_listen(m);
  switch (offset) {
    case SR:
      return (chip->usarts[number].full ? 0 : SR_TXE) | (m->time >= chip->usarts[number].shifted_at && !chip->usarts[number].full ? SR_TC : 0) |
             (chip->usarts[number].received ? SR_RXNE : 0) | (chip->usarts[number].overrun ? SR_ORE : 0);
    case DR:
      chip->usarts[number].received = chip->usarts[number].overrun = false;
      return chip->usarts[number].data;
    case BRR: return chip->usarts[number].brr;
    case CR1: return chip->usarts[number].cr1;
    case CR2: return chip->usarts[number].cr2;
    case CR3: return chip->usarts[number].cr3;
    default: return 0;
  }
}

void f4_usart_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  stm32f4 *chip = CHIP(m);
  const uint32_t number = self->index;
  switch (offset) {
    case DR: send(m, number, value); break;
    case BRR: chip->usarts[number].brr = value; break;
    case CR1: chip->usarts[number].cr1 = value; break;
    case CR2: chip->usarts[number].cr2 = value; break;
    case CR3: chip->usarts[number].cr3 = value; break;
    default: break;
  }
}
