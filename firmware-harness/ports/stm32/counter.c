/* Timers: RM0090, chapter 18, and RM0433, chapter 39: the same registers at the same addresses. */
#include "counter.h"

#include "../bare-metal/registers.h"
#include "../cortex-m/cortex-m.h"
#include "../port.h"

#define TIM2 0x40000000
#define TIM5 0x40000C00
#define TIM_CR1(timer) REGISTER((timer) + 0x00)
#define TIM_EGR(timer) REGISTER((timer) + 0x14)
#define TIM_CNT(timer) REGISTER((timer) + 0x24)
#define TIM_PSC(timer) REGISTER((timer) + 0x28)
#define TIM_ARR(timer) REGISTER((timer) + 0x2C)
#define SLOW_DIVIDER 65536u
#define WRAP (UINT64_C(1) << 32)

static port_counter counter;
static volatile const uint32_t *ticks;
static uint32_t slow_hz;

static void start_timer(uint32_t timer, uint32_t divider) {
  TIM_PSC(timer) = divider - 1;
  TIM_ARR(timer) = UINT32_MAX;
  TIM_EGR(timer) = 1; /* takes the divider over */
  TIM_CR1(timer) = 1;
}

void counter_start(uint32_t core_hz, uint32_t timer_hz) {
  start_timer(TIM5, SLOW_DIVIDER);
  start_timer(TIM2, 1);
  slow_hz = timer_hz / SLOW_DIVIDER;
  const uint32_t core_per_timer = timer_hz == 0 ? 1 : core_hz / timer_hz;
  if (cortex_m_start_cycle_counter()) {
    ticks = &REGISTER(CORTEX_M_CYCCNT);
    counter = (port_counter){"dwt.cyccnt", 32, core_hz, WRAP / SLOW_DIVIDER / core_per_timer};
  } else {
    ticks = &TIM_CNT(TIM2);
    counter = (port_counter){"tim2", 32, timer_hz, WRAP / SLOW_DIVIDER};
  }
}

bool counter_wait(volatile uint32_t *place, uint32_t bits, uint32_t value, uint32_t seconds) {
  const uint32_t start = port_slow_ticks();
  do {
    if ((*place & bits) == value) return true;
  } while (port_slow_ticks() - start <= seconds * slow_hz);
  return false;
}

port_counter port_timing_counter(void) { return counter; }

PORT_TIMED uint32_t port_ticks(void) { return *ticks; }

uint32_t port_slow_ticks(void) { return TIM_CNT(TIM5); }
