/* The Cortex-A53's exception levels and system registers. Unicorn knows EL1 only: EL2 and EL3 are made here, by looking
 * at each instruction before it runs. */
#include "bcm2837.h"

#include <string.h>
#include <unicorn/arm64.h>

#define DSB_ISB 0x3 /* CRn of the barriers */
#define CURRENT_EL SYSTEM(3, 0, 4, 2, 2)
#define SP_EL1 SYSTEM(3, 4, 4, 1, 0)
#define CPACR_EL1 SYSTEM(3, 0, 1, 0, 2)
#define CNTFRQ SYSTEM(3, 3, 14, 0, 0)
#define CNTPCT SYSTEM(3, 3, 14, 0, 1)
#define CNTVCT SYSTEM(3, 3, 14, 0, 2)
#define PMCR SYSTEM(3, 3, 9, 12, 0)
#define PMCNTENSET SYSTEM(3, 3, 9, 12, 1)
#define PMCNTENCLR SYSTEM(3, 3, 9, 12, 2)
#define PMCCNTR SYSTEM(3, 3, 9, 13, 0)
#define CPUECTLR SYSTEM(3, 1, 15, 2, 1)
#define SMPEN (1u << 6)
#define TCR_EL1 SYSTEM(3, 0, 2, 0, 2)
#define TCR_EPD1 (1u << 23)
#define ERET 0xD69F03E0
#define HCR_EL2 SYSTEM(3, 4, 1, 1, 0)
#define HCR_RW (UINT64_C(1) << 31)
#define TIMER_HZ 19200000
#define DIVISION_CYCLES 6 /* that a division takes longer, so that the probe tells cycles from instructions */

static uint64_t general(machine *m, uint32_t number) {
  static const int last[] = {UC_ARM64_REG_X29, UC_ARM64_REG_X30};
  uint64_t value = 0;
  if (number < 31) uc_reg_read(m->uc, number < 29 ? UC_ARM64_REG_X0 + (int)number : last[number - 29], &value);
  return value;
}

static void set_general(machine *m, uint32_t number, uint64_t value) {
  static const int last[] = {UC_ARM64_REG_X29, UC_ARM64_REG_X30};
  if (number < 31) uc_reg_write(m->uc, number < 29 ? UC_ARM64_REG_X0 + (int)number : last[number - 29], &value);
}

static void go_to(machine *m, uint64_t address) { uc_reg_write(m->uc, UC_ARM64_REG_PC, &address); }

uint32_t a53_control(machine *m) {
  return (uint32_t)bcm(m)->system[bcm(m)->level >= 2 ? SCTLR_EL2 : SCTLR_EL1];
}

/* ---- performance monitors (ARM D7) ---- */

static bool counts(machine *m) {
  return (bcm(m)->system[PMCR] & 1) != 0 && (bcm(m)->system[PMCNTENSET] >> 31 & 1) != 0;
}

static uint64_t counted(machine *m) {
  bcm2837 *b = bcm(m);
  return b->system[PMCCNTR] + (counts(m) ? (m->time - b->counter_from) / m->cycle : 0);
}

static void count_from_now(machine *m, uint64_t value) {
  bcm(m)->system[PMCCNTR] = value;
  bcm(m)->counter_from = m->time;
}

/* Before the core's clock changes. */
void count_through(machine *m) { count_from_now(m, counted(m)); }

static bool is_monitor(uint32_t system) {
  const uint32_t n = system >> 7 & 15, op1 = system >> 11 & 7, c = system >> 3 & 15;
  return system >> 14 == 3 && (op1 == 3 || op1 == 0) && (n == 9 ? c >= 12 : n == 14 && c >= 8 && op1 == 3);
}

static void monitor_write(machine *m, uint32_t system, uint64_t value) {
  bcm2837 *b = bcm(m);
  count_from_now(m, counted(m));
  switch (system) {
    case PMCR:
      if ((value & 4) != 0) count_from_now(m, 0);
      b->system[PMCR] = value & ~6u;
      break;
    case PMCNTENSET: b->system[PMCNTENSET] |= value; break;
    case PMCNTENCLR: b->system[PMCNTENSET] &= ~value; break;
    case PMCCNTR: count_from_now(m, value); break;
    default: b->system[system] = value;
  }
}

/* ---- system registers ---- */

