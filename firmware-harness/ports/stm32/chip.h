/* What an STM32 tells of itself. */
#ifndef LUT_STM32_CHIP_H
#define LUT_STM32_CHIP_H

#include <stdint.h>

#include "../port.h"

/* The identity from DBGMCU_IDCODE and the 96 bits of the chip's own at `uid`. */
port_chip chip_identity(uint32_t uid, uint32_t idcode, port_reset reset);

/* What the factory read at 3.3 V and wrote down. */
typedef struct {
  uint16_t reference;           /* of the internal reference */
  uint16_t cool, hot;           /* of the sensor */
  int16_t cool_degrees, hot_degrees;
} chip_calibration;

/* Tenths of a degree Celsius from readings of the sensor and of the internal reference, whatever the supply's
 * voltage; PORT_NO_TEMPERATURE where the readings or the calibration are none. */
int16_t chip_decidegrees(uint32_t sensor, uint32_t reference, const chip_calibration *calibration);

#endif
