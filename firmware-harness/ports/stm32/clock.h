/* The clocks of an STM32, as its port's clock.c sets them up. */
#ifndef LUT_STM32_CLOCK_H
#define LUT_STM32_CLOCK_H

#include <stdint.h>

/* The step that did not come to its end; the settings tell it (clock.failed). */
typedef enum {
  CLOCK_RUNS = 0,
  CLOCK_ABSENT = 1, /* no clock controller: an emulator */
  CLOCK_OSCILLATOR = 2,
  CLOCK_PLL = 3,
  CLOCK_VOLTAGE = 4,
  CLOCK_FLASH = 5, /* the wait states did not read back */
  CLOCK_SWITCH = 6,
} clock_failure;

/* What is really running. All rates are 0 where there is no clock controller. */
typedef struct {
  uint32_t core_hz;
  uint32_t apb1_hz;
  uint32_t apb2_hz;
  uint32_t timer_hz; /* TIM2 and TIM5 */
  clock_failure failure;
} clock_rates;

/* Starts the oscillator (LUT_OSCILLATOR_HZ; LUT_OSCILLATOR_BYPASS is 1 where a clock is fed in) and the PLL, with the
 * supply and the flash wait states that LUT_CLOCK_HZ needs, from whatever a boot loader left. Every wait is bounded:
 * where a step fails, the oscillator inside stays, undivided. */
clock_rates clock_start(void);

#endif
