/* RM0433, chapter 48 (USART). */
#include "console.h"

#include "../cortex-m/cortex-m.h"
#include "../port.h"
#include "../stm32/gpio.h"
#include "rcc.h"

#if LUT_CONSOLE_UART == 1
enum { USART = 0x40011000, INTERRUPT = 37, ON_APB2 = 1, CLOCK_BIT = 4 };
#elif LUT_CONSOLE_UART == 2
enum { USART = 0x40004400, INTERRUPT = 38, ON_APB2 = 0, CLOCK_BIT = 17 };
#elif LUT_CONSOLE_UART == 3
enum { USART = 0x40004800, INTERRUPT = 39, ON_APB2 = 0, CLOCK_BIT = 18 };
#elif LUT_CONSOLE_UART == 4
enum { USART = 0x40004C00, INTERRUPT = 52, ON_APB2 = 0, CLOCK_BIT = 19 };
#elif LUT_CONSOLE_UART == 5
enum { USART = 0x40005000, INTERRUPT = 53, ON_APB2 = 0, CLOCK_BIT = 20 };
#elif LUT_CONSOLE_UART == 6
enum { USART = 0x40011400, INTERRUPT = 71, ON_APB2 = 1, CLOCK_BIT = 5 };
#elif LUT_CONSOLE_UART == 7
enum { USART = 0x40007800, INTERRUPT = 82, ON_APB2 = 0, CLOCK_BIT = 30 };
#elif LUT_CONSOLE_UART == 8
enum { USART = 0x40007C00, INTERRUPT = 83, ON_APB2 = 0, CLOCK_BIT = 31 };
#else
#error "consoleUart in the board file's hardware must be 1 to 8"
#endif
#define CLOCK (1u << CLOCK_BIT)

#define GPIO (0x58020000 + 0x400 * LUT_CONSOLE_GPIO)

#define USART_CR1 REGISTER(USART + 0x00)
#define USART_CR1_UE (1u << 0)
#define USART_CR1_CONFIGURED (1u << 29 | 1u << 5 | 1u << 3 | 1u << 2) /* FIFOEN, RXNEIE, TE, RE */
#define USART_BRR REGISTER(USART + 0x0C)
#define USART_ISR REGISTER(USART + 0x1C)
#define USART_ISR_ORE (1u << 3)
#define USART_ISR_RXNE (1u << 5)
#define USART_ISR_TXE (1u << 7)
#define USART_ICR REGISTER(USART + 0x20)
#define USART_ICR_ORE (1u << 3)
#define USART_RDR REGISTER(USART + 0x24)
#define USART_TDR REGISTER(USART + 0x28)

void console_start(const clock_rates *rates) {
  clock_gate_open(&RCC_AHB4ENR, 1u << LUT_CONSOLE_GPIO);
  RCC_D2CCIP2R = 0; /* each USART is clocked as its APB */
  clock_gate_open(ON_APB2 ? &RCC_APB2ENR : &RCC_APB1LENR, CLOCK);
  pulse_reset(ON_APB2 ? &RCC_APB2RSTR : &RCC_APB1LRSTR, CLOCK); /* the bits are those of the clocks */
  gpio_use(GPIO, LUT_CONSOLE_TX, LUT_CONSOLE_ALTERNATE);
  gpio_use(GPIO, LUT_CONSOLE_RX, LUT_CONSOLE_ALTERNATE);
  const uint32_t apb_hz = ON_APB2 ? rates->apb2_hz : rates->apb1_hz;
  USART_BRR = (apb_hz + LUT_BAUD / 2) / LUT_BAUD; /* the FIFO, too, is set while UE is 0 (RM0433, 48.7.1) */
  USART_CR1 = USART_CR1_CONFIGURED;
  USART_CR1 = USART_CR1_CONFIGURED | USART_CR1_UE;
  cortex_m_enable_wake(INTERRUPT);
}

int port_console_read(void) {
  const uint32_t status = USART_ISR;
  if ((status & USART_ISR_ORE) != 0) USART_ICR = USART_ICR_ORE; /* a frame's CRC tells of the lost byte */
  return (status & USART_ISR_RXNE) != 0 ? (int)(USART_RDR & 0xFF) : -1;
}

void port_console_write(uint8_t byte) {
  if (wait_for(&USART_ISR, USART_ISR_TXE, USART_ISR_TXE)) USART_TDR = byte;
}

static bool received(void) { return (USART_ISR & (USART_ISR_RXNE | USART_ISR_ORE)) != 0; }

void port_idle(void) { cortex_m_wait(INTERRUPT, received); }
