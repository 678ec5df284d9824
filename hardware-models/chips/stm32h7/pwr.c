/* Power control (RM0433, chapter 6) and the overdrive of the regulator (SYSCFG_PWRCR). */
#include "stm32h7.h"

#define CHIP(m) ((stm32h7 *)(m)->state)

enum { CR1 = 0x00, CSR1 = 0x04, CR3 = 0x0C, D3CR = 0x18 };
enum { SYSCFG_PWRCR = 0x2C };

#define CR3_BYPASS (1u << 0)
#define CR3_LDOEN (1u << 1)
#define CR3_SCUEN (1u << 2)
#define CR3_SUPPLY (CR3_BYPASS | CR3_LDOEN | CR3_SCUEN)
#define ACTVOSRDY (1u << 13)
#define VOSRDY (1u << 13)
#define VOS_SHIFT 14
#define VOS_MASK (3u << VOS_SHIFT)
#define VOS1 3u
#define VOS3 1u
#define ODEN 1u
#define SUPPLY_START (100 * MICROSECOND)
#define SCALE_CHANGE (100 * MICROSECOND)

void h7_pwr_reset(machine *m, bool power_on) {
  stm32h7 *chip = CHIP(m);
  if (power_on) { /* the supply stays as it was chosen over any other reset (RM0433, 6.8.4) */
    chip->pwr.cr3 = CR3_LDOEN | CR3_SCUEN;
    chip->pwr.configured = false;
    chip->pwr.supply_ready = NEVER;
  }
  chip->pwr.cr1 = 0xF000C000;
  chip->pwr.d3cr = VOS3 << VOS_SHIFT;
  chip->pwr.overdrive = false;
  chip->pwr.scale = 3;
  chip->pwr.scale_ready = m->time;
}

/* VOS as it is coded gives the scale: 11 is 1, 10 is 2, 01 is 3; 1 with the overdrive is 0. */
static void take_scale(machine *m, stm32h7 *chip) {
  const uint32_t vos = chip->pwr.d3cr >> VOS_SHIFT & 3;
  const uint32_t scale = vos == VOS1 ? (chip->pwr.overdrive ? 0 : 1) : 4 - vos;
  if (vos == 0) rule_broken(m, "regulator-scale", "VOS is 00, which is reserved (RM0433, 6.8.6).");
  if (scale == chip->pwr.scale) return;
  if (!chip->pwr.configured) {
    rule_broken(m, "supply-not-configured", "The regulator's scale is changed before the supply is configured in PWR_CR3 (RM0433, 6.4.1).");
  }
  chip->pwr.scale = scale;
  chip->pwr.scale_ready = chip->pwr.configured ? m->time + SCALE_CHANGE : NEVER;
  h7_check_clocks(m);
}

uint32_t h7_pwr_read(machine *m, const peripheral *self, uint32_t offset) {
  (void)self;
  const stm32h7 *chip = CHIP(m);
  const bool scale_ready = m->time >= chip->pwr.scale_ready;
  switch (offset) {
    case CR1: return chip->pwr.cr1;
    case CSR1:
      return (chip->pwr.d3cr & VOS_MASK) | (m->time >= chip->pwr.supply_ready && scale_ready ? ACTVOSRDY : 0);
    case CR3: return chip->pwr.cr3;
    case D3CR: return chip->pwr.d3cr | (scale_ready ? VOSRDY : 0);
    default: return 0;
  }
}

static void write_supply(machine *m, stm32h7 *chip, uint32_t value) {
  const uint32_t supply = value & CR3_SUPPLY;
  const uint32_t rest = value & ~CR3_SUPPLY;
  if (chip->pwr.configured) {
    if (supply != (chip->pwr.cr3 & CR3_SUPPLY)) {
      rule_broken(m, "supply-again", "PWR_CR3 chooses another supply; that can be written only once after power-on (RM0433, 6.8.4).");
    }
    chip->pwr.cr3 = (chip->pwr.cr3 & CR3_SUPPLY) | rest;
    return;
  }
  /* The first write of that byte chooses and locks: SCUEN reads 0 from then on. */
  chip->pwr.configured = true;
  chip->pwr.cr3 = (value & ~CR3_SCUEN);
  const bool external = fact_or(m, "supplyBypass", 0) != 0;
  if (((supply & CR3_BYPASS) != 0) != external || ((supply & CR3_LDOEN) != 0) == external) {
    rule_broken(m, "supply-wrong", "PWR_CR3 chooses a supply that the board does not have (RM0433, 6.4.1).");
    return;
  }
  chip->pwr.supply_ready = m->time + SUPPLY_START;
}

void h7_pwr_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  (void)self;
  stm32h7 *chip = CHIP(m);
  if (offset == CR1) chip->pwr.cr1 = value;
  else if (offset == CR3) write_supply(m, chip, value);
  else if (offset == D3CR) {
    chip->pwr.d3cr = value & VOS_MASK;
    take_scale(m, chip);
  }
}

uint32_t h7_syscfg_read(machine *m, const peripheral *self, uint32_t offset) {
  (void)self;
  return offset == SYSCFG_PWRCR && CHIP(m)->pwr.overdrive ? ODEN : 0;
}

void h7_syscfg_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  (void)self;
  stm32h7 *chip = CHIP(m);
  if (offset != SYSCFG_PWRCR) return;
  const bool overdrive = (value & ODEN) != 0;
  if (overdrive && !chip->pwr.overdrive) {
    if ((chip->pwr.d3cr >> VOS_SHIFT & 3) != VOS1) {
      rule_broken(m, "overdrive-scale", "ODEN is set while the regulator is not at scale 1 (RM0433, 6.6.2).");
    }
    if (fact_or(m, "chipRevision", H7_REVISION_V) <= H7_REVISION_Y) {
      rule_broken(m, "overdrive-revision", "ODEN is set on revision 0x%04x, which has no scale 0 (DS12110, table 22).",
                  (unsigned)fact_or(m, "chipRevision", H7_REVISION_V));
    }
  }
  chip->pwr.overdrive = overdrive;
  take_scale(m, chip);
}

void h7_check_supply(machine *m) {
  const stm32h7 *chip = CHIP(m);
  if (!chip->pwr.configured) {
    rule_broken(m, "supply-not-configured", "The system clock is raised before the supply is configured in PWR_CR3 (RM0433, 6.4.1).");
  } else if (m->time < chip->pwr.supply_ready) {
    rule_broken(m, "supply-not-ready", "The system clock is raised before ACTVOSRDY says that the supply is ready (RM0433, 6.4.1).");
  } else if (m->time < chip->pwr.scale_ready) {
    rule_broken(m, "regulator-not-ready", "The system clock is raised before VOSRDY says that the regulator is at its scale (RM0433, 6.6.2).");
  }
}
