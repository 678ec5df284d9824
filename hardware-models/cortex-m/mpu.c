/* The memory protection unit (ARMv7-M, B3.5): its registers, and what can be cached. Protection
 * itself is not judged. */
#include "cortex-m.h"

enum { TYPE = 0x00, CTRL = 0x04, RNR = 0x08, RBAR = 0x0C, RASR = 0x10 };
#define REGIONS(core) ((core)->has_caches ? 16u : 8u)

uint32_t mpu_read(const cortex_m *core, uint32_t offset) {
  switch (offset) {
    case TYPE: return REGIONS(core) << 8;
    case CTRL: return core->mpu.control;
    case RNR: return core->mpu.number;
    case RBAR: return core->mpu.base[core->mpu.number] | core->mpu.number;
    case RASR: return core->mpu.attributes[core->mpu.number];
    default: return 0;
  }
}

void mpu_write(cortex_m *core, uint32_t offset, uint32_t value) {
  switch (offset) {
    case CTRL: core->mpu.control = value & 7; break;
    case RNR: core->mpu.number = value % REGIONS(core); break;
    case RBAR:
      if ((value & 0x10) != 0) core->mpu.number = value & 0xF; /* VALID */
      core->mpu.base[core->mpu.number] = value & ~0x1Fu;
      break;
    case RASR: core->mpu.attributes[core->mpu.number] = value; break;
    default: break;
  }
}

#define CTRL_ENABLE 1u
#define RASR_ENABLE 1u
#define RASR_SIZE(rasr) ((rasr) >> 1 & 0x1F)
#define RASR_SUBREGIONS(rasr) ((rasr) >> 8 & 0xFF)
#define RASR_C (1u << 17)
#define RASR_TEX(rasr) ((rasr) >> 19 & 7)

static bool holds(const cortex_m *core, uint32_t region, uint32_t address) {
  const uint32_t attributes = core->mpu.attributes[region];
  const uint64_t bytes = UINT64_C(2) << RASR_SIZE(attributes);
  const uint64_t base = core->mpu.base[region] & ~(bytes - 1);
  if ((attributes & RASR_ENABLE) == 0 || address < base || address - base >= bytes) return false;
  return (RASR_SUBREGIONS(attributes) >> (address - base) * 8 / bytes & 1) == 0;
}

/* The region with the highest number counts (ARMv7-M, B3.5.3); its type is in TEX, C and B (table B3-13). */
bool mpu_caches(const cortex_m *core, uint32_t address) {
  if ((core->mpu.control & CTRL_ENABLE) == 0) return true;
  for (uint32_t region = REGIONS(core); region-- > 0;) {
    if (!holds(core, region, address)) continue;
    const uint32_t attributes = core->mpu.attributes[region];
    return RASR_TEX(attributes) >= 4 || (attributes & RASR_C) != 0;
  }
  return true;
}
