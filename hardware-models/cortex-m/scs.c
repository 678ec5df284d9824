/* The system control space, 0xE000E000 (ARMv7-M, B3.2 to B3.5). */
#include "cortex-m.h"

#define STATE(m) ((cortex_m *)(m)->state)

enum {
  SYST_CSR = 0x010, SYST_RVR = 0x014, SYST_CVR = 0x018,
  NVIC_ISER = 0x100, NVIC_ICER = 0x180, NVIC_ISPR = 0x200, NVIC_ICPR = 0x280, NVIC_IPR = 0x400, NVIC_END = 0x500,
  CPUID = 0xD00, VTOR = 0xD08, AIRCR = 0xD0C, CCR = 0xD14,
  CLIDR = 0xD78, CSSELR = 0xD84, CPACR = 0xD88, MPU = 0xD90, MPU_END = 0xDC0,
  DHCSR = 0xDF0, DEMCR = 0xDFC, CACHE = 0xF50, CACHE_END = 0xF7C,
};

#define CPUID_CORTEX_M4 0x410FC241u
#define CPUID_CORTEX_M7 0x411FC271u
#define AIRCR_KEY 0x05FAu
#define AIRCR_READ_KEY 0xFA05u
#define AIRCR_SYSRESETREQ (1u << 2)
#define SYSTICK_ENABLE 1u
#define SYSTICK_COUNTFLAG (1u << 16)

static uint32_t systick_read(machine *m, uint32_t offset) {
  cortex_m *core = STATE(m);
  if (offset == SYST_RVR) return core->systick.reload;
  const uint64_t period = (uint64_t)core->systick.reload + 1;
  const uint64_t elapsed = (core->systick.control & SYSTICK_ENABLE) != 0 ? machine_cycles(m) - core->systick.since : 0;
  if (offset == SYST_CVR) return (uint32_t)(core->systick.reload - elapsed % period);
  uint32_t value = core->systick.control;
  if (elapsed >= period) {
    value |= SYSTICK_COUNTFLAG;
    core->systick.since += elapsed / period * period; /* reading clears it */
  }
  return value;
}

static void systick_write(machine *m, uint32_t offset, uint32_t value) {
  cortex_m *core = STATE(m);
  if (offset == SYST_RVR) core->systick.reload = value & 0xFFFFFF;
  else if (offset == SYST_CSR) core->systick.control = value & 7;
  core->systick.since = machine_cycles(m);
}

static uint32_t nvic_read(const cortex_m *core, uint32_t offset) {
  const uint32_t word = offset % 0x80 / 4 % 8;
  if (offset >= NVIC_IPR) return 0;
  return offset < NVIC_ISPR ? core->enabled[word] : core->pending[word];
}

static void nvic_write(cortex_m *core, uint32_t offset, uint32_t value) {
  const uint32_t word = offset % 0x80 / 4 % 8;
  if (offset >= NVIC_IPR) return; /* priorities: nothing is taken */
  if (offset >= NVIC_ICPR) core->pending[word] &= ~value;
  else if (offset >= NVIC_ISPR) core->pending[word] |= value;
  else if (offset >= NVIC_ICER) core->enabled[word] &= ~value;
  else core->enabled[word] |= value;
}

uint32_t scs_read(machine *m, const peripheral *self, uint32_t offset) {
  (void)self;
  const cortex_m *core = STATE(m);
  if (offset >= SYST_CSR && offset <= SYST_CVR) return systick_read(m, offset);
  if (offset >= NVIC_ISER && offset < NVIC_END) return nvic_read(core, offset);
  if (offset >= MPU && offset < MPU_END) return mpu_read(core, offset - MPU);
  if (offset >= CLIDR && offset < CSSELR) return cache_geometry(core, offset);
  switch (offset) {
    case CPUID: return core->has_caches ? CPUID_CORTEX_M7 : CPUID_CORTEX_M4;
    case VTOR: return core->vtor;
    case AIRCR: return AIRCR_READ_KEY << 16;
    case CCR: return core->ccr;
    case CSSELR: return core->cache_select;
    case CPACR: return core->cpacr;
    case DEMCR: return core->demcr;
    default: return 0; /* DHCSR among them: no debugger */
  }
}

void scs_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  (void)self;
  cortex_m *core = STATE(m);
  if (offset >= SYST_CSR && offset <= SYST_CVR) systick_write(m, offset, value);
  else if (offset >= NVIC_ISER && offset < NVIC_END) nvic_write(core, offset, value);
  else if (offset >= MPU && offset < MPU_END) mpu_write(core, offset - MPU, value);
  else if (offset >= CACHE && offset < CACHE_END) cache_maintenance(m, offset, value);
  else if (offset == VTOR) core->vtor = value & ~0x7Fu;
  else if (offset == CSSELR) core->cache_select = value & 0xF;
  else if (offset == CPACR) core->cpacr = value;
  else if (offset == DEMCR) core->demcr = value;
  else if (offset == CCR) {
    cache_enabling(m, value);
    core->ccr = value;
  } else if (offset == AIRCR) {
    if (value >> 16 != AIRCR_KEY) rule_broken(m, "aircr-key", "AIRCR is written without its key 0x05FA: nothing happens (ARMv7-M, B3.2.6).");
    else if ((value & AIRCR_SYSRESETREQ) != 0) machine_reset(m);
  }
}
