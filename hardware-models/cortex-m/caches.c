/* The caches of the Cortex-M7 (PM0253, 4.5; ARMv7-M, B3.2 and B4.8). What they hold is unknown after reset: they must be
 * invalidated before they are turned on. */
#include "cortex-m.h"

#include <string.h>

#define STATE(m) ((cortex_m *)(m)->state)

enum { ICIALLU = 0xF50, DCIMVAC = 0xF5C, DCISW = 0xF60, DCCIMVAC = 0xF70, DCCISW = 0xF74 };
enum { CLIDR = 0xD78, CTR = 0xD7C, CCSIDR = 0xD80 };

#define CCR_DC (1u << 16)
#define CCR_IC (1u << 17)
#define ALL_WAYS ((1u << DCACHE_WAYS) - 1)
/* sets - 1, ways - 1, and 1 for lines of 32 bytes (PM0253, 4.5.3) */
#define GEOMETRY(sets, ways) (0xF0000000u | ((sets) - 1) << 13 | ((ways) - 1) << 3 | 1u)

uint32_t cache_geometry(const cortex_m *core, uint32_t offset) {
  if (!core->has_caches) return 0;
  switch (offset) {
    case CLIDR: return 0x09000003;
    case CTR: return 0x8303C003;
    case CCSIDR: return (core->cache_select & 1) != 0 ? GEOMETRY(256u, 2u) : GEOMETRY((uint32_t)DCACHE_SETS, (uint32_t)DCACHE_WAYS);
    default: return 0;
  }
}

static void forget_line(cortex_m *core, uint32_t line) {
  core->lines_read[line / 8] &= (uint8_t)~(1u << line % 8);
  core->lines_stale[line / 8] &= (uint8_t)~(1u << line % 8);
}

/* The set is in the bits from 5 on, the way in the topmost two. Which way holds a line is not modelled: a set's lines are
 * gone when all its ways were cleaned. */
static void by_set_and_way(cortex_m *core, uint32_t value, bool invalidate_only) {
  const uint32_t set = value >> 5 & (DCACHE_SETS - 1);
  const uint8_t way = (uint8_t)(1u << (value >> 30));
  if (invalidate_only) core->ways_invalidated[set] |= way;
  core->ways_cleaned[set] |= way;
  if (core->ways_cleaned[set] != ALL_WAYS) return;
  core->ways_cleaned[set] = 0;
  for (uint32_t line = set; line < CACHED_LINES; line += DCACHE_SETS) forget_line(core, line);
}

static bool is_watched(uint64_t address) { return address >= CACHED_BASE && address - CACHED_BASE < CACHED_LINES * CACHE_LINE; }

void cache_maintenance(machine *m, uint32_t offset, uint32_t value) {
  cortex_m *core = STATE(m);
  if (!core->has_caches) return;
  if (offset == ICIALLU) core->icache_invalidated = true;
  else if (offset == DCISW || offset == DCCISW) by_set_and_way(core, value, offset == DCISW);
  else if ((offset == DCIMVAC || offset == DCCIMVAC) && is_watched(value)) forget_line(core, (value - CACHED_BASE) / CACHE_LINE);
}

void cache_memory_read(machine *m, uint64_t address) {
  cortex_m *core = STATE(m);
  if (!is_watched(address) || (core->ccr & CCR_DC) == 0 || !mpu_caches(core, (uint32_t)address)) return;
  const uint32_t line = (uint32_t)(address - CACHED_BASE) / CACHE_LINE;
  const uint8_t bit = (uint8_t)(1u << line % 8);
  if ((core->lines_stale[line / 8] & bit) != 0) {
    rule_broken(m, "cache-stale", "0x%08llx is read after the flash changed there, and the data cache still holds what was (PM0253, 4.5).",
                (unsigned long long)address);
  }
  core->lines_read[line / 8] |= bit;
}

void cache_memory_changed(machine *m, uint64_t address, uint64_t bytes) {
  cortex_m *core = STATE(m);
  for (uint64_t at = address; at < address + bytes; at += CACHE_LINE) {
    if (!is_watched(at)) continue;
    const uint32_t line = (uint32_t)(at - CACHED_BASE) / CACHE_LINE;
    core->lines_stale[line / 8] |= core->lines_read[line / 8] & (uint8_t)(1u << line % 8);
  }
}

static bool data_cache_invalidated(const cortex_m *core) {
  for (uint32_t set = 0; set < DCACHE_SETS; set++) {
    if (core->ways_invalidated[set] != ALL_WAYS) return false;
  }
  return true;
}

void cache_enabling(machine *m, uint32_t ccr) {
  cortex_m *core = STATE(m);
  if (!core->has_caches) return;
  const uint32_t turned_on = ccr & ~core->ccr;
  if ((turned_on & CCR_IC) != 0 && !core->icache_invalidated) {
    rule_broken(m, "icache-not-invalidated", "The instruction cache is turned on before it is invalidated (PM0253, 4.5.2).");
  }
  if ((turned_on & CCR_DC) != 0 && !data_cache_invalidated(core)) {
    rule_broken(m, "dcache-not-invalidated", "The data cache is turned on before all its sets and ways are invalidated (PM0253, 4.5.4).");
  }
}
