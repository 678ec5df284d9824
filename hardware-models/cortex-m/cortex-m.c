#include "cortex-m.h"

#include <string.h>

#define STATE(m) ((cortex_m *)(m)->state)
#define CPACR_FPU (0xFu << 20) /* full access to coprocessors 10 and 11 */

uint64_t cortex_m_reset(machine *m, uint32_t vector_table, bool has_caches) {
  cortex_m *core = STATE(m);
  *core = (cortex_m){.has_caches = has_caches, .vector_table = vector_table, .vtor = vector_table, .ccr = 0x200,
                     .dwt = {.locked = has_caches, .control = 0x40000000}};
  m->pc = vector_table;
  uint32_t vectors[2] = {0};
  const uint8_t *table = memory_at(m, vector_table, sizeof vectors);
  if (table != NULL) memcpy(vectors, table, sizeof vectors);
  if (memory_at(m, (uint64_t)vectors[0] - 4, 4) == NULL || memory_at(m, vectors[1] & ~1u, 2) == NULL) {
    machine_end(m, "The vector table at 0x%08x has no stack (0x%08x) or no start (0x%08x).", vector_table, vectors[0],
                vectors[1]);
  } else if ((vectors[1] & 1) == 0) {
    machine_end(m, "The reset vector 0x%08x is not Thumb code.", vectors[1]);
  }
  set_core_register(m, UC_ARM_REG_SP, vectors[0]);
  set_core_register(m, UC_ARM_REG_LR, 0xFFFFFFFF);
  return vectors[1];
}

/* Unicorn's FPU is always on; on silicon an instruction of the coprocessors 10 and 11 faults before CPACR lets it
 * (ARMv7-M, B3.2.20). */
void cortex_m_instruction(machine *m, uint32_t size) {
  if (size != 4 || (STATE(m)->cpacr & CPACR_FPU) == CPACR_FPU) return;
  const uint8_t *code = memory_at(m, m->pc, 4);
  if (code == NULL) return;
  const uint32_t first = code[0] | code[1] << 8, second = code[2] | code[3] << 8;
  const bool coprocessor = (first & 0xEC00) == 0xEC00;
  if (coprocessor && ((second >> 8 & 0xE) == 0xA)) {
    rule_broken(m, "fpu-off", "An FPU instruction before CPACR grants CP10 and CP11: a UsageFault (ARMv7-M, B3.2.20).");
  }
}

void cortex_m_pend(machine *m, uint32_t interrupt) { STATE(m)->pending[interrupt / 32] |= 1u << interrupt % 32; }

bool cortex_m_wakes(machine *m) {
  const cortex_m *core = STATE(m);
  for (uint32_t i = 0; i < 8; i++) {
    if ((core->pending[i] & core->enabled[i]) != 0) return true;
  }
  return false;
}

bool cortex_m_exception(machine *m, uint32_t number) {
  static const char *const NAMES[] = {[1] = "an undefined instruction", [2] = "SVC", [3] = "a prefetch fault",
                                      [4] = "a data fault", [7] = "BKPT", [17] = "a coprocessor that is off",
                                      [18] = "code that is not Thumb"};
  const char *name = number < sizeof NAMES / sizeof *NAMES ? NAMES[number] : NULL;
  machine_end(m, "The core met %s at 0x%08llx.", name != NULL ? name : "an exception", (unsigned long long)m->pc);
  return true;
}
