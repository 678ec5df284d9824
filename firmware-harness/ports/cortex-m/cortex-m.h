/* What every Cortex-M has: interrupt controller, debug registers, cycle counter (ARMv7-M Architecture Reference
 * Manual, B3.4 and C1). */
#ifndef LUT_CORTEX_M_H
#define LUT_CORTEX_M_H

#include <stdbool.h>
#include <stdint.h>

/* Lets an interrupt wake the core; PRIMASK keeps it from being taken. */
void cortex_m_enable_wake(uint32_t interrupt);

/* Sleeps until the interrupt is pending, unless `pending` already tells of a byte. */
void cortex_m_wait(uint32_t interrupt, bool (*pending)(void));

/* Interrupts taken since the start. They are masked for good: any that is taken tells that something unmasked them. */
uint32_t cortex_m_interrupts(void);

/* Starts DWT_CYCCNT. Returns whether it moves (it does not where QEMU stands in for the core). */
bool cortex_m_start_cycle_counter(void);

#define CORTEX_M_CYCCNT 0xE0001004

#endif
