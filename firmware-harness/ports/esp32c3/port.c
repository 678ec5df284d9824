/* Registers: ESP32-C3 TRM, chapters 1 (the core), 16 (system registers), 17 (debug assistant). */
#include "../port.h"

#include "../bare-metal/registers.h"
#include "../bare-metal/settings.h"
#include "chip.h"
#include "clock.h"
#include "console.h"
#include "flash.h"

#define SYSTEM_CPU_PERI_CLK_EN REGISTER(0x600C0000)
#define SYSTEM_CPU_PERI_RST_EN REGISTER(0x600C0004)
#define SYSTEM_ASSIST_DEBUG (1u << 6)
#define ASSIST_DEBUG_CORE_0_DEBUG_MODE REGISTER(0x600CE098)
#define ASSIST_DEBUG_MODULE_ACTIVE (1u << 1)

/* The slow clock ticks once in 2^SLOW_SHIFT cycles of the core, counted by the crystal: it goes on for 20 days. */
#define SLOW_SHIFT 16
#define CYCLES_PER_QUARTER_TICK_HZ (CLOCK_SYSTEM_TIMER_HZ / 4)

const char port_name[] = "esp32c3";

static uint32_t core_hz;

static void watch_debugger(void) {
  SYSTEM_CPU_PERI_CLK_EN |= SYSTEM_ASSIST_DEBUG;
  SYSTEM_CPU_PERI_RST_EN &= ~SYSTEM_ASSIST_DEBUG;
}

void port_init(void) {
  __asm volatile("csrw mtvec, %0" ::"r"(port_restart));
  clock_start_cycles();
  core_hz = clock_start();
  clock_start_system_timer();
  flash_map();
  watch_debugger();
  console_start();
  chip_stop_watchdogs(); /* last: see clock_start */
}

port_counter port_timing_counter(void) {
  return (port_counter){"mpccr", 32, core_hz, UINT32_C(1) << (32 - SLOW_SHIFT)};
}

PORT_TIMED uint32_t port_ticks(void) { return clock_cycles(); }

uint32_t port_slow_ticks(void) {
  const uint64_t quarter_cycles = clock_system_timer() * (core_hz / CYCLES_PER_QUARTER_TICK_HZ);
  return (uint32_t)(quarter_cycles >> (SLOW_SHIFT + 2));
}

void port_idle(void) {} /* the counter stands while the core sleeps (TRM 1.4, register mpcer): it polls instead */

uint32_t port_core_hz(void) { return core_hz; }

bool port_debugger_attached(void) { return (ASSIST_DEBUG_CORE_0_DEBUG_MODE & ASSIST_DEBUG_MODULE_ACTIVE) != 0; }

void port_settings(char *text, size_t capacity) {
  const setting settings[] = {
      {"clk", clock_source_setting()},     {"cpu", clock_core_setting()},
      {"spi0.ctrl", flash_read_setting()}, {"spi0.clk", flash_clock_setting()},
      {"timed", (uint32_t)&port_ticks}, /* where kernels run: in the flash or in SRAM */
  };
  settings_write(settings, sizeof settings / sizeof *settings, text, capacity);
}
