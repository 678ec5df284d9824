/** A start-up program for the STM32H743 as RM0433 wants it, that says a line: what faults are planted in. */
export const STM32H7_PROBE = `
#define RCC 0x58024400
#define PWR 0x58024800
#define FLASH 0x52002000
#define BANK2 (FLASH + 0x100)
#define USART 0x40004800
#define WINDOW 0x08100000

static void supply(void) {
  R(PWR + 0x0C) = 2; // regulator
  UNTIL((R(PWR + 0x04) & 1 << 13) != 0); // supplied
  R(PWR + 0x18) = 3 << 14; // scale
  UNTIL((R(PWR + 0x18) & 1 << 13) != 0);
  R(RCC + 0xF4) |= 2; // syscfg
  (void)R(RCC + 0xF4);
  R(0x5800042C) = 1; // overdrive
  UNTIL((R(PWR + 0x18) & 1 << 13) != 0); // overdriven
}

static void clocks(void) {
  R(RCC) |= 1u << 18;
  R(RCC) |= 1u << 16;
  UNTIL((R(RCC) & 1u << 17) != 0);
  R(RCC + 0x28) = 1 << 4 | 2; // source
  R(RCC + 0x2C) = 3 << 2 | 1 << 16; // range
  R(RCC + 0x30) = 119 | 1 << 9 | 3 << 16 | 1 << 24;
  R(RCC) |= 1u << 24;
  UNTIL((R(RCC) & 1u << 25) != 0); // locked
  R(FLASH) = 4 | 2 << 4; // latency
  UNTIL((R(FLASH) & 0xF) != 7);
  R(RCC + 0x18) = 8 | 4 << 4; // buses
  R(RCC + 0x1C) = 4 << 4 | 4 << 8;
  R(RCC + 0x20) = 4 << 4;
  R(RCC + 0x10) = 3; // switch
  UNTIL((R(RCC + 0x10) & 0x38) == 3 << 3);
}

static void caches(void) {
  R(0xE000EF50) = 0; // invalidate instructions
  for (u32 set = 0; set < 128; set++) {
    for (u32 way = 0; way < 4; way++) R(0xE000EF60) = way << 30 | set << 5; // invalidate data
  }
  __asm volatile("dsb\\n\\tisb" ::: "memory");
  R(0xE000ED14) |= 3 << 16; // caches on
  __asm volatile("dsb\\n\\tisb" ::: "memory");
}

static void console(void) {
  R(RCC + 0xE0) |= 1 << 3; // ports
  R(RCC + 0xE8) |= 1 << 18; // uart
  (void)R(RCC + 0xE8);
  R(0x58020C24) = 0x77; // function
  R(0x58020C00) = 0xFFFAFFFF; // mode
  R(USART + 0x0C) = 130; // divider
  R(USART) = 1 | 1 << 3; // on
}

static void say(const char *text) {
  for (; *text != 0; text++) {
    UNTIL((R(USART + 0x1C) & 1 << 7) != 0); // empty
    R(USART + 0x28) = (u8)*text;
  }
}

static void cycles(void) {
  R(0xE000EDFC) |= 1u << 24;
  R(0xE0001FB0) = 0xC5ACCE55; // unlock
  R(0xE0001000) |= 1;
}

static void trace(void) {
  R(0x58024400 + 0xE0) |= 1 << 4; // trace port
  (void)R(0x58024400 + 0xE0);
  R(0x58021000) &= ~(2u << 28); // trace mode
  R(0x58021018) = 1 << 14;
  R(0x58021018) = 1u << 30;
}

static void program(void) {
  R(BANK2 + 0x04) = 0x45670123;
  R(BANK2 + 0x04) = 0xCDEF89AB; // key
  R(BANK2 + 0x0C) = 3 << 4 | 1 << 2; // sector
  R(BANK2 + 0x0C) |= 1 << 7; // erase
  UNTIL((R(BANK2 + 0x10) & 5) == 0); // erased
  R(BANK2 + 0x0C) = 3 << 4 | 1 << 1; // programming
  for (u32 word = 0; word < 2; word++) {
    for (u32 i = 0; i < 8; i++) R(WINDOW + 32 * word + 4 * i) = 0x11111111 * i; // flash word
    __asm volatile("dsb" ::: "memory");
    UNTIL((R(BANK2 + 0x10) & 5) == 0); // programmed
  }
  R(BANK2 + 0x0C) = 3 << 4; // end
  R(BANK2 + 0x0C) = 1;
}

void start(void) {
  supply();
  clocks();
  caches();
  const u32 before = R(WINDOW);
  console();
  cycles();
  trace();
  program();
  R(0xE000EF5C) = WINDOW; // forget
  __asm volatile("dsb" ::: "memory");
  say(before == 0xFFFFFFFF && R(WINDOW + 4) == 0x11111111 ? "right\\n" : "wrong\\n");
  for (;;) {
  }
}
`;
