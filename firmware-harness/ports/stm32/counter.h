/* The counters of an STM32: DWT_CYCCNT, or TIM2 where that does not move, and TIM5 as the slow clock beside it. */
#ifndef LUT_STM32_COUNTER_H
#define LUT_STM32_COUNTER_H

#include <stdbool.h>
#include <stdint.h>

/* Starts them; TIM2 and TIM5 have their clocks already. Rates in Hz, 0 where not known. */
void counter_start(uint32_t core_hz, uint32_t timer_hz);

/* Reads until the bits have a value, by the slow clock. Returns whether they came to it. */
bool counter_wait(volatile uint32_t *place, uint32_t bits, uint32_t value, uint32_t seconds);

#endif
