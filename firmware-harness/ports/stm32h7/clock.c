/* Clock of the STM32H743. Registers and order: RM0433, chapters 4 (flash), 6 (power) and 8 (reset and clock control). */
#include "../stm32/clock.h"

#include <stdbool.h>

#include "flash.h"
#include "power.h"
#include "rcc.h"

#define MHZ 1000000u
#define MOST_HZ (480 * MHZ)
#define MOST_HZ_BEFORE_X (400 * MHZ)
#define MOST_HZ_OF_SCALE_1 (400 * MHZ)
_Static_assert(LUT_CLOCK_HZ >= 100 * MHZ && LUT_CLOCK_HZ <= MOST_HZ, "clockHz must be 100 to 480 MHz");

/* PLL1 is fed with 5 or 2 MHz, so its wide oscillator serves, which runs at twice the core's rate (RM0433, 8.5.5). */
#define PLL_IN_HZ (LUT_OSCILLATOR_HZ % (5 * MHZ) == 0 ? 5 * MHZ : 2 * MHZ)
_Static_assert(LUT_OSCILLATOR_HZ % PLL_IN_HZ == 0 && LUT_OSCILLATOR_HZ >= 4 * MHZ && LUT_OSCILLATOR_HZ <= 48 * MHZ,
               "the oscillator must run at 4 to 48 MHz, a multiple of 2 or of 5 MHz");
_Static_assert(2 * LUT_CLOCK_HZ % PLL_IN_HZ == 0, "clockHz must be a multiple of 1 MHz, or of 2.5 MHz");
#define PLLCKSELR_HSE 2u
#define PLLCKSELR_SETTING (PLLCKSELR_HSE | (LUT_OSCILLATOR_HZ / PLL_IN_HZ) << 4)
/* DIVP1EN alone; PLL1RGE is 1 for 2 to 4 MHz and 2 for 4 to 8 MHz; PLL1VCOSEL is 0: the wide oscillator. */
#define PLLCFGR_SETTING (1u << 16 | (PLL_IN_HZ < 4 * MHZ ? 1u : 2u) << 2)
#define PLL1DIVR_SETTING(core_hz) ((2 * (core_hz) / PLL_IN_HZ - 1) | 1u << 9) /* N; P divides by 2 */

/* AXI and AHB at half the core's rate, all APB at half of theirs. */
#define D1CFGR_SETTING (8u << 0 | 4u << 4)
#define D2CFGR_SETTING (4u << 4 | 4u << 8)
#define D3CFGR_SETTING (4u << 4)

#define HSI_HZ 64000000u

/* The oscillator inside, undivided, as after a reset: a boot loader may have left something else. */
static void return_to_reset(void) {
  RCC_CR |= RCC_CR_HSION;
  (void)wait_for(&RCC_CR, RCC_CR_HSIRDY, RCC_CR_HSIRDY);
  RCC_CFGR = 0;
  (void)wait_for(&RCC_CFGR, RCC_CFGR_SWS, RCC_CFGR_SWS_HSI);
  RCC_CR &= ~(RCC_CR_PLL1ON | RCC_CR_HSEON | RCC_CR_HSIDIV);
  (void)wait_for(&RCC_CR, RCC_CR_PLL1RDY | RCC_CR_HSERDY, 0);
  RCC_CR &= ~RCC_CR_HSEBYP;
}

static void set_dividers(uint32_t d1, uint32_t d2, uint32_t d3) {
  RCC_D1CFGR = d1;
  RCC_D2CFGR = d2;
  RCC_D3CFGR = d3;
}

static clock_failure start_pll(uint32_t core_hz) {
  const bool overdrive = core_hz > MOST_HZ_OF_SCALE_1;
  if (!power_scale_1()) return CLOCK_VOLTAGE;
  if (LUT_OSCILLATOR_BYPASS) RCC_CR |= RCC_CR_HSEBYP;
  RCC_CR |= RCC_CR_HSEON;
  if (!wait_for(&RCC_CR, RCC_CR_HSERDY, RCC_CR_HSERDY)) return CLOCK_OSCILLATOR;
  RCC_PLLCKSELR = PLLCKSELR_SETTING;
  RCC_PLLCFGR = PLLCFGR_SETTING;
  RCC_PLL1DIVR = PLL1DIVR_SETTING(core_hz);
  RCC_CR |= RCC_CR_PLL1ON;
  if (!wait_for(&RCC_CR, RCC_CR_PLL1RDY, RCC_CR_PLL1RDY)) return CLOCK_PLL;
  if (overdrive && !power_overdrive()) return CLOCK_VOLTAGE;
  set_dividers(D1CFGR_SETTING, D2CFGR_SETTING, D3CFGR_SETTING);
  if (!flash_set_access(overdrive)) return CLOCK_FLASH;
  RCC_CFGR = RCC_CFGR_SW_PLL1;
  return wait_for(&RCC_CFGR, RCC_CFGR_SWS, RCC_CFGR_SWS_PLL1) ? CLOCK_RUNS : CLOCK_SWITCH;
}

clock_rates clock_start(void) {
  const uint32_t most_hz = REVISION_OF(DBGMCU_IDCODE) >= REVISION_X ? MOST_HZ : MOST_HZ_BEFORE_X;
  const uint32_t core_hz = LUT_CLOCK_HZ < most_hz ? LUT_CLOCK_HZ : most_hz;
  return_to_reset();
  const clock_failure failure = start_pll(core_hz);
  if (failure != CLOCK_RUNS) {
    RCC_CFGR = 0;
    set_dividers(0, 0, 0);
    return (clock_rates){HSI_HZ, HSI_HZ, HSI_HZ, HSI_HZ, failure};
  }
  /* The timers of a divided APB run at twice its rate (RM0433, chapter 8). */
  return (clock_rates){core_hz, core_hz / 4, core_hz / 4, core_hz / 2, CLOCK_RUNS};
}
