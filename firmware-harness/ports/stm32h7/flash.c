#include "flash.h"

#define FLASH_ACR_FIELDS 0x3Fu
#define FLASH_ACR_HIGH_FREQUENCY (2u << 4) /* the delay of its signals above 185 MHz */

bool flash_set_access(bool overdrive) {
  /* RM0433, table 17: 185 to 210 MHz at scale 1; 225 to 240 MHz at scale 0. */
  const uint32_t access = FLASH_ACR_HIGH_FREQUENCY | (overdrive ? 4u : 2u);
  FLASH_ACR = access;
  return wait_for(&FLASH_ACR, FLASH_ACR_FIELDS, access);
}
