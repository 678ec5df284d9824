/* The memory protection unit (ARMv7-M, B3.5): its registers. Protection itself is not judged. */
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
