/* The temperature sensor in the STM32H743. */
#ifndef LUT_STM32H7_SENSOR_H
#define LUT_STM32H7_SENSOR_H

#include <stdint.h>

/* Starts ADC3; `core_hz` is the core's rate. */
void sensor_start(uint32_t core_hz);

/* Tenths of a degree Celsius, or PORT_NO_TEMPERATURE. */
int16_t sensor_read(void);

#endif
