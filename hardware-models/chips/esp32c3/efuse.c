/* eFuse (4), within the RTC's 4 KB: a chip of revision 0.4 with a MAC address. Also the temperature sensor (29.4). */
#include "esp32c3.h"

#define EFUSE 0x800
#define MAC_LOW (EFUSE + 0x44)
#define MAC_HIGH (EFUSE + 0x48)
#define WAFER_LOW (EFUSE + 0x50)
#define UNIQUE (EFUSE + 0x5C)

#define SENSOR_CONTROL 0x58
#define SENSOR_POWERED (1u << 22)
#define SENSOR_CLOCK (1u << 10) /* of PERIP_CLK_EN1 */
#define ROOM 100                /* about 26 degrees */

void efuse_reset(machine *m) {
  *c3_word(m, SLOT_RTC, MAC_LOW) = 0xCA5E1234;
  *c3_word(m, SLOT_RTC, MAC_HIGH) = 0x7CDF;
  *c3_word(m, SLOT_RTC, WAFER_LOW) = 4u << 18;
  for (uint32_t i = 0; i < 4; i++) *c3_word(m, SLOT_RTC, UNIQUE + 4 * i) = 0xC3C30001 + i;
}

uint32_t sensor_read(machine *m, const peripheral *self, uint32_t offset) {
  const uint32_t value = stored_read(m, self, offset);
  if (offset != SENSOR_CONTROL) return value;
  const bool on = (value & SENSOR_POWERED) != 0 && (*c3_word(m, SLOT_SYSTEM, 0x014) & SENSOR_CLOCK) != 0;
  return (value & ~0xFFu) | (on ? ROOM : 0);
}
