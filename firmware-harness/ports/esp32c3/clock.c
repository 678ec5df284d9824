/* Registers: ESP32-C3 TRM, chapters 6 (reset and clock), 9 (low power), 10 (system timer), 16 (system registers). */
#include "clock.h"

#include <stdbool.h>

#include "../bare-metal/registers.h"

#define RTC_CNTL_OPTIONS0 REGISTER(0x60008000)
#define RTC_CNTL_PLL_POWER_DOWN (1u << 10 | 1u << 8 | 1u << 6) /* BBPLL_FORCE_PD, BBPLL_I2C_FORCE_PD, BB_I2C_FORCE_PD */

#define SYSTEM_CPU_PER_CONF REGISTER(0x600C0008)
#define SYSTEM_CPUPERIOD_MASK 3u
#define SYSTEM_CPUPERIOD_160MHZ 1u
#define SYSTEM_PLL_480MHZ (1u << 2)
#define SYSTEM_SYSCLK_CONF REGISTER(0x600C0058)
#define SYSTEM_PRE_DIVIDER_MASK 0x3FFu
#define SYSTEM_SOC_CLK_MASK (3u << 10)
#define SYSTEM_SOC_CLK_XTAL (0u << 10)
#define SYSTEM_SOC_CLK_PLL (1u << 10)

#define SYSTIMER_CONF REGISTER(0x60023000)
#define SYSTIMER_CLK_EN (1u << 31)
#define SYSTIMER_UNIT0_WORK_EN (1u << 30)
#define SYSTIMER_UNIT0_OP REGISTER(0x60023004)
#define SYSTIMER_UNIT0_UPDATE (1u << 30)
#define SYSTIMER_UNIT0_VALID (1u << 29)
#define SYSTIMER_UNIT0_HIGH REGISTER(0x60023040)
#define SYSTIMER_UNIT0_LOW REGISTER(0x60023044)
#define SYSTIMER_WAIT_LIMIT 1000 /* polls; it takes a few ticks of 62.5 ns */

#define MHZ 1000000u
#define PLL_SETTLES 4000 /* cycles: 100 us and more at the crystal's 40 MHz or less */

void clock_start_cycles(void) {
  __asm volatile("csrwi 0x7E0, 1"); /* mpcer: cycles */
  __asm volatile("csrwi 0x7E1, 1"); /* mpcmr: on, and around at its end */
}

static uint32_t core_hz(void) {
  const uint32_t source = SYSTEM_SYSCLK_CONF;
  const uint32_t core = SYSTEM_CPU_PER_CONF;
  if ((source & SYSTEM_SOC_CLK_MASK) == SYSTEM_SOC_CLK_PLL) {
    return (core & SYSTEM_CPUPERIOD_MASK) == SYSTEM_CPUPERIOD_160MHZ ? 160 * MHZ : 80 * MHZ;
  }
  if ((source & SYSTEM_SOC_CLK_MASK) != SYSTEM_SOC_CLK_XTAL) return 0;
  return LUT_OSCILLATOR_HZ / ((source & SYSTEM_PRE_DIVIDER_MASK) + 1);
}

/* TRM 6.2.4.1. The PLL is on since the reset, at 480 MHz, by which the ROM serves USB; there is no sign of its lock, so
 * the watchdogs must still run here: they start the chip anew where the core stands still. */
uint32_t clock_start(void) {
  RTC_CNTL_OPTIONS0 &= ~RTC_CNTL_PLL_POWER_DOWN;
  const uint32_t start = clock_cycles();
  while (clock_cycles() - start < PLL_SETTLES) {
  }
  SYSTEM_CPU_PER_CONF =
      (SYSTEM_CPU_PER_CONF & ~SYSTEM_CPUPERIOD_MASK) | SYSTEM_PLL_480MHZ | SYSTEM_CPUPERIOD_160MHZ;
  SYSTEM_SYSCLK_CONF = (SYSTEM_SYSCLK_CONF & ~(SYSTEM_SOC_CLK_MASK | SYSTEM_PRE_DIVIDER_MASK)) | SYSTEM_SOC_CLK_PLL;
  return core_hz();
}

void clock_start_system_timer(void) { SYSTIMER_CONF |= SYSTIMER_CLK_EN | SYSTIMER_UNIT0_WORK_EN; }

/* TRM 10.5: a snapshot is asked for and read when it is valid. */
uint64_t clock_system_timer(void) {
  SYSTIMER_UNIT0_OP = SYSTIMER_UNIT0_UPDATE;
  for (uint32_t i = 0; i < SYSTIMER_WAIT_LIMIT && (SYSTIMER_UNIT0_OP & SYSTIMER_UNIT0_VALID) == 0; i++) {
  }
  const uint64_t high = SYSTIMER_UNIT0_HIGH;
  return high << 32 | SYSTIMER_UNIT0_LOW;
}

uint32_t clock_source_setting(void) { return SYSTEM_SYSCLK_CONF; }
uint32_t clock_core_setting(void) { return SYSTEM_CPU_PER_CONF; }
