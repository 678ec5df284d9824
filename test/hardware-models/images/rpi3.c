/* Start-up of a Raspberry Pi 3 as its manuals have it, which ends with a line on the console; -DWRONG_… breaks the rule
 * of that name. ARM: Arm Architecture Reference Manual; BCM: BCM2835 ARM Peripherals. */
#include <stdint.h>

#define REGISTER(address) (*(volatile uint32_t *)(uintptr_t)(address))
#define MAILBOX 0x3F00B880
#define UART 0x3F201000
#define UART_HZ 48000000
#define CLOCK_UART 2
#define BLOCK (2ull << 20)

static uint64_t level_1[512] __attribute__((aligned(4096))), level_2[512] __attribute__((aligned(4096)));
static uint32_t buffer[32] __attribute__((aligned(64)));

__asm(
    ".section .start, \"ax\"\n"
    "start:\n"
    "ldr x1, =0x200000\n"
    "mov sp, x1\n"
    "msr sp_el1, x1\n"
#ifndef WRONG_EL1_IS_AARCH32
    "mov x0, #0x80000000\n" /* HCR_EL2.RW */
    "msr hcr_el2, x0\n"
#endif
    "mov x0, #0x33FF\n"
    "msr cptr_el2, x0\n"
    "ldr x0, =0x30D00800\n"
    "msr sctlr_el1, x0\n"
#ifndef WRONG_FPU_TRAPPED
    "mov x0, #0x300000\n"
    "msr cpacr_el1, x0\n"
#endif
    "mov x0, #0x3C5\n"
    "msr spsr_el2, x0\n"
    "ldr x0, =work\n"
    "msr elr_el2, x0\n"
    "eret\n"
    ".ltorg\n"
    ".text\n");

static void barrier(void) { __asm volatile("dsb sy" ::: "memory"); }

/* ---- MMU (ARM D5), all of it mapped where it is ---- */

static void fill_tables(void) {
  for (uint64_t i = 0; i < 512; i++) level_1[i] = 0;
  level_1[0] = (uint64_t)(uintptr_t)level_2 | 3;
  for (uint64_t i = 0; i < 512; i++) {
    const uint64_t address = i * BLOCK;
#ifdef WRONG_REGISTERS_AS_MEMORY
    const int device = 0;
#else
    const int device = address >= 0x3F000000;
#endif
#ifdef WRONG_MEMORY_AS_DEVICE
    const uint64_t memory = 1u << 2;
#else
    const uint64_t memory = 3u << 8;
#endif
    level_2[i] = address | 1u << 10 | (device ? 1u << 2 | 1ull << 53 | 1ull << 54 : memory) | 1;
  }
#ifdef WRONG_CODE_NOT_MAPPED
  level_2[0] = 0;
#endif
}

static void turn_on_mmu(void) {
  uint64_t control;
  fill_tables();
#ifndef WRONG_NO_BARRIER
  barrier();
#endif
  __asm volatile("msr mair_el1, %0" ::"r"((uint64_t)0x04FF));
  __asm volatile("msr tcr_el1, %0" ::"r"((uint64_t)0x80803519));
  __asm volatile("msr ttbr0_el1, %0" ::"r"(level_1));
#ifndef WRONG_TLB_KEPT
  __asm volatile("tlbi vmalle1");
#endif
#ifndef WRONG_CACHES_KEPT
  __asm volatile("ic iallu\n\tdc isw, xzr"); /* the model asks for one set; silicon has more */
#endif
#ifndef WRONG_NO_BARRIER
  barrier();
#endif
#ifndef WRONG_NO_SYNCHRONIZATION
  __asm volatile("isb");
#endif
  __asm volatile("mrs %0, sctlr_el1" : "=r"(control));
#ifdef WRONG_NO_ISB_AFTER
  __asm volatile("msr sctlr_el1, %0\n\tldr xzr, [sp]" ::"r"(control | 0x1005) : "memory");
#else
  __asm volatile("msr sctlr_el1, %0\n\tisb" ::"r"(control | 0x1005) : "memory");
#endif
}

/* ---- mailbox (the firmware's wiki) ---- */

