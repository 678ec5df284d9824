/* Power control (RM0090, chapter 5). */
#include "stm32f4.h"

#define CHIP(m) ((stm32f4 *)(m)->state)

enum { CR = 0x00, CSR = 0x04 };

#define VOS (1u << 14)
#define SCALE_CHANGE (50 * MICROSECOND)

uint32_t f4_scale(const stm32f4 *chip) { return (chip->pwr.control & VOS) != 0 ? 1 : 2; }

uint32_t f4_pwr_read(machine *m, const peripheral *self, uint32_t offset) {
  (void)self;
  const stm32f4 *chip = CHIP(m);
  if (offset == CR) return chip->pwr.control;
  return offset == CSR && m->time >= chip->pwr.scale_ready ? VOS : 0; /* VOSRDY is the same bit */
}

void f4_pwr_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  (void)self;
  stm32f4 *chip = CHIP(m);
  if (offset != CR) return;
  if (((chip->pwr.control ^ value) & VOS) != 0) chip->pwr.scale_ready = m->time + SCALE_CHANGE;
  chip->pwr.control = value;
  f4_check_clocks(m);
}
