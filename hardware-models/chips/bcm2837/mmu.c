/* Translation tables (ARM D5), judged when the MMU is turned on. */
#include "bcm2837.h"

#include <string.h>
#include <unicorn/arm64.h>

#define TTBR0 SYSTEM(3, 0, 2, 0, 0)
#define TCR SYSTEM(3, 0, 2, 0, 2)
#define MAIR SYSTEM(3, 0, 10, 2, 0)
#define OF_EL2 (4u << 11)

typedef struct {
  memory_type type;
  uint64_t output;
  bool accessed, executable;
} translation;

static uint64_t value_of(machine *m, uint32_t system) {
  return bcm(m)->system[bcm(m)->level >= 2 ? system | OF_EL2 : system];
}

static memory_type type_of(machine *m, uint32_t index) {
  const uint8_t attributes = (uint8_t)(value_of(m, MAIR) >> index * 8);
  if ((attributes & 0xF0) == 0) return DEVICE;
  if (attributes == 0x44) return NONCACHEABLE;
  return (attributes & 0xF0) == 0xF0 || (attributes & 0xF0) == 0xB0 ? CACHEABLE : NONCACHEABLE;
}

static uint32_t granule_shift(uint64_t control) {
  static const uint32_t shifts[] = {12, 16, 14, 0};
  return shifts[control >> 14 & 3];
}

/* What became of the page that a table lies in: stored to since the last DSB (ARM D5.10.1). */
static void judge_table(machine *m, uint64_t table) {
  if (bcm(m)->stored[table / PAGE] <= bcm(m)->barrier) return;
  rule_broken(m, "mmu-no-dsb",
              "The translation table at 0x%llx was stored to, and no DSB came before the MMU is turned on (ARM "
              "D5.10.1).",
              (unsigned long long)table);
  bcm(m)->stored[table / PAGE] = 0; /* said once */
}

static translation walk(machine *m, uint64_t address, bool judging) {
  const translation fault = {.type = FAULT};
  const uint64_t control = value_of(m, TCR);
  const uint32_t granule = granule_shift(control), bits = granule - 3, width = 64 - (uint32_t)(control & 63);
  if (granule == 0 || width > 48 || width < 25 || (width < 64 && address >> width != 0)) return fault;
  const uint32_t levels = (width - granule + bits - 1) / bits;
  uint64_t table = value_of(m, TTBR0) & UINT64_C(0xFFFFFFFFFFFE);
  for (uint32_t level = 4 - levels; level < 4; level++) {
    const uint32_t shift = granule + bits * (3 - level);
    const uint32_t index = (uint32_t)(address >> shift) & ((1u << (level == 4 - levels ? width - shift : bits)) - 1);
    const uint64_t at = table + index * 8;
    if (at + 8 > RAM_BYTES) return fault;
    if (judging) judge_table(m, at);
    uint64_t entry;
    memcpy(&entry, bcm(m)->ram + at, 8);
    if ((entry & 1) == 0 || (level == 3 && (entry & 2) == 0)) return fault;
    if (level < 3 && (entry & 2) != 0) {
      table = entry & UINT64_C(0xFFFFFFFFF000) & ~((UINT64_C(1) << granule) - 1);
      continue;
    }
    const uint64_t inside = (UINT64_C(1) << shift) - 1;
    const bool users = (entry >> 6 & 3) == 1; /* what EL0 may write, EL1 never executes (ARM D5.4.6) */
    const bool never = bcm(m)->level >= 2 ? (entry >> 54 & 1) != 0 : users || (entry >> 53 & 1) != 0;
    return (translation){type_of(m, entry >> 2 & 7), (entry & UINT64_C(0xFFFFFFFFFFFF) & ~inside) | (address & inside),
                         (entry >> 10 & 1) != 0, !never};
  }
  return fault;
}

void mmu_forget(machine *m) { memset(bcm(m)->types, UNKNOWN, sizeof bcm(m)->types); }

