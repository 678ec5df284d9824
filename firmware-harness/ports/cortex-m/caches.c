#include "caches.h"

#include "../bare-metal/registers.h"

#define SCB_CCR REGISTER(0xE000ED14)
#define SCB_CCR_DC (1u << 16)
#define SCB_CCR_IC (1u << 17)
#define SCB_CCSIDR REGISTER(0xE000ED80)
#define SCB_CSSELR REGISTER(0xE000ED84)
#define SCB_CSSELR_DATA 0u /* the data cache of the first level */
#define SCB_ICIALLU REGISTER(0xE000EF50)
#define SCB_DCIMVAC REGISTER(0xE000EF5C)
#define SCB_DCISW REGISTER(0xE000EF60)
#define LINE_BYTES 32u
/* The data cache has four ways of lines of 32 bytes (Cortex-M7 Technical Reference Manual, 5.3.1). */
#define DCISW_LINE(way, set) ((way) << 30 | (set) << 5)

static void barrier(void) { __asm volatile("dsb\n\tisb" ::: "memory"); }

static void invalidate_data(void) {
  SCB_CSSELR = SCB_CSSELR_DATA;
  barrier();
  const uint32_t size = SCB_CCSIDR;
  const uint32_t sets = (size >> 13 & 0x7FFF) + 1;
  const uint32_t ways = (size >> 3 & 0x3FF) + 1;
  for (uint32_t set = 0; set < sets; set++) {
    for (uint32_t way = 0; way < ways; way++) SCB_DCISW = DCISW_LINE(way, set);
  }
  barrier();
}

void caches_enable(void) {
  barrier();
  SCB_ICIALLU = 0;
  barrier();
  SCB_CCR |= SCB_CCR_IC;
  barrier();
  invalidate_data();
  SCB_CCR |= SCB_CCR_DC;
  barrier();
}

void caches_forget(uint32_t address, uint32_t bytes) {
  __asm volatile("dsb" ::: "memory");
  for (uint32_t i = 0; i < bytes; i += LINE_BYTES) SCB_DCIMVAC = address + i;
  barrier();
}

uint32_t caches_setting(void) { return SCB_CCR; }
