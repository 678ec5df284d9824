/* The caches of the Cortex-M7 (ARMv7-M Architecture Reference Manual, B2.2 and B3.2). */
#ifndef LUT_CORTEX_M_CACHES_H
#define LUT_CORTEX_M_CACHES_H

#include <stdint.h>

/* Invalidates both and turns them on. */
void caches_enable(void);

/* Drops what the data cache holds of some bytes, which begin a line; none of it was written by the core alone. */
void caches_forget(uint32_t address, uint32_t bytes);

/* SCB_CCR: bit 16 the data cache, bit 17 the instruction cache. */
uint32_t caches_setting(void);

#endif
