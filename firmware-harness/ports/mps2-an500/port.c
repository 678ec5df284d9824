/* MPS2 with the AN500 image. Registers: Arm Cortex-M System Design Kit (CMSDK) timer and UART; the FPGA's I/O
 * block as in Arm's application notes for the MPS2. */
#include "../port.h"

#include "../bare-metal/registers.h"
#include "../bare-metal/settings.h"
#include "../cortex-m/cortex-m.h"

#define UART_DATA REGISTER(0x40004000)
#define UART_STATE REGISTER(0x40004004)
#define UART_STATE_TX_FULL 1u
#define UART_STATE_RX_FULL 2u
#define UART_CTRL REGISTER(0x40004008)
#define UART_CTRL_ENABLED (1u << 3 | 1u << 1 | 1u << 0) /* receive interrupt, receiver, transmitter */
#define UART_INTCLEAR REGISTER(0x4000400C)
#define UART_INTCLEAR_RX 2u
#define UART_BAUDDIV REGISTER(0x40004010)
#define UART_INTERRUPT 0
#define BAUD 921600

#define TIMER_CTRL REGISTER(0x40000000)
#define TIMER_VALUE REGISTER(0x40000004)
#define TIMER_RELOAD REGISTER(0x40000008)

#define FPGAIO_COUNTER REGISTER(0x40028018)
#define FPGAIO_PRESCALE REGISTER(0x4002801C)
#define SLOW_DIVIDER 65536u

#define SCB_CCR REGISTER(0xE000ED14) /* bits 16 and 17: data and instruction cache */

#define CLOCK_HZ 25000000

const char port_name[] = "mps2-an500";

void port_init(void) {
  UART_BAUDDIV = CLOCK_HZ / BAUD;
  UART_CTRL = UART_CTRL_ENABLED;
  cortex_m_enable_wake(UART_INTERRUPT);
  FPGAIO_PRESCALE = SLOW_DIVIDER - 1;
  TIMER_RELOAD = UINT32_MAX;
  TIMER_VALUE = UINT32_MAX;
  TIMER_CTRL = 1;
}

port_counter port_timing_counter(void) {
  return (port_counter){"cmsdk.timer0", 32, CLOCK_HZ, (UINT64_C(1) << 32) / SLOW_DIVIDER};
}

/* The timer counts down. */
PORT_TIMED uint32_t port_ticks(void) { return UINT32_MAX - TIMER_VALUE; }

uint32_t port_slow_ticks(void) { return FPGAIO_COUNTER; }

static bool received(void) { return (UART_STATE & UART_STATE_RX_FULL) != 0; }

int port_console_read(void) { return received() ? (int)(UART_DATA & 0xFF) : -1; }

void port_console_write(uint8_t byte) {
  while ((UART_STATE & UART_STATE_TX_FULL) != 0) {
  }
  UART_DATA = byte;
}

void port_idle(void) {
  UART_INTCLEAR = UART_INTCLEAR_RX;
  cortex_m_wait(UART_INTERRUPT, received);
}

uint32_t port_core_hz(void) { return CLOCK_HZ; }

void port_settings(char *text, size_t capacity) {
  const setting settings[] = {{"scb.ccr", SCB_CCR}};
  settings_write(settings, sizeof settings / sizeof *settings, text, capacity);
}
