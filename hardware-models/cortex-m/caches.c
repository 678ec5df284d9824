/* The caches of the Cortex-M7 (PM0253, 4.5; ARMv7-M, B3.2 and B4.8). What they hold is unknown after reset: they must be
 * invalidated before they are turned on. */
#include "cortex-m.h"

#include <string.h>

#define STATE(m) ((cortex_m *)(m)->state)

enum { ICIALLU = 0xF50, DCISW = 0xF60, DCCISW = 0xF74 };
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

/* The set is in the bits from 5 on, the way in the topmost two. */
static void by_set_and_way(cortex_m *core, uint32_t value, bool invalidate_only) {
  const uint32_t set = value >> 5 & (DCACHE_SETS - 1);
  const uint32_t way = 1u << (value >> 30);
  if (invalidate_only) core->ways_invalidated[set] |= (uint8_t)way;
  core->ways_cleaned[set] |= (uint8_t)way;
}

void cache_maintenance(machine *m, uint32_t offset, uint32_t value) {
  cortex_m *core = STATE(m);
  if (!core->has_caches) return;
  if (offset == ICIALLU) core->icache_invalidated = true;
  else if (offset == DCISW || offset == DCCISW) by_set_and_way(core, value, offset == DCISW);
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
