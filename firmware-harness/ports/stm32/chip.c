#include "chip.h"

#include "registers.h"

#define UID_BYTES 12
/* Tenths of a degree: beyond them no chip answers, so the reading is none. */
#define LEAST (-600)
#define MOST 2000

port_chip chip_identity(uint32_t uid, uint32_t idcode, port_reset reset) {
  port_chip chip = {.uid_bytes = UID_BYTES, .revision = idcode, .reset = reset};
  for (uint32_t i = 0; i < UID_BYTES; i++) chip.uid[i] = (uint8_t)(REGISTER(uid + i / 4 * 4) >> i % 4 * 8);
  return chip;
}

int16_t chip_decidegrees(uint32_t sensor, uint32_t reference, const chip_calibration *calibration) {
  const int32_t span = calibration->hot - calibration->cool;
  if (reference == 0 || span <= 0) return PORT_NO_TEMPERATURE;
  /* As the sensor would have read at the factory's 3.3 V. */
  const int64_t reading = (int64_t)sensor * calibration->reference / reference;
  const int32_t decidegrees = (calibration->hot_degrees - calibration->cool_degrees) * 10;
  const int64_t found = calibration->cool_degrees * 10 + (reading - calibration->cool) * decidegrees / span;
  return found < LEAST || found > MOST ? PORT_NO_TEMPERATURE : (int16_t)found;
}
