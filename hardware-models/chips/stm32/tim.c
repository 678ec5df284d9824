/* TIM2 to TIM5, counting up (RM0090, 18.4; RM0433, 43.4). TIM3 and TIM4 of the STM32F4 and STM32H7 have 16 bits. */
#include "stm32.h"

enum { CR1 = 0x00, SR = 0x10, EGR = 0x14, CNT = 0x24, PSC = 0x28, ARR = 0x2C };

#define CR1_CEN 1u
#define EGR_UG 1u
#define IS_32_BIT(index) ((index) == 0 || (index) == 3)

static uint64_t ticks(const machine *m, const stm32 *chip, const stm32_timer *t) {
  const uint64_t tick_ps = PICOSECONDS / chip->timer_hz;
  return (m->time - t->since) / (tick_ps * ((uint64_t)t->prescaler + 1));
}

uint32_t stm32_timer_read(machine *m, const peripheral *self, uint32_t offset) {
  const stm32 *chip = m->state;
  const stm32_timer *t = &chip->timers[self->index];
  switch (offset) {
    case CR1: return t->control;
    case CNT: return (t->control & CR1_CEN) == 0 || t->reload == 0 ? 0 : (uint32_t)(ticks(m, chip, t) % ((uint64_t)t->reload + 1));
    case PSC: return t->next_prescaler;
    case ARR: return t->reload;
    default: return 0;
  }
}

void stm32_timer_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  stm32 *chip = m->state;
  stm32_timer *t = &chip->timers[self->index];
  if (offset == CR1) {
    if ((value & ~t->control & CR1_CEN) != 0) t->since = m->time;
    t->control = value;
  } else if (offset == PSC) {
    t->next_prescaler = value & 0xFFFF;
  } else if (offset == ARR) {
    t->reload = IS_32_BIT(self->index) ? value : value & 0xFFFF;
  } else if (offset == CNT) {
    t->since = m->time; /* whatever is written, it goes on from 0: no port needs more */
    if (value != 0) not_judged(m, "timer-count", "A timer's count is set; the model begins with 0.");
  } else if (offset == EGR && (value & EGR_UG) != 0) {
    t->prescaler = t->next_prescaler; /* it is taken over with an update event only (RM0090, 18.4.11) */
    t->since = m->time;
  }
}
