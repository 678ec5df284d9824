/** A start-up program for the STM32F405/407 as RM0090 wants it, that says a line: what faults are planted in. */
export const STM32F4_PROBE = `
#define RCC 0x40023800
#define PWR_CR R(0x40007000)
#define FLASH 0x40023C00
#define USART 0x40011000
#define WINDOW 0x08020000

static void clocks(void) {
  R(RCC + 0x40) |= 1u << 28;
  (void)R(RCC + 0x40);
  PWR_CR |= 1u << 14;
  R(RCC) |= 1u << 16;
  UNTIL((R(RCC) & 1u << 17) != 0);
  R(RCC + 0x04) = 8 | 336 << 6 | 0 << 16 | 1 << 22 | 7 << 24;
  R(RCC) |= 1u << 24;
  UNTIL((R(RCC) & 1u << 25) != 0); // locked
  R(FLASH) = 0x705; // latency
  R(RCC + 0x08) = 5 << 10 | 4 << 13; // dividers
  R(RCC + 0x08) |= 2; // switch
  UNTIL((R(RCC + 0x08) & 0xC) == 8);
}

static void console(void) {
  R(RCC + 0x30) |= 1; // ports
  R(RCC + 0x44) |= 1 << 4; // uart
  (void)R(RCC + 0x44);
  R(0x40020024) = 0x770; // function
  R(0x40020000) = 0xA8280000; // mode
  R(USART + 0x08) = 91; // divider
  R(USART + 0x0C) = 1 << 13 | 1 << 3; // on
}

static void say(const char *text) {
  for (; *text != 0; text++) {
    UNTIL((R(USART) & 1 << 7) != 0); // empty
    R(USART + 0x04) = (u8)*text;
  }
}

static void cycles(void) {
  R(0xE000EDFC) |= 1u << 24; // trace
  R(0xE0001000) |= 1;
}

static void trace(void) {
  R(RCC + 0x30) |= 1 << 4; // trace port
  (void)R(RCC + 0x30);
  R(0x40021000) |= 1 << 16; // trace mode
  R(0x40021018) = 1 << 8;
  R(0x40021018) = 1u << 24;
}

static void program(void) {
  R(FLASH + 0x04) = 0x45670123;
  R(FLASH + 0x04) = 0xCDEF89AB; // key
  R(FLASH + 0x10) = 2 << 8 | 1 << 1 | 5 << 3; // sector
  R(FLASH + 0x10) |= 1 << 16; // erase
  UNTIL((R(FLASH + 0x0C) & 1 << 16) == 0);
  R(FLASH + 0x10) = 2 << 8 | 1; // programming
  for (u32 i = 0; i < 4; i++) {
    R(WINDOW + 4 * i) = 0x11111111 * i;
    UNTIL((R(FLASH + 0x0C) & 1 << 16) == 0);
  }
  R(FLASH + 0x10) = 1u << 31;
}

void start(void) {
  clocks();
  const u32 before = R(WINDOW);
  console();
  cycles();
  trace();
  program();
  R(FLASH) &= ~0x600u; // caches off
  R(FLASH) |= 0x1800; // caches reset
  R(FLASH) &= ~0x1800u;
  R(FLASH) |= 0x600;
  say(before == 0xFFFFFFFF && R(WINDOW + 4) == 0x11111111 ? "right\\n" : "wrong\\n");
  for (;;) {
  }
}
`;
