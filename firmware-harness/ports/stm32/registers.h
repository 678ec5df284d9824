/* What the registers of all STM32 are used with. */
#ifndef LUT_STM32_REGISTERS_H
#define LUT_STM32_REGISTERS_H

#include <stdbool.h>

#include "../bare-metal/registers.h"
#include "../cortex-m/cortex-m.h"

#define REGISTER16(address) (*(volatile uint16_t *)(uintptr_t)(address))

/* Switches a peripheral on. The bus of the peripheral needs two cycles more than this store (RM0090,
 * chapter 7, and RM0433, chapter 8): reading the register back takes them. */
static inline void clock_gate_open(volatile uint32_t *enable, uint32_t bits) {
  *enable |= bits;
  (void)*enable;
}

/* Holds a peripheral in reset and lets it go, so that nothing is left of what a boot loader did with it. */
static inline void pulse_reset(volatile uint32_t *reset, uint32_t bits) {
  *reset |= bits;
  *reset &= ~bits;
}

/* A tenth of a second and more at the rate of the oscillator inside; a crystal starts in a few milliseconds. */
#define WAIT_CYCLES 8000000u
#define WAIT_READS 16000000u /* where the cycle counter stands still: on an emulator */

/* Reads until the bits have a value. Returns whether they came to it in time. */
static inline bool wait_for(volatile uint32_t *place, uint32_t bits, uint32_t value) {
  const uint32_t start = REGISTER(CORTEX_M_CYCCNT);
  for (uint32_t i = 0; i < WAIT_READS && REGISTER(CORTEX_M_CYCCNT) - start < WAIT_CYCLES; i++) {
    if ((*place & bits) == value) return true;
  }
  return false;
}

#endif
