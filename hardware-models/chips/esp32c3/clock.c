/* Clocks (6.2.4): the core runs from the crystal, the PLL or the 17.5 MHz oscillator. */
#include "esp32c3.h"

#define CPU_PER_CONF 0x008
#define PERIP_CLK_EN0 0x010
#define PERIP_RST_EN0 0x018
#define PERIP_RST_EN1 0x01C
#define CACHE_CONTROL 0x040
#define SYSCLK_CONF 0x058

#define PLL_FREQ_SEL (1u << 2) /* the PLL is at 480 MHz, else at 320 MHz */
#define RTC_OPTIONS0 0x000
#define PLL_POWERED_DOWN (1u << 10 | 1u << 8 | 1u << 6)
#define RC_FAST_HZ 17500000

static uint32_t selected(machine *m) { return *c3_word(m, SLOT_SYSTEM, SYSCLK_CONF) >> 10 & 3; }

/* 6.2.4.1 and table 6.2-5: CPUPERIOD_SEL gives 80 or 160 MHz from either PLL. */
static uint32_t pll_hz(machine *m) {
  const uint32_t period = *c3_word(m, SLOT_SYSTEM, CPU_PER_CONF) & 3;
  if (period > 1) {
    rule_broken(m, "clock-reserved", "CPUPERIOD_SEL is %u, which is reserved (6.2.4.1).", period);
    return XTAL_HZ;
  }
  if ((*c3_word(m, SLOT_RTC, RTC_OPTIONS0) & PLL_POWERED_DOWN) != 0) {
    rule_broken(m, "clock-pll-off",
                "The core is switched to the PLL, which RTC_CNTL_OPTIONS0 holds powered down (6.2.4).");
  }
  return period == 1 ? 160000000 : 80000000;
}

static void apply(machine *m) {
  const uint32_t divider = (*c3_word(m, SLOT_SYSTEM, SYSCLK_CONF) & 0x3FF) + 1;
  uint32_t hz = XTAL_HZ / divider;
  watchdogs_settle(m);
  switch (selected(m)) {
    case 0: break;
    case 1: hz = pll_hz(m); break;
    case 2: hz = RC_FAST_HZ / divider; break;
    default: rule_broken(m, "clock-reserved", "SOC_CLK_SEL is 3, which is reserved (6.2.4.1).");
  }
  c3(m)->apb_hz = selected(m) == 1 ? 80000000 : hz; /* table 6.2-6 */
  if (hz != m->core_hz) machine_clock(m, hz);
  watchdogs_plan(m);
}

void clock_reset(machine *m) {
  *c3_word(m, SLOT_SYSTEM, CPU_PER_CONF) = 0x0C;
  *c3_word(m, SLOT_SYSTEM, PERIP_CLK_EN0) = 0xF9C1E06F;
  *c3_word(m, SLOT_SYSTEM, PERIP_RST_EN1) = 0x1FE;
  *c3_word(m, SLOT_SYSTEM, CACHE_CONTROL) = 5;
  *c3_word(m, SLOT_SYSTEM, SYSCLK_CONF) = 1; /* 20 MHz from the crystal */
  c3(m)->apb_hz = XTAL_HZ / 2;
  machine_clock(m, XTAL_HZ / 2);
}

void clock_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  const uint32_t before = *c3_word(m, SLOT_SYSTEM, offset);
  if (offset == SYSCLK_CONF) value = (value & 0xFFF) | XTAL_HZ / 1000000 << 12; /* the rest only reads */
  stored_write(m, self, offset, value);
  if (offset == CPU_PER_CONF) {
    /* The digital divider follows PLL_FREQ_SEL, the PLL itself does not: it stays at 480 MHz until it is set anew through
     * its own registers, which ESP-IDF does in one go (clk_ll_bbpll_set_config). 480 MHz / 2 is 240 MHz, too fast. */
    if ((before & PLL_FREQ_SEL) != 0 && (value & PLL_FREQ_SEL) == 0) {
      rule_broken(m, "clock-pll-frequency", "PLL_FREQ_SEL says 320 MHz while the PLL runs at 480 MHz (6.2.4.1).");
    }
    /* 160 MHz are the PLL's: with the crystal selected the field has no effect, so only a value in use is judged. */
    if (selected(m) != 1) return;
  } else if (offset != SYSCLK_CONF) {
    return;
  }
  apply(m);
}

bool clock_of(machine *m, uint32_t enable_bit) {
  return (*c3_word(m, SLOT_SYSTEM, PERIP_CLK_EN0) & enable_bit) == enable_bit &&
         (*c3_word(m, SLOT_SYSTEM, PERIP_RST_EN0) & enable_bit) == 0;
}
