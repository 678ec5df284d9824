#include "flash.h"

#include "rcc.h"

bool flash_set_access(uint32_t wait_states) {
  /* Revision A prefetches wrongly (its errata sheet; as ST's own examples do). */
  const bool prefetches = (DBGMCU_IDCODE & IDCODE_DEVICE) != DEVICE_F40X_REVISION_A;
  const uint32_t access = FLASH_ACR_DCEN | FLASH_ACR_ICEN | (prefetches ? FLASH_ACR_PRFTEN : 0) | wait_states;
  FLASH_ACR = access;
  return wait_for(&FLASH_ACR, access | FLASH_ACR_LATENCY, access);
}
