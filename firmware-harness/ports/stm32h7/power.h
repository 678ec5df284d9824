/* The core's supply: RM0433, chapter 6. start.S has configured the regulator. */
#ifndef LUT_STM32H7_POWER_H
#define LUT_STM32H7_POWER_H

#include <stdbool.h>
#include <stdint.h>

/* Scale 1, for up to 400 MHz. Returns whether the voltage got there. */
bool power_scale_1(void);

/* From scale 1 to scale 0, for up to 480 MHz: overdrive. Returns whether the voltage got there. */
bool power_overdrive(void);

/* PWR_D3CR: the scale, and whether it is reached. */
uint32_t power_scale(void);

#endif
