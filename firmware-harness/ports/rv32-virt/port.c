/* QEMU's RISC-V virt machine: a 16550 UART and a platform-level interrupt controller. */
#include "../port.h"

#include "../bare-metal/registers.h"

#define UART 0x10000000
#define UART_DATA REGISTER8(UART + 0)
#define UART_INTERRUPT_ENABLE REGISTER8(UART + 1)
#define UART_FIFO_CONTROL REGISTER8(UART + 2)
#define UART_LINE_CONTROL REGISTER8(UART + 3)
#define UART_LINE_STATUS REGISTER8(UART + 5)
#define UART_DIVISOR_ACCESS 0x80
#define UART_RECEIVED 0x01
#define UART_TX_EMPTY 0x20
#define UART_INTERRUPT 10

#define PLIC 0x0C000000
#define PLIC_PRIORITY(interrupt) REGISTER(PLIC + 4 * (interrupt))
#define PLIC_ENABLE REGISTER(PLIC + 0x2000)
#define PLIC_THRESHOLD REGISTER(PLIC + 0x200000)
#define PLIC_CLAIM REGISTER(PLIC + 0x200004)

#define FINISHER REGISTER(0x00100000)
#define FINISHER_RESET 0x7777u

#define MIE_EXTERNAL (1u << 11)

/* The slow clock is mcycle from this bit on. */
#define SLOW_SHIFT 20

const char port_name[] = "rv32-virt";

void port_init(void) {
  UART_LINE_CONTROL = UART_DIVISOR_ACCESS;
  UART_DATA = 1; /* the fastest rate: what stays below the FIFO's trigger is reported after four characters */
  UART_INTERRUPT_ENABLE = 0;
  UART_LINE_CONTROL = 3;    /* 8 bits, no parity */
  UART_FIFO_CONTROL = 0xC7; /* on and empty, an interrupt at 14 bytes: QEMU hands over no more than that at once */
  (void)UART_DATA; /* a byte pending at the reset of the FIFO would stall reception for good */
  UART_INTERRUPT_ENABLE = 1;
  PLIC_PRIORITY(UART_INTERRUPT) = 1;
  PLIC_ENABLE = 1u << UART_INTERRUPT;
  PLIC_THRESHOLD = 0;
  __asm volatile("csrs mie, %0" ::"r"(MIE_EXTERNAL));
}

static uint32_t mcycle(void) {
  uint32_t low;
  __asm volatile("csrr %0, mcycle" : "=r"(low)::"memory");
  return low;
}

static uint32_t mcycleh(void) {
  uint32_t high;
  __asm volatile("csrr %0, mcycleh" : "=r"(high)::"memory");
  return high;
}

port_counter port_timing_counter(void) {
  return (port_counter){"mcycle", 32, 0, UINT32_C(1) << (32 - SLOW_SHIFT)};
}

PORT_TIMED uint32_t port_ticks(void) { return mcycle(); }

uint32_t port_slow_ticks(void) {
  uint32_t high, low;
  do {
    high = mcycleh();
    low = mcycle();
  } while (high != mcycleh());
  return high << (32 - SLOW_SHIFT) | low >> SLOW_SHIFT;
}

int port_console_read(void) { return (UART_LINE_STATUS & UART_RECEIVED) != 0 ? UART_DATA : -1; }

void port_console_write(uint8_t byte) {
  while ((UART_LINE_STATUS & UART_TX_EMPTY) == 0) {
  }
  UART_DATA = byte;
}

void port_idle(void) {
  const uint32_t claimed = PLIC_CLAIM;
  if (claimed != 0) {
    PLIC_CLAIM = claimed; /* done with it: it pends anew while a byte is left */
  } else {
    __asm volatile("wfi" ::: "memory");
  }
}

uint32_t port_core_hz(void) { return 0; }

bool port_debugger_attached(void) { return false; } /* not visible outside debug mode */

void port_settings(char *text, size_t capacity) {
  (void)capacity;
  *text = '\0'; /* the machine has neither caches nor flash */
}

_Noreturn void port_restart(void) {
  FINISHER = FINISHER_RESET;
  for (;;) {
  }
}
