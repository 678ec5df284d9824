/* System timer (BCM 12) and the power manager's watchdog, by which the chip is reset. */
#include "bcm2837.h"

#define LOW 0x04
#define HIGH 0x08
#define RSTC 0x1C
#define WDOG 0x24
#define PASSWORD 0x5A000000u
#define FULL_RESET 0x20u

uint32_t timer_read(machine *m, const peripheral *self, uint32_t offset) {
  const uint64_t microseconds = m->time / MICROSECOND;
  if (offset == LOW) return (uint32_t)microseconds;
  return offset == HIGH ? (uint32_t)(microseconds >> 32) : stored_word_read(m, self, offset);
}

void power_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  if ((value & 0xFF000000) != PASSWORD) {
    rule_broken(m, "power-password",
                "A register of the power manager is written without its password 0x5A: nothing changes.");
    return;
  }
  stored_word_write(m, self, offset, value & 0xFFFFFF);
  if (offset != RSTC || (value & 0x30) != FULL_RESET) return;
  m->time += (*bcm_word(m, BLOCK_POWER, WDOG) & 0xFFFFF) * (PICOSECONDS >> 16);
  machine_reset(m);
}
