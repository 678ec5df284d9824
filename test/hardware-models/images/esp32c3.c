/* Start-up of an ESP32-C3 as its manual has it, which ends with a line on the console; -DWRONG_… breaks the rule of
 * that name. Sections: ESP32-C3 Technical Reference Manual. */
#include <stdint.h>

#define REGISTER(address) (*(volatile uint32_t *)(address))
#define RTC 0x60008000
#define TIMER_GROUP 0x6001F000
#define SYSTEM 0x600C0000
#define UART 0x60000000
#define SPI1 0x60002000
#define CACHE 0x600C4000
#define KEY 0x50D83AA1
#define FAST __attribute__((section(".fast"), noinline))
#define TARGET 0x200000 /* offset into flash */

extern uint32_t fast_begin[], fast_end[];
extern const uint32_t fast_load[];
static void work(void);

__attribute__((section(".start"), naked)) void start(void) {
  __asm volatile("li sp, 0x3FCA0000\n\tj %0" ::"i"(work));
}

static void stop_watchdogs(void) { /* 12.2.2 */
#ifndef WRONG_NO_KEY
  REGISTER(RTC + 0xA8) = KEY;
#endif
#ifndef WRONG_RTC_LEFT_ON
  REGISTER(RTC + 0x90) = 0;
#endif
  REGISTER(TIMER_GROUP + 0x64) = KEY;
#ifndef WRONG_GROUP_LEFT_ON
  REGISTER(TIMER_GROUP + 0x48) = 0;
#endif
  REGISTER(RTC + 0xB0) = 0x8F1D312A;
#ifndef WRONG_SUPER_LEFT_ON
  REGISTER(RTC + 0xAC) |= 1u << 31;
#endif
}

static void set_clock(void) { /* 6.2.4.1 */
  uint32_t period = 1, pll = 1u << 2;
#ifdef WRONG_PLL_OFF
  REGISTER(RTC) |= 1u << 10;
#endif
#ifdef WRONG_RESERVED_PERIOD
  period = 2;
#endif
#ifdef WRONG_PLL_FREQUENCY
  pll = 0;
#endif
  REGISTER(SYSTEM + 0x08) = 1u << 3 | pll | period;
  REGISTER(SYSTEM + 0x58) = 1u << 10;
}

__attribute__((unused)) static uint32_t queued(void) { return REGISTER(UART + 0x1C) >> 16 & 0x3FF; }

static void set_baud(void) { /* 26.3.3: from the crystal, in sixteenths */
#ifdef WRONG_BAUD_FROM_APB
  const uint32_t source = 80000000;
#else
  const uint32_t source = 40000000;
#endif
  const uint32_t sixteenths = (source * 16u + BAUD / 2) / BAUD;
#ifdef WRONG_BAUD_WHILE_SENDING
  REGISTER(UART) = 'x';
#endif
  REGISTER(UART + 0x14) = sixteenths % 16 << 20 | sixteenths / 16;
#ifdef WRONG_PIN
  REGISTER(0x60009000 + 0x58) = 1u << 12;
#endif
}

static void trace(void) { /* 5: GPIO10, up and down */
#ifndef WRONG_TRACE_PIN
  REGISTER(0x60004024) = 1u << 10;
#endif
  REGISTER(0x60004008) = 1u << 10;
  REGISTER(0x6000400C) = 1u << 10;
}

static void send(const char *text) {
  for (; *text != 0; text++) {
#ifndef WRONG_FIFO
    while (queued() > 100) {
    }
#endif
    REGISTER(UART) = (uint8_t)*text;
  }
}

/* ---- flash, from SRAM (27, W25Q32JV) ---- */

FAST static void command(uint32_t bit) {
  REGISTER(SPI1) = bit;
  while (REGISTER(SPI1) != 0) {
  }
}

FAST static void wait(void) {
  do command(1u << 27);
  while ((REGISTER(SPI1 + 0x2C) & 1) != 0);
}

FAST static void program(uint32_t address, uint32_t word) {
#ifndef WRONG_NO_WRITE_ENABLE
  command(1u << 30);
#endif
  for (uint32_t i = 0; i < 8; i++) REGISTER(SPI1 + 0x58 + 4 * i) = word;
  REGISTER(SPI1 + 0x04) = 32u << 24 | address;
  command(1u << 25);
#ifndef WRONG_READ_WHILE_BUSY
  wait();
#endif
}

FAST static void change_flash(void) {
  command(1u << 30);
  REGISTER(SPI1 + 0x04) = TARGET;
  command(1u << 24);
#ifndef WRONG_COMMAND_WHILE_BUSY
  wait();
#endif
#ifdef WRONG_ACROSS_PAGE
  program(TARGET + 240, 0x01020304);
#else
  program(TARGET, 0x01020304);
#endif
#ifdef WRONG_NOT_ERASED
  program(TARGET + 8, 0xFFFFFFFF);
#endif
}

FAST __attribute__((unused)) static void invalidate(void) {
  REGISTER(CACHE + 0x2C) = 0x3C000000 + TARGET;
  REGISTER(CACHE + 0x30) = 4096 / 32; /* lines */
  REGISTER(CACHE + 0x28) = 1;
  while ((REGISTER(CACHE + 0x28) & 2) == 0) {
  }
}

static uint32_t read_back(void) { return REGISTER(0x3C000000 + TARGET); }

static void own_mistakes(void) {
#ifdef WRONG_CYCLE_COUNTER
  uint32_t cycles;
  __asm volatile("csrr %0, mcycle" : "=r"(cycles));
#endif
#ifdef WRONG_ATOMIC
  __asm volatile(".word 0x0805252f"); /* amoswap.w a0, zero, (a0) */
#endif
#ifdef WRONG_ROM
  ((void (*)(void))0x40001234)();
#endif
#ifdef WRONG_TOO_LATE
  REGISTER(SYSTEM + 0x58) = 39; /* 1 MHz */
  for (uint32_t i = 0; i < 600000; i++) __asm volatile("nop");
#endif
#ifdef WRONG_CACHE_OFF
  REGISTER(CACHE) = 0;
#endif
#ifdef WRONG_UNMAPPED
  (void)REGISTER(0x3C000000 + (7 << 20));
#endif
#ifdef WRONG_UART_CLOCK
  REGISTER(SYSTEM + 0x10) &= ~(1u << 2);
#endif
}

static void work(void) {
#ifdef WRONG_TOO_LATE
  own_mistakes();
#endif
  const uint32_t *from = fast_load;
  for (uint32_t *to = fast_begin; to < fast_end; to++) *to = *from++;
  stop_watchdogs();
  set_clock();
  set_baud();
  trace();
  own_mistakes();
  (void)read_back(); /* into the cache */
  change_flash();
#ifndef WRONG_NO_INVALIDATE
  invalidate();
#endif
#ifdef WRONG_FIFO
  for (int i = 0; i < 10; i++) send("0123456789abcdef");
#endif
  send(read_back() == 0x01020304 ? "good\n" : "bad\n");
  for (;;) __asm volatile("wfi");
}
