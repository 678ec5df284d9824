/* RM0090, chapter 30 (USART); the pins' functions are those of the data sheet. */
#include "console.h"

#include "../cortex-m/cortex-m.h"
#include "../port.h"
#include "../stm32/gpio.h"
#include "rcc.h"

#if LUT_CONSOLE_UART == 1
enum { USART = 0x40011000, INTERRUPT = 37, ON_APB2 = 1, CLOCK = 1 << 4, PIN_FUNCTION = 7 };
#elif LUT_CONSOLE_UART == 2
enum { USART = 0x40004400, INTERRUPT = 38, ON_APB2 = 0, CLOCK = 1 << 17, PIN_FUNCTION = 7 };
#elif LUT_CONSOLE_UART == 3
enum { USART = 0x40004800, INTERRUPT = 39, ON_APB2 = 0, CLOCK = 1 << 18, PIN_FUNCTION = 7 };
#elif LUT_CONSOLE_UART == 6
enum { USART = 0x40011400, INTERRUPT = 71, ON_APB2 = 1, CLOCK = 1 << 5, PIN_FUNCTION = 8 };
#else
#error "consoleUart in the board file's hardware must be 1, 2, 3 or 6"
#endif

#define GPIO (0x40020000 + 0x400 * LUT_CONSOLE_GPIO)

#define USART_SR REGISTER(USART + 0x00)
#define USART_SR_ORE (1u << 3)
#define USART_SR_RXNE (1u << 5)
#define USART_SR_TXE (1u << 7)
#define USART_DR REGISTER(USART + 0x04)
#define USART_BRR REGISTER(USART + 0x08)
#define USART_CR1 REGISTER(USART + 0x0C)
#define USART_CR1_ENABLED (1u << 13 | 1u << 5 | 1u << 3 | 1u << 2) /* UE, RXNEIE, TE, RE */
/* QEMU asks for any divider that is not 0. */
#define UNKNOWN_APB_HZ 84000000

void console_start(const clock_rates *rates) {
  clock_gate_open(&RCC_AHB1ENR, 1u << LUT_CONSOLE_GPIO);
  clock_gate_open(ON_APB2 ? &RCC_APB2ENR : &RCC_APB1ENR, CLOCK);
  pulse_reset(ON_APB2 ? &RCC_APB2RSTR : &RCC_APB1RSTR, CLOCK); /* the bits are those of the clocks */
  gpio_use(GPIO, LUT_CONSOLE_TX, PIN_FUNCTION);
  gpio_use(GPIO, LUT_CONSOLE_RX, PIN_FUNCTION);
  const uint32_t apb_hz = ON_APB2 ? rates->apb2_hz : rates->apb1_hz;
  USART_BRR = ((apb_hz == 0 ? UNKNOWN_APB_HZ : apb_hz) + LUT_BAUD / 2) / LUT_BAUD;
  USART_CR1 = USART_CR1_ENABLED;
  cortex_m_enable_wake(INTERRUPT);
}

int port_console_read(void) {
  const uint32_t status = USART_SR;
  if ((status & (USART_SR_RXNE | USART_SR_ORE)) == 0) return -1;
  const int byte = (int)(USART_DR & 0xFF); /* reading SR and then DR also clears an overrun */
  return (status & USART_SR_RXNE) != 0 ? byte : -1;
}

void port_console_write(uint8_t byte) {
  if (wait_for(&USART_SR, USART_SR_TXE, USART_SR_TXE)) USART_DR = byte;
}

static bool received(void) { return (USART_SR & (USART_SR_RXNE | USART_SR_ORE)) != 0; }

void port_idle(void) { cortex_m_wait(INTERRUPT, received); }
