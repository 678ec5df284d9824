/* Caches: what they may hold is kept by lines of 64 bytes. The bytes themselves are always in memory; what would differ
 * on silicon is a broken rule. */
#include <stdlib.h>
#include <string.h>

#include "bcm2837.h"
#include "core/refuse.h"

#define IC_IALLUIS SYSTEM(1, 0, 7, 1, 0)
#define IC_IALLU SYSTEM(1, 0, 7, 5, 0)
#define IC_IVAU SYSTEM(1, 3, 7, 5, 1)
#define DC_IVAC SYSTEM(1, 0, 7, 6, 1)
#define DC_ISW SYSTEM(1, 0, 7, 6, 2)
#define DC_CSW SYSTEM(1, 0, 7, 10, 2)
#define DC_CISW SYSTEM(1, 0, 7, 14, 2)
#define DC_ZVA SYSTEM(1, 3, 7, 4, 1)
#define DC_CVAC SYSTEM(1, 3, 7, 10, 1)
#define DC_CVAU SYSTEM(1, 3, 7, 11, 1)
#define DC_CIVAC SYSTEM(1, 3, 7, 14, 1)

#define LINES (RAM_BYTES / LINE)

void caches_reset(machine *m, entry_way way) {
  bcm2837 *b = bcm(m);
  if (b->lines == NULL) b->lines = calloc(LINES, 1);
  if (b->lines == NULL) refuse("There is not enough memory.");
  memset(b->stored, 0, sizeof b->stored);
  mmu_forget(m);
  /* The Cortex-A53 empties its caches and TLB at reset (its TRM 2.3.2); whoever ran since may have filled them. */
  b->tlb_unknown = b->data_unknown = b->code_unknown = way == BY_LOADER;
}

static bool cached(machine *m, uint64_t address) {
  return (a53_control(m) & DATA_CACHE_ON) != 0 && mmu_type(m, address) == CACHEABLE;
}

void caches_access(machine *m, uint64_t address, uint32_t size, bool write) {
  bcm2837 *b = bcm(m);
  if (address >= RAM_BYTES) return;
  if (address % size != 0 && size <= 8 && mmu_type(m, address) == DEVICE) {
    rule_broken(m, "unaligned",
                "%u bytes at 0x%llx, not aligned, in memory that is device memory while the MMU is off or by its "
                "table: "
                "an alignment fault (ARM B2.5.2).", size, (unsigned long long)address);
  }
  uint8_t *line = &b->lines[address / LINE];
  if (write) {
    b->stored[address / PAGE] = m->instructions;
    *line = (uint8_t)((*line & ~STALE) | CODE | (cached(m, address) ? DIRTY : 0));
  } else if ((*line & STALE) != 0 && cached(m, address)) {
    *line &= (uint8_t)~STALE;
    rule_broken(m, "mailbox-stale",
                "The VideoCore's answer at 0x%llx is read through the cache, which was not invalidated since it came "
                "(ARM D5.11).", (unsigned long long)address);
  }
}

void caches_fetch(machine *m, uint64_t address) {
  uint8_t *line = &bcm(m)->lines[address / LINE];
  if ((*line & (CODE | DIRTY)) == 0) return;
  const bool dirty = (*line & DIRTY) != 0, old = (*line & CODE) != 0 && (a53_control(m) & INSTRUCTION_CACHE_ON) != 0;
  *line &= (uint8_t)~CODE;
  if (dirty || old) {
    rule_broken(m, "code-stale",
                "Code at 0x%llx runs that was stored and then not %s (ARM B2.4.4).", (unsigned long long)address,
                dirty ? "cleaned from the data cache" : "invalidated in the instruction cache");
  }
}

