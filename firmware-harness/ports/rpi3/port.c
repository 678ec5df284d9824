/* Raspberry Pi 3. Registers: BCM2835 ARM Peripherals (UART0 is a PL011; its interrupt is GPU interrupt 57) and the
 * performance monitors of ARMv8-A. MMU and caches are off, which the settings tell. */
#include "../port.h"

#include "../bare-metal/registers.h"
#include "../bare-metal/settings.h"

#define GPIO_FSEL1 REGISTER(0x3F200004)

#define UART 0x3F201000
#define UART_DATA REGISTER(UART + 0x00)
#define UART_FLAGS REGISTER(UART + 0x18)
#define UART_FLAGS_RX_EMPTY (1u << 4)
#define UART_FLAGS_TX_FULL (1u << 5)
#define UART_BAUD_INTEGER REGISTER(UART + 0x24)
#define UART_BAUD_FRACTION REGISTER(UART + 0x28)
#define UART_LINE_CONTROL REGISTER(UART + 0x2C)
#define UART_CONTROL REGISTER(UART + 0x30)
#define UART_INTERRUPT_MASK REGISTER(UART + 0x38)
#define UART_INTERRUPT_CLEAR REGISTER(UART + 0x44)
#define UART_INTERRUPT_RX (1u << 6 | 1u << 4) /* receive, receive time-out */

/* 64ths of the UART's clock / 16 / baud; at 48 MHz and 921600 baud that is 3 + 16/64. */
#define BAUD_DIVIDER ((LUT_UART_HZ * 4 + LUT_BAUD / 2) / LUT_BAUD)

#define GPU_INTERRUPT_ENABLE_2 REGISTER(0x3F00B214)
#define GPU_INTERRUPT_UART (1u << (57 - 32))

#define PMCR_START (1u << 6 | 1u << 2 | 1u << 0) /* 64 bits, from zero, enabled */
#define PMCNTENSET_CYCLES (1u << 31)

/* The slow clock is the cycle counter from this bit on. */
#define SLOW_SHIFT 20

const char port_name[] = "rpi3";

static void start_console(void) {
  UART_CONTROL = 0;
  GPIO_FSEL1 = (GPIO_FSEL1 & ~(0x3Fu << 12)) | 0x24u << 12; /* GPIO 14 and 15: alternate function 0 */
  UART_INTERRUPT_CLEAR = 0x7FF;
  UART_BAUD_INTEGER = BAUD_DIVIDER / 64;
  UART_BAUD_FRACTION = BAUD_DIVIDER % 64;
  UART_LINE_CONTROL = 0x70; /* 8 bits, no parity, FIFO */
  UART_CONTROL = 0x301;     /* receiver, transmitter, on */
  (void)UART_DATA;          /* a byte pending from before would stall reception in QEMU */
  UART_INTERRUPT_MASK = UART_INTERRUPT_RX;
  GPU_INTERRUPT_ENABLE_2 = GPU_INTERRUPT_UART;
}

void port_init(void) {
  start_console();
  __asm volatile("msr pmcr_el0, %0" ::"r"((uint64_t)PMCR_START));
  __asm volatile("msr pmccfiltr_el0, xzr");
  __asm volatile("msr pmcntenset_el0, %0" ::"r"((uint64_t)PMCNTENSET_CYCLES));
  __asm volatile("isb");
}

static inline uint64_t cycles(void) {
  uint64_t value;
  __asm volatile("isb\n\tmrs %0, pmccntr_el0" : "=r"(value)::"memory");
  return value;
}

/* Its rate is the boot code's choice. */
port_counter port_timing_counter(void) {
  return (port_counter){"pmccntr", 32, 0, UINT32_C(1) << (32 - SLOW_SHIFT)};
}

PORT_TIMED uint32_t port_ticks(void) { return (uint32_t)cycles(); }

uint32_t port_slow_ticks(void) { return (uint32_t)(cycles() >> SLOW_SHIFT); }

int port_console_read(void) {
  return (UART_FLAGS & UART_FLAGS_RX_EMPTY) != 0 ? -1 : (int)(UART_DATA & 0xFF);
}

void port_console_write(uint8_t byte) {
  while ((UART_FLAGS & UART_FLAGS_TX_FULL) != 0) {
  }
  UART_DATA = byte;
}

/* Whether the cycle counter goes on in WFI is not verified on silicon; no timed window sleeps. */
void port_idle(void) {
  if ((UART_FLAGS & UART_FLAGS_RX_EMPTY) != 0) __asm volatile("dsb sy\n\twfi" ::: "memory");
}

uint32_t port_core_hz(void) { return 0; }

bool port_debugger_attached(void) { return false; } /* not visible to the core being debugged */

void port_settings(char *text, size_t capacity) {
  uint64_t control;
  __asm volatile("mrs %0, sctlr_el1" : "=r"(control));
  const setting settings[] = {{"sctlr_el1", (uint32_t)control}};
  settings_write(settings, sizeof settings / sizeof *settings, text, capacity);
}
