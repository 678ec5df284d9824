/* STM32F405/407. Registers: RM0090, chapters 8 (GPIO), 18 (TIM2 to TIM5), 30 (USART) and 38 (debug support).
 * The same image runs on QEMU's netduinoplus2, whose RCC, flash controller and GPIO read as zero. */
#include "../port.h"

#include "../bare-metal/image.h"
#include "../bare-metal/registers.h"
#include "../bare-metal/settings.h"
#include "../cortex-m/cortex-m.h"
#include "clock.h"

#define RCC_AHB1ENR REGISTER(0x40023830)
#define RCC_APB1ENR REGISTER(0x40023840)
#define RCC_APB1ENR_TIM2 (1u << 0)
#define RCC_APB1ENR_TIM5 (1u << 3)
#define RCC_APB2ENR REGISTER(0x40023844)

/* The console, by the board file: which USART, and its pins of one GPIO port (A is 0). */
#if LUT_CONSOLE_UART == 1
enum { USART = 0x40011000, USART_INTERRUPT = 37, USART_ON_APB2 = 1, USART_CLOCK = 1 << 4, USART_PINS = 7 };
#elif LUT_CONSOLE_UART == 2
enum { USART = 0x40004400, USART_INTERRUPT = 38, USART_ON_APB2 = 0, USART_CLOCK = 1 << 17, USART_PINS = 7 };
#elif LUT_CONSOLE_UART == 3
enum { USART = 0x40004800, USART_INTERRUPT = 39, USART_ON_APB2 = 0, USART_CLOCK = 1 << 18, USART_PINS = 7 };
#elif LUT_CONSOLE_UART == 6
enum { USART = 0x40011400, USART_INTERRUPT = 71, USART_ON_APB2 = 1, USART_CLOCK = 1 << 5, USART_PINS = 8 };
#else
#error "consoleUart in the board file's hardware must be 1, 2, 3 or 6"
#endif

#define GPIO (0x40020000 + 0x400 * LUT_CONSOLE_GPIO)
#define GPIO_MODER REGISTER(GPIO + 0x00)
#define GPIO_MODER_ALTERNATE 2u
#define GPIO_AFR(pin) REGISTER(GPIO + 0x20 + (pin) / 8 * 4)

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

#define TIM2 0x40000000
#define TIM5 0x40000C00
#define TIM_CR1(timer) REGISTER((timer) + 0x00)
#define TIM_EGR(timer) REGISTER((timer) + 0x14)
#define TIM_CNT(timer) REGISTER((timer) + 0x24)
#define TIM_PSC(timer) REGISTER((timer) + 0x28)
#define TIM_ARR(timer) REGISTER((timer) + 0x2C)
#define SLOW_DIVIDER 65536u
#define WRAP (UINT64_C(1) << 32)

#define DBGMCU_CR REGISTER(0xE0042004)
#define DBGMCU_CR_SLEEP 1u /* the core's clock, and so CYCCNT, goes on in WFI */

const char port_name[] = "stm32f4";

static clock_rates rates;
static port_counter counter;
static volatile const uint32_t *ticks;

static void use_for_console(uint32_t pin) {
  GPIO_AFR(pin) = (GPIO_AFR(pin) & ~(0xFu << pin % 8 * 4)) | (uint32_t)USART_PINS << pin % 8 * 4;
  GPIO_MODER = (GPIO_MODER & ~(3u << pin * 2)) | GPIO_MODER_ALTERNATE << pin * 2;
}

static void start_console(void) {
  RCC_AHB1ENR |= 1u << LUT_CONSOLE_GPIO;
  if (USART_ON_APB2) RCC_APB2ENR |= USART_CLOCK;
  else RCC_APB1ENR |= USART_CLOCK;
  use_for_console(LUT_CONSOLE_TX);
  use_for_console(LUT_CONSOLE_RX);
  const uint32_t apb_hz = USART_ON_APB2 ? rates.apb2_hz : rates.apb1_hz;
  USART_BRR = ((apb_hz == 0 ? UNKNOWN_APB_HZ : apb_hz) + LUT_BAUD / 2) / LUT_BAUD;
  USART_CR1 = USART_CR1_ENABLED;
  cortex_m_enable_wake(USART_INTERRUPT);
}

static void start_timer(uint32_t timer, uint32_t divider) {
  TIM_PSC(timer) = divider - 1;
  TIM_ARR(timer) = UINT32_MAX;
  TIM_EGR(timer) = 1; /* takes the divider over */
  TIM_CR1(timer) = 1;
}

static void start_counter(void) {
  RCC_APB1ENR |= RCC_APB1ENR_TIM2 | RCC_APB1ENR_TIM5;
  DBGMCU_CR |= DBGMCU_CR_SLEEP;
  start_timer(TIM5, SLOW_DIVIDER);
  start_timer(TIM2, 1);
  const uint32_t core_per_timer = rates.timer_hz == 0 ? 1 : rates.core_hz / rates.timer_hz;
  if (cortex_m_start_cycle_counter()) {
    ticks = &REGISTER(CORTEX_M_CYCCNT);
    counter = (port_counter){"dwt.cyccnt", 32, rates.core_hz, WRAP / SLOW_DIVIDER / core_per_timer};
  } else {
    ticks = &TIM_CNT(TIM2);
    counter = (port_counter){"tim2", 32, rates.timer_hz, WRAP / SLOW_DIVIDER};
  }
}

void port_init(void) {
  rates = clock_start();
  start_console();
  start_counter();
}

port_counter port_timing_counter(void) { return counter; }

PORT_TIMED uint32_t port_ticks(void) { return *ticks; }

uint32_t port_slow_ticks(void) { return TIM_CNT(TIM5); }

int port_console_read(void) {
  const uint32_t status = USART_SR;
  if ((status & (USART_SR_RXNE | USART_SR_ORE)) == 0) return -1;
  const int byte = (int)(USART_DR & 0xFF); /* reading SR and then DR also clears an overrun */
  return (status & USART_SR_RXNE) != 0 ? byte : -1;
}

void port_console_write(uint8_t byte) {
  while ((USART_SR & USART_SR_TXE) == 0) {
  }
  USART_DR = byte;
}

static bool received(void) { return (USART_SR & (USART_SR_RXNE | USART_SR_ORE)) != 0; }

void port_idle(void) { cortex_m_wait(USART_INTERRUPT, received); }

uint32_t port_core_hz(void) { return rates.core_hz; }

void port_settings(char *text, size_t capacity) {
  const setting settings[] = {
      {"flash.acr", clock_flash_setting()},
      {"rcc.cfgr", clock_tree_setting()},
  };
  settings_write(settings, sizeof settings / sizeof *settings, text, capacity);
}

/* Not written by the firmware yet: the flasher places models. */
port_memory port_window(void) { return (port_memory){.base = image_window, .bytes = LUT_WINDOW_BYTES}; }

uint32_t port_flash_erase(uint32_t offset) { return offset; }

uint32_t port_flash_program(uint32_t offset, const uint8_t *unit) {
  (void)unit;
  return offset;
}
