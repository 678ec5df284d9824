/* Registers: RM0090, chapters 3 (flash), 5 (power) and 7 (reset and clock control). */
#include "clock.h"

#include <stdbool.h>

#include "../bare-metal/registers.h"

#define RCC_CR REGISTER(0x40023800)
#define RCC_CR_HSION (1u << 0)
#define RCC_CR_HSEON (1u << 16)
#define RCC_CR_HSEBYP (1u << 18)
#define RCC_CR_HSERDY (1u << 17)
#define RCC_CR_PLLON (1u << 24)
#define RCC_CR_PLLRDY (1u << 25)
#define RCC_PLLCFGR REGISTER(0x40023804)
#define RCC_CFGR REGISTER(0x40023808)
#define RCC_CFGR_SWS_MASK (3u << 2)
#define RCC_CFGR_SWS_PLL (2u << 2)
#define RCC_APB1ENR REGISTER(0x40023840)
#define RCC_APB1ENR_PWREN (1u << 28)
#define PWR_CR REGISTER(0x40007000)
#define PWR_CR_VOS (1u << 14) /* scale 1: needed above 144 MHz */
#define FLASH_ACR REGISTER(0x40023C00)
#define FLASH_ACR_168MHZ (1u << 10 | 1u << 9 | 1u << 8 | 5u) /* data cache, instruction cache, prefetch, waits */

/* 1 MHz x 336 / 2 = 168 MHz from the oscillator; / 7 gives USB its 48 MHz. */
#define MHZ 1000000u
_Static_assert(LUT_OSCILLATOR_HZ % MHZ == 0 && LUT_OSCILLATOR_HZ >= 4 * MHZ && LUT_OSCILLATOR_HZ <= 26 * MHZ,
               "the oscillator must run at 4 to 26 whole MHz");
#define PLL_168MHZ (LUT_OSCILLATOR_HZ / MHZ | 336u << 6 | 0u << 16 | 1u << 22 | 7u << 24)
/* APB1 a quarter (at most 42 MHz), APB2 a half (at most 84 MHz), the PLL as system clock. */
#define CFGR_168MHZ (5u << 10 | 4u << 13 | 2u)

#define HSI_HZ 16000000u
#define WAIT_LIMIT 100000 /* polls: tens of milliseconds at 16 MHz; a crystal starts in about two */

static bool wait_for(volatile uint32_t *reg, uint32_t mask, uint32_t value) {
  for (uint32_t i = 0; i < WAIT_LIMIT; i++) {
    if ((*reg & mask) == value) return true;
  }
  return false;
}

static bool start_pll(void) {
  RCC_APB1ENR |= RCC_APB1ENR_PWREN;
  PWR_CR |= PWR_CR_VOS;
  if (LUT_OSCILLATOR_BYPASS) RCC_CR |= RCC_CR_HSEBYP;
  RCC_CR |= RCC_CR_HSEON;
  if (!wait_for(&RCC_CR, RCC_CR_HSERDY, RCC_CR_HSERDY)) return false;
  RCC_PLLCFGR = PLL_168MHZ;
  RCC_CR |= RCC_CR_PLLON;
  if (!wait_for(&RCC_CR, RCC_CR_PLLRDY, RCC_CR_PLLRDY)) return false;
  FLASH_ACR = FLASH_ACR_168MHZ;
  if (!wait_for(&FLASH_ACR, FLASH_ACR_168MHZ, FLASH_ACR_168MHZ)) return false;
  RCC_CFGR = CFGR_168MHZ;
  return wait_for(&RCC_CFGR, RCC_CFGR_SWS_MASK, RCC_CFGR_SWS_PLL);
}

clock_rates clock_start(void) {
  if ((RCC_CR & RCC_CR_HSION) == 0) return (clock_rates){0, 0, 0, 0}; /* on after every reset of the real one */
  if (start_pll()) return (clock_rates){168000000, 42000000, 84000000, 84000000};
  return (clock_rates){HSI_HZ, HSI_HZ, HSI_HZ, HSI_HZ};
}

uint32_t clock_flash_setting(void) { return FLASH_ACR; }
uint32_t clock_tree_setting(void) { return RCC_CFGR; }