void caches_turned_on(machine *m, uint32_t before, uint32_t control) {
  bcm2837 *b = bcm(m);
  const uint32_t on = control & ~before;
  if ((on & DATA_CACHE_ON) != 0 && b->data_unknown) {
    rule_broken(m, "cache-not-invalidated",
                "The data cache is turned on with what others left in it: it was not invalidated (ARM D5.11.1).");
  }
  if ((on & INSTRUCTION_CACHE_ON) != 0 && b->code_unknown) {
    rule_broken(m, "cache-not-invalidated",
                "The instruction cache is turned on with what others left in it: no IC IALLU (ARM D5.11.1).");
  }
}

static void every_line(machine *m, uint8_t kept) {
  for (uint8_t *line = bcm(m)->lines; line < bcm(m)->lines + LINES; line++) {
    if (*line != 0) *line &= kept;
  }
}

static void discard(machine *m, uint64_t address) {
  uint8_t *line = &bcm(m)->lines[address / LINE];
  if ((*line & DIRTY) != 0) {
    rule_broken(m, "cache-discarded",
                "DC IVAC at 0x%llx throws away what was stored there and not yet written to memory (ARM D5.11).",
                (unsigned long long)address);
  }
  *line &= (uint8_t)~(STALE | DIRTY);
}

static void by_address(machine *m, uint32_t system, uint64_t address) {
  if (address >= RAM_BYTES) return;
  uint8_t *line = &bcm(m)->lines[address / LINE];
  switch (system) {
    case IC_IVAU: *line &= (uint8_t)~CODE; break;
    case DC_IVAC: discard(m, address); break;
    case DC_CIVAC: *line &= (uint8_t)~(DIRTY | STALE); break;
    default: *line &= (uint8_t)~DIRTY;
  }
}

bool caches_instruction(machine *m, uint32_t system, uint64_t operand) {
  bcm2837 *b = bcm(m);
  if ((system >> 7 & 15) == 8) { /* TLBI */
    b->tlb_unknown = false;
    mmu_forget(m);
    return true;
  }
  switch (system) {
    case IC_IALLU:
    case IC_IALLUIS:
      b->code_unknown = false;
      every_line(m, (uint8_t)~CODE);
      return true;
    case DC_ISW:
    case DC_CISW:
      b->data_unknown = false;
      return true;
    case DC_CSW: return true;
    case DC_ZVA:
      if (mmu_type(m, operand) == DEVICE) {
        rule_broken(m, "unaligned",
                    "DC ZVA at 0x%llx, in device memory (all is while the MMU is off): an alignment fault (ARM "
                    "C5.3.7).",
                    (unsigned long long)operand);
      }
      return true;
    case IC_IVAU:
    case DC_IVAC:
    case DC_CVAC:
    case DC_CVAU:
    case DC_CIVAC:
      b->cleaned = m->instructions;
      by_address(m, system, operand);
      return true;
    default: return (system >> 7 & 15) == 7;
  }
}

void caches_to_videocore(machine *m, uint32_t address, uint32_t bytes) {
  bcm2837 *b = bcm(m);
  for (uint32_t at = address & ~(LINE - 1); at < address + bytes; at += LINE) {
    if ((b->lines[at / LINE] & DIRTY) == 0) continue;
    rule_broken(m, "mailbox-not-cleaned",
                "The VideoCore is given a buffer at 0x%x whose bytes are still in the data cache: it sees older "
                "ones (ARM D5.11).", address);
    return;
  }
  if (mmu_type(m, address) == DEVICE) return; /* as all is while the MMU is off: stores are not held back */
  if (b->stored[address / PAGE] > b->barrier || (cached(m, address) && b->cleaned > b->barrier)) {
    rule_broken(m, "mailbox-no-dsb",
                "The mailbox is written with no DSB after the buffer was stored or cleaned (ARM B2.3.7).");
  }
}

void caches_from_videocore(machine *m, uint32_t address, uint32_t bytes) {
  for (uint32_t at = address & ~(LINE - 1); at < address + bytes; at += LINE) bcm(m)->lines[at / LINE] |= STALE;
}
