/* Sections are of the Arm Architecture Reference Manual for A-profile (DDI 0487), D5 (the VMSA) and D13 (registers),
 * and of the Cortex-A53 Technical Reference Manual (DDI 0500). */
#include "mmu.h"

#include <stddef.h>

#define BLOCK_SHIFT 21 /* a block of level 2 with pages of 4 KB: 2 MB */
#define GIGABYTE 0x40000000u

/* What the VideoCore leaves the ARM at gpu_mem=64 and less; beyond it lies its own memory. */
#define MEMORY_END 0x3B000000u
#define PERIPHERALS 0x3F000000u /* BCM2835 ARM Peripherals 1.2.3, at the BCM2837's address */

/* Descriptors, D5.3. */
#define DESCRIPTOR_TABLE 3u
#define DESCRIPTOR_BLOCK 1u
#define DESCRIPTOR_ATTRIBUTES(index) ((uint64_t)(index) << 2)
#define DESCRIPTOR_INNER_SHAREABLE (3u << 8)
#define DESCRIPTOR_ACCESSED (1u << 10)
#define DESCRIPTOR_NOT_EXECUTABLE (UINT64_C(3) << 53)

enum { NORMAL, DEVICE };
#define MAIR_NORMAL UINT64_C(0xFF) /* write-back, allocating on reads and writes */
#define MAIR_DEVICE UINT64_C(0x04) /* nGnRE */

#define BLOCK_NORMAL \
  (DESCRIPTOR_BLOCK | DESCRIPTOR_ATTRIBUTES(NORMAL) | DESCRIPTOR_INNER_SHAREABLE | DESCRIPTOR_ACCESSED)
#define BLOCK_DEVICE \
  (DESCRIPTOR_BLOCK | DESCRIPTOR_ATTRIBUTES(DEVICE) | DESCRIPTOR_ACCESSED | DESCRIPTOR_NOT_EXECUTABLE)

/* 32 bits of address by TTBR0, none by TTBR1; pages of 4 KB; tables in inner shareable write-back memory. With 32 bits
 * a walk begins at level 1 (D5.2). */
#define TCR (UINT64_C(1) << 23 | UINT64_C(3) << 12 | UINT64_C(1) << 10 | UINT64_C(1) << 8 | (64 - 32))

#define SCTLR_MMU (1u << 0)
#define SCTLR_DATA_CACHE (1u << 2)
#define SCTLR_INSTRUCTION_CACHE (1u << 12)
#if LUT_CACHES
#define SCTLR_ON (SCTLR_MMU | SCTLR_DATA_CACHE | SCTLR_INSTRUCTION_CACHE)
#else
#define SCTLR_ON SCTLR_MMU
#endif

#define ENTRIES 512
static uint64_t first_gigabyte[ENTRIES] __attribute__((aligned(4096)));
static uint64_t gigabytes[4] __attribute__((aligned(32)));

/* The code's block alone is executable. */
static uint64_t block(uint64_t address) {
  if (address == 0) return BLOCK_NORMAL;
  if (address < MEMORY_END) return address | BLOCK_NORMAL | DESCRIPTOR_NOT_EXECUTABLE;
  return address < PERIPHERALS ? 0 : address | BLOCK_DEVICE;
}

static void write_tables(void) {
  for (uint64_t i = 0; i < ENTRIES; i++) first_gigabyte[i] = block(i << BLOCK_SHIFT);
  gigabytes[0] = (uintptr_t)first_gigabyte | DESCRIPTOR_TABLE;
  gigabytes[1] = GIGABYTE | BLOCK_DEVICE; /* the cores' own timers and mailboxes */
}

/* By set and way (D4.4, DC ISW): what lies in a cache that was off is nothing that memory lacks. */
static void invalidate_data_cache(uint64_t level) {
  uint64_t size;
  __asm volatile("msr csselr_el1, %1\n\tisb\n\tmrs %0, ccsidr_el1" : "=r"(size) : "r"(level << 1));
  const uint32_t set_shift = (uint32_t)(size & 7) + 4;
  const uint32_t last_way = size >> 3 & 0x3FF;
  const uint32_t last_set = size >> 13 & 0x7FFF;
  const int way_shift = last_way == 0 ? 0 : __builtin_clz(last_way);
  for (uint64_t way = 0; way <= last_way; way++) {
    for (uint64_t set = 0; set <= last_set; set++) {
      __asm volatile("dc isw, %0" ::"r"(way << way_shift | set << set_shift | level << 1) : "memory");
    }
  }
}

void mmu_start(void) {
  write_tables();
  __asm volatile("dsb sy" ::: "memory");
  for (uint64_t level = 0; level < 2; level++) invalidate_data_cache(level); /* of the core, of the four cores */
  __asm volatile("dsb sy\n\tic iallu\n\ttlbi vmalle1\n\tdsb sy\n\tisb" ::: "memory");
  __asm volatile("msr mair_el1, %0" ::"r"(MAIR_DEVICE << 8 * DEVICE | MAIR_NORMAL << 8 * NORMAL));
  __asm volatile("msr tcr_el1, %0" ::"r"(TCR));
  __asm volatile("msr ttbr0_el1, %0\n\tisb" ::"r"((uintptr_t)gigabytes));
  __asm volatile("msr sctlr_el1, %0\n\tisb" ::"r"((uint64_t)(mmu_control() | SCTLR_ON)) : "memory");
}

uint32_t mmu_control(void) {
  uint64_t control;
  __asm volatile("mrs %0, sctlr_el1" : "=r"(control));
  return (uint32_t)control;
}
