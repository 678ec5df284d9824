/* UART0, a PL011. BCM2835 ARM Peripherals: 6 (GPIO), 7.5 (interrupts), 13 (UART); Arm PrimeCell UART (DDI 0183). */
#include "console.h"

#include "../bare-metal/registers.h"
#include "videocore.h"

#define GPIO_FSEL1 REGISTER(0x3F200004)
#define GPIO_FSEL1_PINS (0x3Fu << 12)   /* those of GPIO 14 and 15 */
#define GPIO_FSEL1_CONSOLE (0x24u << 12) /* alternate function 0 */
#define GPIO_PULL REGISTER(0x3F200094)
#define GPIO_PULL_CLOCK0 REGISTER(0x3F200098)
enum { PULL_NONE = 0, PULL_UP = 2 };
#define RX_PIN (1u << 15)

#define UART 0x3F201000
#define UART_DATA REGISTER(UART + 0x00)
#define UART_FLAGS REGISTER(UART + 0x18)
#define UART_FLAGS_BUSY (1u << 3)
#define UART_FLAGS_RX_EMPTY (1u << 4)
#define UART_FLAGS_TX_FULL (1u << 5)
#define UART_BAUD_INTEGER REGISTER(UART + 0x24)
#define UART_BAUD_FRACTION REGISTER(UART + 0x28)
#define UART_LINE_CONTROL REGISTER(UART + 0x2C)
#define UART_LINE_CONTROL_8N1 0x70u /* 8 bits, no parity, FIFO */
#define UART_CONTROL REGISTER(UART + 0x30)
#define UART_CONTROL_ON (1u << 9 | 1u << 8 | 1u << 0) /* receiver, transmitter, UART */
#define UART_INTERRUPT_MASK REGISTER(UART + 0x38)
#define UART_INTERRUPT_CLEAR REGISTER(UART + 0x44)
#define UART_INTERRUPT_RX (1u << 6 | 1u << 4) /* receive, receive time-out */

#define GPU_INTERRUPT_ENABLE_2 REGISTER(0x3F00B214)
#define GPU_INTERRUPT_UART (1u << (57 - 32))

/* Readings of a flag, of 50 ns or more each, while a byte leaves, which takes 10 µs: more, and the port is dead. */
#define PATIENCE 1000000u

/* The rate of the UART's clock. The VideoCore's settings may leave it at 3 MHz, too slow for the baud; a rate that
 * cannot be (an emulator's) is no rate. */
static uint32_t uart_hz(void) {
  videocore_set_clock(CLOCK_UART, LUT_UART_HZ);
  const uint32_t hz = videocore_clock_hz(CLOCK_UART);
  return hz >= 16 * LUT_BAUD ? hz : LUT_UART_HZ;
}

/* Chapter 6.1, GPPUD: the control, 150 cycles, the pins, 150 cycles. */
static void settle(void) {
  for (int i = 0; i < 150; i++) __asm volatile("nop");
}

/* A line that nobody drives is idle, no endless break. */
static void pull_up_rx(void) {
  GPIO_PULL = PULL_UP;
  settle();
  GPIO_PULL_CLOCK0 = RX_PIN;
  settle();
  GPIO_PULL = PULL_NONE;
  GPIO_PULL_CLOCK0 = 0;
}

void console_start(void) {
  UART_CONTROL = 0;
  UART_LINE_CONTROL = 0; /* empties the FIFOs */
  GPIO_FSEL1 = (GPIO_FSEL1 & ~GPIO_FSEL1_PINS) | GPIO_FSEL1_CONSOLE;
  pull_up_rx();
  /* 64ths of the UART's clock / 16 / baud; at 48 MHz and 921600 baud that is 3 + 16/64. */
  const uint32_t divider = (uart_hz() * 4 + LUT_BAUD / 2) / LUT_BAUD;
  UART_INTERRUPT_CLEAR = 0x7FF;
  UART_BAUD_INTEGER = divider / 64;
  UART_BAUD_FRACTION = divider % 64;
  UART_LINE_CONTROL = UART_LINE_CONTROL_8N1;
  UART_CONTROL = UART_CONTROL_ON;
  (void)UART_DATA; /* a byte pending from before would stall reception in QEMU */
  UART_INTERRUPT_MASK = UART_INTERRUPT_RX;
  GPU_INTERRUPT_ENABLE_2 = GPU_INTERRUPT_UART;
}

bool console_pending(void) { return (UART_FLAGS & UART_FLAGS_RX_EMPTY) == 0; }

int console_read(void) { return console_pending() ? (int)(UART_DATA & 0xFF) : -1; }

static void wait_while(uint32_t flag) {
  for (uint32_t i = 0; i < PATIENCE && (UART_FLAGS & flag) != 0; i++) {
  }
}

void console_write(uint8_t byte) {
  wait_while(UART_FLAGS_TX_FULL);
  UART_DATA = byte;
}

void console_drain(void) { wait_while(UART_FLAGS_BUSY); }
