/* What every Cortex-M has beside its instructions, which unicorn lacks (ARMv7-M Architecture Reference Manual, B3 and C1;
 * PM0214 for the Cortex-M4, PM0253 for the Cortex-M7): system control, interrupt controller, SysTick, cycle counter, and
 * on the Cortex-M7 its caches. Exceptions are not taken. */
#ifndef MODEL_CORTEX_M_H
#define MODEL_CORTEX_M_H

#include "core/machine.h"

/* The L1 data cache of the STM32H743: 16 KB in 128 sets of 4 lines of 32 bytes (PM0253, 4.5). */
#define DCACHE_SETS 128
#define DCACHE_WAYS 4
#define CACHE_LINE 32
#define CACHED_BASE 0x08000000u /* of what is watched: the flash, whose content changes beside the cache */
#define CACHED_LINES 65536u     /* 2 MB */

typedef struct {
  bool has_caches; /* a Cortex-M7 */
  uint32_t vector_table;
  uint32_t cpacr, ccr, demcr, vtor;
  uint32_t enabled[8], pending[8]; /* interrupts */
  struct {
    uint32_t control, reload;
    uint64_t since; /* cycles */
  } systick;
  struct {
    bool locked;
    uint32_t control;
    uint64_t zero; /* cycles at which CYCCNT was 0 */
  } dwt;
  struct {
    uint32_t control, number, base[16], attributes[16];
  } mpu;
  uint32_t cache_select;
  bool icache_invalidated;
  uint8_t ways_invalidated[DCACHE_SETS]; /* since reset: by DCISW, a bit each */
  uint8_t ways_cleaned[DCACHE_SETS];     /* since the set's lines were last forgotten: by DCISW or DCCISW */
  uint8_t lines_read[CACHED_LINES / 8];  /* through the cache, since they were last invalidated */
  uint8_t lines_stale[CACHED_LINES / 8]; /* changed in memory while the cache may have held them */
} cortex_m;

/* The registers of all of it: one range of addresses, one peripheral each. A chip's state begins with its cortex_m. */
#define CORTEX_M_RANGE {0xE0000000, 0x100000}
#define CORTEX_M_PERIPHERALS                                                        \
  {"DWT", 0xE0001000, 0x1000, dwt_read, dwt_write, 0, 0},                           \
  {"the system control space", 0xE000E000, 0x1000, scs_read, scs_write, 0, 0}

/* As after reset. Gives where the core starts: SP is set by the vector table, whose address this is. */
uint64_t cortex_m_reset(machine *m, uint32_t vector_table, bool has_caches);
/* For chip.instruction. */
void cortex_m_instruction(machine *m, uint32_t size);
/* A peripheral raises an interrupt. */
void cortex_m_pend(machine *m, uint32_t interrupt);
/* Whether a pending interrupt wakes the core. */
bool cortex_m_wakes(machine *m);
/* Unicorn's exceptions, told as faults. */
bool cortex_m_exception(machine *m, uint32_t number);

uint32_t scs_read(machine *m, const peripheral *self, uint32_t offset);
void scs_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);
uint32_t dwt_read(machine *m, const peripheral *self, uint32_t offset);
void dwt_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);

/* caches.c: maintenance registers 0xF50 to 0xF78 and the cache's geometry. */
void cache_maintenance(machine *m, uint32_t offset, uint32_t value);
uint32_t cache_geometry(const cortex_m *core, uint32_t offset);
/* The core reads memory, through its data cache where that is on and the memory can be cached. */
void cache_memory_read(machine *m, uint64_t address);
/* Memory changed by something else than the core's stores. */
void cache_memory_changed(machine *m, uint64_t address, uint64_t bytes);
/* CCR is about to be written. */
void cache_enabling(machine *m, uint32_t ccr);

/* mpu.c */
uint32_t mpu_read(const cortex_m *core, uint32_t offset);
void mpu_write(cortex_m *core, uint32_t offset, uint32_t value);
/* Whether an address of the flash can be cached: so it is without the MPU (ARMv7-M, B3.1). */
bool mpu_caches(const cortex_m *core, uint32_t address);

#endif
