/* System timer (10): 16 MHz from the crystal; its value is latched when asked for (10.4.1). */
#include "esp32c3.h"

#define UNIT0_OP 0x04
#define UNIT1_OP 0x08
#define UNIT0_HIGH 0x40
#define UNIT0_LOW 0x44
#define UNIT1_HIGH 0x48
#define UNIT1_LOW 0x4C
#define UPDATE (1u << 30)
#define VALID (1u << 29)
#define HZ 16000000

uint32_t systimer_read(machine *m, const peripheral *self, uint32_t offset) {
  const uint64_t value = c3(m)->systimer;
  switch (offset) {
    case UNIT0_HIGH:
    case UNIT1_HIGH: return (uint32_t)(value >> 32);
    case UNIT0_LOW:
    case UNIT1_LOW: return (uint32_t)value;
    default: return stored_read(m, self, offset);
  }
}

void systimer_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  if ((offset == UNIT0_OP || offset == UNIT1_OP) && (value & UPDATE) != 0) {
    c3(m)->systimer = m->time / (PICOSECONDS / HZ);
    value = VALID;
  }
  stored_write(m, self, offset, value);
}
