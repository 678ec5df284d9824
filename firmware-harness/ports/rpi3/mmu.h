/* Address translation and caches of the Cortex-A53, in EL1. */
#ifndef LUT_MMU_H
#define LUT_MMU_H

#include <stdint.h>

/* Maps every address to itself: the ARM's memory as normal memory, the peripherals as devices. Then turns translation
 * on, and the caches where the board file wants them. To be called once, before any of that is on. */
void mmu_start(void);

/* SCTLR_EL1 as it is: bit 0 translation, bit 2 data caches, bit 12 instruction cache. */
uint32_t mmu_control(void);

#endif
