/* Clock and supply of the STM32F405/407 and those like them. Registers and order: RM0090, chapters 3 (flash), 5 (power)
 * and 7 (reset and clock control). */
#include "../stm32/clock.h"

#include "flash.h"
#include "rcc.h"

#define PWR_CR REGISTER(0x40007000)
#define PWR_CR_VOS (1u << 14) /* scale 1: needed above 144 MHz */
#define PWR_CSR REGISTER(0x40007004)
#define PWR_CSR_VOSRDY (1u << 14)

/* The PLL's input is 1 MHz, its oscillator runs at 192 to 432 MHz (RM0090, 7.3.2). */
#define MHZ 1000000u
_Static_assert(LUT_OSCILLATOR_HZ % MHZ == 0 && LUT_OSCILLATOR_HZ >= 4 * MHZ && LUT_OSCILLATOR_HZ <= 26 * MHZ,
               "the oscillator must run at 4 to 26 whole MHz");
_Static_assert(LUT_CLOCK_HZ % MHZ == 0 && LUT_CLOCK_HZ >= 48 * MHZ && LUT_CLOCK_HZ <= 168 * MHZ,
               "clockHz must be 48 to 168 whole MHz");
#define CORE_MHZ (LUT_CLOCK_HZ / MHZ)
#define PLL_P (CORE_MHZ >= 96 ? 2 : 4)
#define PLL_N (CORE_MHZ * PLL_P)
#define PLL_Q ((PLL_N + 47) / 48) /* USB and its like get at most 48 MHz */
#define PLL_FROM_HSE (1u << 22)
#define PLL_SETTING (LUT_OSCILLATOR_HZ / MHZ | PLL_N << 6 | (PLL_P / 2 - 1) << 16 | PLL_FROM_HSE | PLL_Q << 24)

/* APB1 runs at 42 MHz at most, APB2 at 84 MHz. */
#define FAST (CORE_MHZ > 84)
#define APB1_DIVIDER (FAST ? 4 : 2)
#define APB2_DIVIDER (FAST ? 2 : 1)
#define CFGR_PLL (2u | (FAST ? 5u : 4u) << 10 | (FAST ? 4u : 0u) << 13)

#define HSI_HZ 16000000u

/* One wait state per 30 MHz at 2.7 to 3.6 V (RM0090, table 10). */
#define WAIT_STATES ((LUT_CLOCK_HZ - 1) / (30 * MHZ))

/* The oscillator inside, as after a reset: a boot loader may have left something else. */
static void return_to_reset(void) {
  RCC_CR |= RCC_CR_HSION;
  (void)wait_for(&RCC_CR, RCC_CR_HSIRDY, RCC_CR_HSIRDY);
  RCC_CFGR = 0;
  (void)wait_for(&RCC_CFGR, RCC_CFGR_SWS, RCC_CFGR_SWS_HSI);
  RCC_CR &= ~(RCC_CR_PLLON | RCC_CR_CSSON | RCC_CR_HSEON);
  (void)wait_for(&RCC_CR, RCC_CR_PLLRDY | RCC_CR_HSERDY, 0);
  RCC_CR &= ~RCC_CR_HSEBYP;
}

static clock_failure start_pll(void) {
  clock_gate_open(&RCC_APB1ENR, RCC_APB1ENR_PWR);
  if (FAST) PWR_CR |= PWR_CR_VOS; /* while the PLL is off (RM0090, 5.1.3) */
  if (LUT_OSCILLATOR_BYPASS) RCC_CR |= RCC_CR_HSEBYP;
  RCC_CR |= RCC_CR_HSEON;
  if (!wait_for(&RCC_CR, RCC_CR_HSERDY, RCC_CR_HSERDY)) return CLOCK_OSCILLATOR;
  RCC_PLLCFGR = PLL_SETTING;
  RCC_CR |= RCC_CR_PLLON;
  if (!wait_for(&RCC_CR, RCC_CR_PLLRDY, RCC_CR_PLLRDY)) return CLOCK_PLL;
  if (!wait_for(&PWR_CSR, PWR_CSR_VOSRDY, PWR_CSR_VOSRDY)) return CLOCK_VOLTAGE;
  if (!flash_set_access(WAIT_STATES)) return CLOCK_FLASH;
  RCC_CFGR = CFGR_PLL;
  return wait_for(&RCC_CFGR, RCC_CFGR_SWS, RCC_CFGR_SWS_PLL) ? CLOCK_RUNS : CLOCK_SWITCH;
}

clock_rates clock_start(void) {
  if ((RCC_CR & RCC_CR_HSION) == 0) return (clock_rates){.failure = CLOCK_ABSENT}; /* on after every reset */
  return_to_reset();
  const clock_failure failure = start_pll();
  if (failure != CLOCK_RUNS) {
    RCC_CFGR = 0;
    return (clock_rates){HSI_HZ, HSI_HZ, HSI_HZ, HSI_HZ, failure};
  }
  /* The timers of a divided APB1 run at twice its rate (RM0090, 7.2). */
  return (clock_rates){LUT_CLOCK_HZ, LUT_CLOCK_HZ / APB1_DIVIDER, LUT_CLOCK_HZ / APB2_DIVIDER,
                       LUT_CLOCK_HZ / APB1_DIVIDER * 2, CLOCK_RUNS};
}