static void maintain_buffer(void) {
  for (uint32_t i = 0; i < sizeof buffer; i += 64) __asm volatile("dc civac, %0" ::"r"((uintptr_t)buffer + i) : "memory");
}

static uint32_t clock_of_uart(void) {
#ifdef WRONG_UNALIGNED_BUFFER
  uint32_t *words = buffer + 1;
#else
  uint32_t *words = buffer;
#endif
  const uint32_t message[] = {32, 0, 0x00030002, 8, 4, CLOCK_UART, 0, 0};
  for (uint32_t i = 0; i < 8; i++) words[i] = message[i];
#ifdef WRONG_NO_END_TAG
  words[0] = 24;
  words[3] = 4;
#endif
#ifndef WRONG_NOT_CLEANED
  maintain_buffer();
#endif
#ifndef WRONG_NO_BARRIER_BEFORE_MAILBOX
  barrier();
#endif
  REGISTER(MAILBOX + 0x20) = ((uint32_t)(uintptr_t)words | 0xC0000000) | 8;
#ifndef WRONG_READ_EMPTY
  while ((REGISTER(MAILBOX + 0x18) & 1u << 30) != 0) {
  }
#endif
  (void)REGISTER(MAILBOX);
#ifndef WRONG_NOT_INVALIDATED
  maintain_buffer();
  barrier();
#endif
  return ((volatile uint32_t *)words)[6];
}

/* ---- console (BCM 6.2, 13) ---- */

static void start_console(uint32_t hz) {
#ifndef WRONG_PINS
  REGISTER(0x3F200004) = 4u << 12 | 4u << 15;
#endif
#ifdef WRONG_BAUD_OF_3_MHZ
  hz = 3000000;
#endif
  const uint32_t divider = (hz * 4 + BAUD / 2) / BAUD;
#ifdef WRONG_CHANGED_WHILE_ON
  REGISTER(UART + 0x30) = 0x301;
#else
  REGISTER(UART + 0x30) = 0;
#endif
  REGISTER(UART + 0x24) = divider / 64;
  REGISTER(UART + 0x28) = divider % 64;
  REGISTER(UART + 0x2C) = 0x70;
  REGISTER(UART + 0x30) = 0x301;
}

static void send(const char *text) {
  for (; *text != 0; text++) {
#ifndef WRONG_FIFO
    while ((REGISTER(UART + 0x18) & 1u << 5) != 0) {
    }
#endif
    REGISTER(UART) = (uint8_t)*text;
  }
}

static void own_mistakes(void) {
#ifdef WRONG_OFF_WHILE_SENDING
  REGISTER(UART) = 'x';
  REGISTER(UART + 0x30) = 0;
  REGISTER(UART + 0x30) = 0x301;
#endif
#ifdef WRONG_CODE_NOT_CLEANED
  static uint32_t code[16] __attribute__((aligned(64)));
  *(volatile uint32_t *)code = 0xD65F03C0; /* ret */
  ((void (*)(void))(uintptr_t)code)();
#endif
#ifdef WRONG_POWER_PASSWORD
  REGISTER(0x3F100024) = 10;
#endif
}

static void early_mistakes(void) {
#ifdef WRONG_UNALIGNED_EARLY
  __asm volatile("str wzr, [%0, #2]" ::"r"(buffer) : "memory");
#endif
#ifdef WRONG_FPU_TRAPPED
  __asm volatile("fmov d0, xzr" ::: "v0");
#endif
#ifdef WRONG_DATA_CACHE_ALONE
  __asm volatile("msr sctlr_el1, %0\n\tisb" ::"r"((uint64_t)0x30D00804));
#endif
}

static void trace(void) { /* BCM 6.1: GPIO 17, up and down */
#ifndef WRONG_TRACE_PIN
  REGISTER(0x3F200004) |= 1u << 21;
#endif
  REGISTER(0x3F20001C) = 1u << 17;
  REGISTER(0x3F200028) = 1u << 17;
}

void work(void);
void work(void) {
  early_mistakes();
  turn_on_mmu();
  start_console(clock_of_uart());
  trace();
  own_mistakes();
#ifdef WRONG_FIFO
  send("0123456789abcdef0123456789abcdef");
#endif
  send("good\n");
  for (;;) __asm volatile("wfi");
}
