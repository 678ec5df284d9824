/* The data watchpoint and trace unit's cycle counter (ARMv7-M, C1.8). */
#include "cortex-m.h"

#define STATE(m) ((cortex_m *)(m)->state)

enum { CTRL = 0x000, CYCCNT = 0x004, LAR = 0xFB0, LSR = 0xFB4 };

#define DEMCR_TRCENA (1u << 24)
#define LAR_KEY 0xC5ACCE55u
#define CTRL_CYCCNTENA 1u

uint32_t dwt_read(machine *m, const peripheral *self, uint32_t offset) {
  (void)self;
  const cortex_m *core = STATE(m);
  if (offset == CTRL) return core->dwt.control;
  if (offset == LSR) return core->has_caches ? 1u | (uint32_t)core->dwt.locked << 1 : 0;
  if (offset != CYCCNT) return 0;
  const bool runs = (core->dwt.control & CTRL_CYCCNTENA) != 0;
  return (uint32_t)((runs ? machine_cycles(m) : 0) - core->dwt.zero);
}

void dwt_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  (void)self;
  cortex_m *core = STATE(m);
  if (offset == LAR) {
    core->dwt.locked = core->has_caches && value != LAR_KEY;
    return;
  }
  if ((core->demcr & DEMCR_TRCENA) == 0) {
    rule_broken(m, "dwt-off", "DWT is written before DEMCR.TRCENA turns it on: what is written is lost (ARMv7-M, C1.6.5).");
    return;
  }
  if (core->dwt.locked) {
    rule_broken(m, "dwt-locked", "DWT is written while its lock is closed (DWT_LAR): what is written is lost (ARMv7-M, D1.1).");
    return;
  }
  const uint32_t before = dwt_read(m, self, CYCCNT);
  if (offset == CTRL) core->dwt.control = (core->dwt.control & 0xF0000000) | (value & 0x0FFFFFFF);
  if (offset != CTRL && offset != CYCCNT) return;
  const uint32_t count = offset == CYCCNT ? value : before;
  const bool runs = (core->dwt.control & CTRL_CYCCNTENA) != 0;
  core->dwt.zero = (runs ? machine_cycles(m) : 0) - count;
}
