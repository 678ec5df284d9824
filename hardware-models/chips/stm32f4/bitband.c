/* The bit-band alias of the peripherals (PM0214, 2.2.5): a word for each bit from 0x40000000 on. */
#include "core/bus.h"
#include "stm32f4.h"

#define PERIPHERALS 0x40000000u

static uint64_t word_of(uint32_t offset) { return PERIPHERALS + (offset / 128 * 4); }

static uint32_t bit_of(uint32_t offset) { return offset / 4 % 32; }

uint32_t f4_bitband_read(machine *m, const peripheral *self, uint32_t offset) {
  (void)self;
  return (uint32_t)(bus_read(m, word_of(offset), 4) >> bit_of(offset)) & 1;
}

void f4_bitband_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  (void)self;
  const uint32_t mask = 1u << bit_of(offset);
  const uint32_t word = (uint32_t)bus_read(m, word_of(offset), 4);
  bus_write(m, word_of(offset), 4, (word & ~mask) | ((value & 1) != 0 ? mask : 0));
}
