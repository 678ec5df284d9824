/* How the flash of the STM32F4 is read. */
#ifndef LUT_STM32F4_FLASH_H
#define LUT_STM32F4_FLASH_H

#include "../stm32/registers.h"

/* RM0090, 3.9.1 */
#define FLASH_ACR REGISTER(0x40023C00)
#define FLASH_ACR_LATENCY 0xFu
#define FLASH_ACR_PRFTEN (1u << 8)
#define FLASH_ACR_ICEN (1u << 9)
#define FLASH_ACR_DCEN (1u << 10)
#define FLASH_ACR_ICRST (1u << 11)
#define FLASH_ACR_DCRST (1u << 12)

/* Sets wait states, prefetch and both flash caches. Returns whether they read back. */
bool flash_set_access(uint32_t wait_states);

#endif
