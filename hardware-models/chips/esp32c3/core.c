/* The core (1): RV32IMC with CSRs of its own. Each instruction is looked at when it is met for the first time. */
#include <unicorn/riscv.h>

#include "esp32c3.h"

#define MPCER 0x7E0 /* 1.4: events that the performance counter counts: bit 0 cycles, bit 1 instructions */
#define MPCMR 0x7E1 /* bit 0: it counts */
#define MPCCR 0x7E2
#define MPCCR_USER 0x802
#define DIVISION_CYCLES 9 /* that a division takes longer: what the counter's probe tells cycles from instructions by */
#define KNOWN (1u << 16)

typedef enum { PLAIN, DIVISION } kind;

static bool counter_of_others(uint32_t csr) {
  return (csr & 0xF00) == 0xB00 ? (csr & 0x7F) < 0x20 : (csr & 0xF00) == 0xC00;
}

static void missing(machine *m, const char *what, uint32_t word) {
  rule_broken(m, "instruction-missing",
              "%s (0x%x): the core is RV32IMC, this is an illegal instruction (1.1).", what, word);
  machine_end(m, "An illegal instruction.");
}

static kind kind_of(machine *m, uint32_t size) {
  uint32_t w = 0;
  if (uc_mem_read(m->uc, m->pc, &w, size) != UC_ERR_OK) return PLAIN;
  if (size == 2) {
    const uint32_t function = w >> 13 & 7, quadrant = w & 3;
    if (quadrant != 1 && (function & 1) != 0) missing(m, "A compressed load or store of a float", w);
    return PLAIN;
  }
  switch (w & 0x7F) {
    case 0x2F: missing(m, "An atomic instruction", w); return PLAIN;
    case 0x07:
    case 0x27:
    case 0x43:
    case 0x47:
    case 0x4B:
    case 0x4F:
    case 0x53: missing(m, "A float instruction", w); return PLAIN;
    case 0x33: return w >> 25 == 1 && (w >> 12 & 4) != 0 ? DIVISION : PLAIN;
    case 0x73:
      if ((w >> 12 & 3) != 0 && counter_of_others(w >> 20)) {
        rule_broken(m, "csr-missing", "CSR 0x%x is read: this core has no mcycle, minstret or time (1.4).", w >> 20);
        machine_end(m, "An illegal instruction.");
      }
      return PLAIN;
    default: return PLAIN;
  }
}

void core_reset(machine *m) {
  c3(m)->counter_events = c3(m)->counter_mode = c3(m)->counter_start = 0;
}

void core_look(machine *m, uint32_t size) {
  esp32c3 *c = c3(m);
  const uint32_t at = (uint32_t)(m->pc / 2) % KNOWN;
  if (c->known_at[at] != m->pc + 1) {
    c->known_at[at] = m->pc + 1;
    c->known[at] = (uint8_t)kind_of(m, size);
  }
  if (c->known[at] == DIVISION) m->time += DIVISION_CYCLES * m->cycle;
}

static uint32_t counted(machine *m) {
  const esp32c3 *c = c3(m);
  if ((c->counter_mode & 1) == 0 || (c->counter_events & 3) == 0) return c->counter_start;
  const uint64_t now = (c->counter_events & 1) != 0 ? m->time / m->cycle : m->instructions;
  return c->counter_start + (uint32_t)(now - c->counted_from);
}

static void count_on(machine *m, uint32_t from) {
  esp32c3 *c = c3(m);
  c->counter_start = from;
  c->counted_from = (c->counter_events & 1) != 0 ? m->time / m->cycle : m->instructions;
}

static uint32_t csr_read(machine *m, uint32_t csr) {
  switch (csr) {
    case MPCER: return c3(m)->counter_events;
    case MPCMR: return c3(m)->counter_mode;
    case MPCCR:
    case MPCCR_USER: return counted(m);
    default: return c3(m)->csr[csr];
  }
}

static void csr_write(machine *m, uint32_t csr, uint32_t value) {
  esp32c3 *c = c3(m);
  const uint32_t so_far = counted(m);
  switch (csr) {
    case MPCER:
      if ((value & (value - 1)) != 0) {
        rule_broken(m, "counter-events",
                    "mpcer selects several events (0x%x): it counts their union, not cycles (1.4).", value);
      }
      c->counter_events = value & 0x7FF;
      break;
    case MPCMR: c->counter_mode = value & 3; break;
    case MPCCR:
    case MPCCR_USER: count_on(m, value); return;
    default: c->csr[csr] = value; return;
  }
  count_on(m, so_far);
}

/* The core's own: performance counter, GPIO (1.4), triggers (1.9), physical memory attributes. */
static bool own(uint32_t csr) {
  return (csr >= MPCER && csr <= MPCCR) || (csr >= 0x800 && csr <= 0x805) || (csr >= 0x7A0 && csr <= 0x7A5) ||
         (csr >= 0xBC0 && csr <= 0xBDF);
}

bool core_csr(machine *m, uint32_t number) {
  const uint32_t pc = core_register(m, UC_RISCV_REG_PC) - 4; /* Unicorn has gone on already */
  uint32_t w = 0;
  if (number != 2 || uc_mem_read(m->uc, pc, &w, 4) != UC_ERR_OK) return false;
  if ((w & 0x7F) != 0x73 || (w >> 12 & 3) == 0) return false;
  const uint32_t csr = w >> 20, to = w >> 7 & 31, from = w >> 15 & 31, function = w >> 12 & 7;
  if (!own(csr)) {
    rule_broken(m, "csr-missing", "CSR 0x%x does not exist on this core (1.4).", csr);
    return false;
  }
  const uint32_t source = (function & 4) != 0 ? from : from == 0 ? 0 : core_register(m, UC_RISCV_REG_X0 + (int)from);
  const uint32_t old = csr_read(m, csr);
  if ((function & 3) == 1) csr_write(m, csr, source);
  else if (from != 0) csr_write(m, csr, (function & 3) == 2 ? old | source : old & ~source);
  if (to != 0) set_core_register(m, UC_RISCV_REG_X0 + (int)to, old);
  return true;
}
