/* The temperature sensor in the STM32F4. */
#ifndef LUT_STM32F4_SENSOR_H
#define LUT_STM32F4_SENSOR_H

#include <stdint.h>

void sensor_start(void);

/* Tenths of a degree Celsius, or PORT_NO_TEMPERATURE. */
int16_t sensor_read(void);

#endif
