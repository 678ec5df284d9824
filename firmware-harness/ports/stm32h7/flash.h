/* How the flash of the STM32H743 is read. */
#ifndef LUT_STM32H7_FLASH_H
#define LUT_STM32H7_FLASH_H

#include "../stm32/registers.h"

/* RM0433, 4.9.1 */
#define FLASH_ACR REGISTER(0x52002000)

/* Sets the wait states for an AXI clock of up to 200 MHz, or of up to 240 MHz in overdrive. Returns whether they read
 * back. */
bool flash_set_access(bool overdrive);

#endif