/* Registers that only higher levels have, or that Unicorn lacks. */
static bool made_here(uint32_t system) {
  const uint32_t op1 = system >> 11 & 7;
  return op1 >= 4 || is_monitor(system) || system == CURRENT_EL || (system >= CNTFRQ && system <= CNTVCT) ||
         (op1 == 1 && (system >> 7 & 15) == 15);
}

static uint64_t read_here(machine *m, uint32_t system) {
  switch (system) {
    case CURRENT_EL: return bcm(m)->level << 2;
    case CNTFRQ: return TIMER_HZ;
    case CNTPCT:
    case CNTVCT: return m->time / (PICOSECONDS / TIMER_HZ);
    case PMCCNTR: return counted(m);
    default: return bcm(m)->system[system];
  }
}

static bool above(machine *m, uint32_t system) {
  const uint32_t op1 = system >> 11 & 7, needs = op1 == 4 || op1 == 5 ? 2 : op1 >= 6 ? 3 : 1;
  if (bcm(m)->level >= needs) return false;
  rule_broken(m, "exception-level",
              "A register of EL%u is touched at EL%u: an undefined instruction (ARM D1.11).", needs, bcm(m)->level);
  machine_end(m, "An undefined instruction.");
  return true;
}

static void control_written(machine *m, uint32_t system, uint64_t value) {
  const uint32_t before = (uint32_t)bcm(m)->system[system];
  bcm(m)->system[system] = value;
  if (system != SCTLR_EL1 && system != SCTLR_EL2) return;
  if (((value & ~(uint64_t)before) & (MMU_ON | DATA_CACHE_ON | INSTRUCTION_CACHE_ON)) == 0) {
    if ((before & ~value & MMU_ON) != 0) bcm(m)->tlb_unknown = true;
    return;
  }
  if (((value & ~(uint64_t)before) & DATA_CACHE_ON) != 0 && (bcm(m)->system[CPUECTLR] & SMPEN) == 0) {
    rule_broken(m, "cache-smpen", "The data cache is turned on while CPUECTLR_EL1.SMPEN is 0 (Cortex-A53 TRM 4.3.67).");
  }
  caches_turned_on(m, before, (uint32_t)value);
  mmu_judge(m, before, (uint32_t)value);
  bcm(m)->awaits_isb = true;
}

static void written(machine *m, uint32_t system, uint64_t value) {
  const uint32_t register_of_translation = system & ~(7u << 11);
  if (register_of_translation == SYSTEM(3, 0, 2, 0, 0) || register_of_translation == SYSTEM(3, 0, 2, 0, 2) ||
      register_of_translation == SYSTEM(3, 0, 10, 2, 0)) {
    bcm(m)->translation_set = m->instructions;
    mmu_forget(m);
  }
  if (is_monitor(system)) monitor_write(m, system, value);
  else if (system == SP_EL1) bcm(m)->sp_el1 = value;
  else control_written(m, system, value);
}

/* Unicorn 2.0.1 faults where TCR_EL1.TG1 is 0, a reserved value, even with TTBR1 switched off by EPD1: it gets 4 KB
 * there. */
static void give_tcr(machine *m, uint64_t value) {
  uc_arm64_cp_reg tcr = {.crn = 2, .crm = 0, .op0 = 3, .op1 = 0, .op2 = 2, .val = value};
  if ((value & TCR_EPD1) != 0) tcr.val = (value & ~(UINT64_C(3) << 30)) | UINT64_C(2) << 30;
  uc_reg_write(m->uc, UC_ARM64_REG_CP_REG, &tcr);
  go_to(m, m->pc + 4);
}

static void move(machine *m, uint32_t word) {
  const uint32_t system = word >> 5 & 0xFFFF, number = word & 31;
  if (above(m, system)) return;
  if ((word >> 21 & 1) == 0) {
    written(m, system, general(m, number));
    if (system == TCR_EL1) give_tcr(m, general(m, number));
  } else if (made_here(system)) {
    set_general(m, number, read_here(m, system));
  }
  if (made_here(system)) go_to(m, m->pc + 4);
}

/* ---- ERET from above ---- */