memory_type mmu_type(machine *m, uint64_t address) {
  if ((a53_control(m) & MMU_ON) == 0) return DEVICE; /* ARM D5.2.9 */
  if (address >= RAM_BYTES) return walk(m, address, false).type;
  uint8_t *known = &bcm(m)->types[address / PAGE];
  if (*known == UNKNOWN) *known = (uint8_t)walk(m, address, false).type;
  return (memory_type)*known;
}

static void judge_order(machine *m) {
  bcm2837 *b = bcm(m);
  if (b->translation_set > b->synchronized) {
    rule_broken(m, "mmu-no-isb",
                "The MMU is turned on with no ISB since TTBR0, TCR or MAIR were written (ARM D13.1.2).");
  }
  if (b->tlb_unknown) {
    rule_broken(m, "mmu-tlb",
                "The MMU is turned on, and the TLB, which may hold what others left, was not invalidated (ARM "
                "D5.10.2).");
  }
}

static void judge_memory(machine *m, uint64_t address, const char *what, bool caches) {
  const translation t = walk(m, address, true);
  if (t.type == FAULT || !t.accessed) {
    rule_broken(m, "mmu-unmapped",
                "%s at 0x%llx is not mapped, or its access flag is 0 (ARM D5.3, D5.4.12).",
                what, (unsigned long long)address);
  } else if (t.output != address) {
    not_judged(m, "mmu-moved",
               "%s at 0x%llx is mapped elsewhere: only identity maps are modelled.", what, (unsigned long long)address);
  } else if (t.type != CACHEABLE && caches) {
    rule_broken(m, "mmu-attributes",
                "%s at 0x%llx is not mapped as normal write-back memory, so that no cache serves it (ARM B2.7).", what,
                (unsigned long long)address);
  }
}

/* Registers must be device memory, which nothing reads ahead of time, neither as data nor as code (ARM B2.7.2). */
static void judge_devices(machine *m) {
  for (uint64_t address = PERIPHERALS_AT; address < LOCAL_AT; address += 2 << 20) {
    const translation t = walk(m, address, true);
    if (t.type == FAULT) continue;
    if (t.type != DEVICE || t.executable) {
      rule_broken(m, "mmu-device",
                  "The registers at 0x%llx are mapped as %s (ARM B2.7.2).", (unsigned long long)address,
                  t.type == DEVICE ? "executable" : "normal memory, not as device memory");
      return;
    }
  }
}

void mmu_judge(machine *m, uint32_t before, uint32_t control) {
  if ((control & ~before & MMU_ON) == 0) {
    if ((control & DATA_CACHE_ON & ~before) != 0 && (control & MMU_ON) == 0) {
      rule_broken(m, "mmu-cache-alone", "The data cache is turned on without the MMU: nothing is cached (ARM D5.2.9).");
    }
    return;
  }
  mmu_forget(m);
  judge_order(m);
  const uint64_t table = value_of(m, TTBR0) & UINT64_C(0xFFFFFFFFFFFE), tcr = value_of(m, TCR);
  if (table >= RAM_BYTES || granule_shift(tcr) == 0 || (bcm(m)->level < 2 && (tcr >> 7 & 1) != 0)) {
    rule_broken(m, "mmu-table",
                "TTBR0 0x%llx and TCR 0x%llx give no table in memory (ARM D13.2).",
                (unsigned long long)table, (unsigned long long)tcr);
    return;
  }
  uint64_t stack = 0;
  uc_reg_read(m->uc, UC_ARM64_REG_SP, &stack);
  const bool caches = (control & DATA_CACHE_ON) != 0;
  judge_memory(m, m->pc, "The code", caches);
  judge_memory(m, stack - 16, "The stack", caches);
  if (!walk(m, m->pc, false).executable) {
    rule_broken(m, "mmu-unmapped", "The code's own page is not executable (ARM D5.4.6).");
  }
  judge_devices(m);
}
