#ifndef LUT_CLOCK_H
#define LUT_CLOCK_H

#include <stdint.h>

/* Counts cycles of the core from here on (clock_cycles). */
void clock_start_cycles(void);

/* Runs the core from the PLL at 160 MHz and the peripherals at 80 MHz; returns the core's rate as the registers have it
 * afterwards. */
uint32_t clock_start(void);

/* The system timer, from the crystal. */
#define CLOCK_SYSTEM_TIMER_HZ 16000000u
void clock_start_system_timer(void);
uint64_t clock_system_timer(void);

/* Registers that say where the core's clock comes from. */
uint32_t clock_source_setting(void);
uint32_t clock_core_setting(void);

/* Cycles of the core, modulo 2^32 (TRM 1.4, register mpccr). */
static inline uint32_t clock_cycles(void) {
  uint32_t cycles;
  __asm volatile("csrr %0, 0x7E2" : "=r"(cycles)::"memory");
  return cycles;
}

#endif
