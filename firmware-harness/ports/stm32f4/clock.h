/* The clock tree of the STM32F405/407. */
#ifndef LUT_STM32F4_CLOCK_H
#define LUT_STM32F4_CLOCK_H

#include <stdint.h>

/* What is really running. All 0 where there is no clock controller (QEMU). */
typedef struct {
  uint32_t core_hz;
  uint32_t apb1_hz;   /* USART2 and 3 */
  uint32_t apb2_hz;   /* USART1 and 6 */
  uint32_t timer_hz;  /* TIM2 and TIM5: twice APB1 where that is divided */
} clock_rates;

/* Starts the oscillator (LUT_OSCILLATOR_HZ; LUT_OSCILLATOR_BYPASS is 1 where a clock is fed in) and the PLL: 168 MHz, five flash wait states, prefetch and both flash caches. Every wait is
 * bounded: without an oscillator the 16 MHz oscillator stays. */
clock_rates clock_start(void);

/* FLASH_ACR (wait states, prefetch, caches) and RCC_CFGR (clock source, dividers). */
uint32_t clock_flash_setting(void);
uint32_t clock_tree_setting(void);

#endif