static void exception_return(machine *m) {
  bcm2837 *b = bcm(m);
  const uint32_t op1 = b->level == 3 ? 6 : 4;
  const uint64_t status = b->system[SYSTEM(3, op1, 4, 0, 0)], to = b->system[SYSTEM(3, op1, 4, 0, 1)];
  const uint32_t level = status >> 2 & 3;
  if (level == 0 || level > b->level || (status & 16) != 0) {
    rule_broken(m, "exception-level",
                "ERET at EL%u with SPSR 0x%llx: an illegal return (ARM D1.6.4).", b->level, (unsigned long long)status);
    machine_end(m, "An illegal exception return.");
    return;
  }
  if (level == 1 && (b->system[HCR_EL2] & HCR_RW) == 0) {
    rule_broken(m, "exception-level", "ERET to AArch64 EL1 while HCR_EL2.RW says that EL1 is AArch32 (ARM D13.2.48).");
    machine_end(m, "An illegal exception return.");
    return;
  }
  b->level = level;
  if (level == 1) uc_reg_write(m->uc, UC_ARM64_REG_SP, &b->sp_el1);
  go_to(m, to);
}

/* ---- instructions ---- */

static void floating_point(machine *m) {
  bcm2837 *b = bcm(m);
  if (b->level != 1 || (b->system[CPACR_EL1] >> 20 & 3) == 3) return;
  rule_broken(m, "fpu-off", "A floating-point or SIMD instruction while CPACR_EL1.FPEN traps it (ARM D13.2.30).");
  machine_end(m, "An undefined instruction.");
}

static bool is_branch(uint32_t w) { return (w >> 26 & 7) == 5 && w >> 24 != 0xD5; }

/* After SCTLR is written, an ISB comes before anything that may or may not see it already (ARM D13.1.2). */
static void judge_synchronization(machine *m, uint32_t w) {
  if (!bcm(m)->awaits_isb) return;
  const bool load_or_store = (w >> 25 & 5) == 4;
  if (!load_or_store && !is_branch(w)) return;
  bcm(m)->awaits_isb = false;
  rule_broken(m, "mmu-no-isb",
              "SCTLR changed, and no ISB comes before the next %s (ARM D13.1.2).",
              load_or_store ? "access to memory" : "branch");
}

static void barrier(machine *m, uint32_t w) {
  bcm2837 *b = bcm(m);
  const uint32_t kind = w >> 5 & 7;
  if (kind == 4) b->barrier = m->instructions;
  if (kind == 6) {
    b->synchronized = m->instructions;
    b->awaits_isb = false;
  }
}

static void system_instruction(machine *m, uint32_t w) {
  const uint32_t op0 = w >> 19 & 3, op1 = w >> 16 & 7, n = w >> 12 & 15;
  if (op0 >= 2) {
    move(m, w);
    return;
  }
  if (op0 == 0) {
    if (op1 == 3 && n == DSB_ISB) barrier(m, w);
    if (w == 0xD503205F) { /* WFE: no other core sends an event */
      m->time += 10 * MICROSECOND;
      go_to(m, m->pc + 4);
    }
    return;
  }
  if (caches_instruction(m, w >> 5 & 0xFFFF, general(m, w & 31)) && op1 >= 4) go_to(m, m->pc + 4);
}

void a53_instruction(machine *m) {
  if (m->pc % 4 != 0 || m->pc >= RAM_BYTES) {
    machine_end(m, "The core cannot run code at 0x%llx.", (unsigned long long)m->pc);
    return;
  }
  caches_fetch(m, m->pc);
  uint32_t w;
  memcpy(&w, bcm(m)->ram + m->pc, 4);
  judge_synchronization(m, w);
  if (w >> 22 == 0xD5000000 >> 22) system_instruction(m, w);
  else if (w == ERET && bcm(m)->level > 1) exception_return(m);
  else if ((w & 0x7FE0F800) == 0x1AC00800) m->time += DIVISION_CYCLES * m->cycle;
  else if ((w >> 25 & 7) == 7 || ((w >> 25 & 5) == 4 && (w >> 26 & 1) != 0)) floating_point(m);
}

void a53_reset(machine *m, entry_way way) {
  bcm2837 *b = bcm(m);
  memset(b->system, 0, sizeof b->system);
  b->level = way == BY_QEMU ? 3 : 2;
  b->system[SCTLR_EL1] = b->system[SCTLR_EL2] = 0x30C50838;
  b->system[CPUECTLR] = way == BY_QEMU ? 0 : SMPEN; /* the firmware's stub sets it at EL3 */
  b->barrier = b->synchronized = b->translation_set = b->cleaned = 0;
  b->awaits_isb = false;
}
