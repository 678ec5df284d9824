/* ADC3, as far as the temperature sensor needs it (RM0433, chapter 25): single conversions by software. */
#include "stm32h7.h"

#define CHIP(m) ((stm32h7 *)(m)->state)

enum { ISR = 0x00, CR = 0x08, CFGR = 0x0C, SMPR2 = 0x18, PCSEL = 0x1C, SQR1 = 0x30, DR = 0x40, CCR = 0x308 };

#define ISR_ADRDY (1u << 0)
#define ISR_EOC (1u << 2)
#define ISR_EOS (1u << 3)
#define ISR_LDORDY (1u << 12)
#define CR_ADEN (1u << 0)
#define CR_ADDIS (1u << 1)
#define CR_ADSTART (1u << 2)
#define CR_ADSTP (1u << 4)
#define CR_ADVREGEN (1u << 28)
#define CR_DEEPPWD (1u << 29)
#define CR_ADCAL (1u << 31)
#define CCR_VREFEN (1u << 22)
#define CCR_VSENSEEN (1u << 23)
#define SENSOR 18u    /* channel */
#define REFERENCE 19u /* channel of VREFINT (stm32h7xx_ll_adc.h) */

/* DS12110, tables 89 and 97. */
#define REGULATOR_START (10 * MICROSECOND)
#define CALIBRATION (60 * MICROSECOND)
#define START (1 * MICROSECOND)
#define CONVERSION (20 * MICROSECOND)

#define REG(chip, offset) ((chip)->adc.registers[(offset) / 4])

void h7_adc_reset(stm32h7 *chip) {
  chip->adc = (h7_adc){.regulator_ready = NEVER, .ready = NEVER, .converted = NEVER};
  REG(chip, CR) = CR_DEEPPWD;
}

static bool after_revision_y(machine *m) { return fact_or(m, "chipRevision", H7_REVISION_V) > H7_REVISION_Y; }

int32_t h7_hot_calibration(machine *m) { return after_revision_y(m) ? 130 : 110; } /* °C (stm32h7xx_ll_adc.h) */

static bool connected(const stm32h7 *chip, uint32_t channel) {
  const uint32_t enable = channel == SENSOR ? CCR_VSENSEEN : channel == REFERENCE ? CCR_VREFEN : 0;
  return (REG(chip, CCR) & enable) != 0 && (REG(chip, PCSEL) >> channel & 1) != 0;
}

static uint32_t measured(machine *m, const stm32h7 *chip) {
  const uint32_t channel = REG(chip, SQR1) >> 6 & 0x1F;
  if (!connected(chip, channel)) {
    rule_broken(m, "adc-channel", "ADC3 converts a channel that is not connected: SQ1 %u, PCSEL 0x%x, CCR 0x%x (RM0433, 25.4.11).", channel,
                REG(chip, PCSEL), REG(chip, CCR));
    return 0;
  }
  if ((REG(chip, CFGR) >> 2 & 7) != 0) not_judged(m, "adc-resolution", "ADC3 converts with less than 16 bits.");
  /* Readings are shares of the supply; those of the factory were of 3.3 V. */
  const int64_t millivolts = (int64_t)fact_or(m, "supplyMillivolts", 3300);
  if (channel == REFERENCE) return (uint32_t)(H7_VREFINT_CAL * 3300 / millivolts);
  const int64_t decidegrees = (int64_t)fact_or(m, "chipDecidegrees", 400);
  const int64_t reading = H7_TS_CAL1 + (H7_TS_CAL2 - H7_TS_CAL1) * (decidegrees - 300) / (10 * (h7_hot_calibration(m) - 30));
  return (uint32_t)(reading * 3300 / millivolts);
}

uint32_t h7_adc_read(machine *m, const peripheral *self, uint32_t offset) {
  (void)self;
  stm32h7 *chip = CHIP(m);
  const uint32_t cr = REG(chip, CR);
  switch (offset) {
    case ISR:
      if (m->time >= chip->adc.converted) REG(chip, ISR) |= ISR_EOC | ISR_EOS;
      return REG(chip, ISR) | (m->time >= chip->adc.ready ? ISR_ADRDY : 0) |
             (after_revision_y(m) && m->time >= chip->adc.regulator_ready ? ISR_LDORDY : 0);
    case CR:
      return (cr & ~(CR_ADCAL | CR_ADSTART | CR_ADDIS | CR_ADSTP)) | (m->time < chip->adc.calibrated ? CR_ADCAL : 0) |
             (chip->adc.converted != NEVER && m->time < chip->adc.converted ? CR_ADSTART : 0);
    case DR:
      REG(chip, ISR) &= ~ISR_EOC;
      chip->adc.converted = NEVER;
      return measured(m, chip);
    default: return offset <= CCR ? REG(chip, offset) : 0;
  }
}

static void write_cr(machine *m, stm32h7 *chip, uint32_t value) {
  const uint32_t before = REG(chip, CR);
  const bool regulated = m->time >= chip->adc.regulator_ready;
  /* ADEN is only set by writing; ADDIS clears it (RM0433, 25.6.3). */
  REG(chip, CR) = (value & ~(CR_ADCAL | CR_ADSTART | CR_ADDIS | CR_ADSTP)) | (before & CR_ADEN);
  if ((value & CR_DEEPPWD) != 0 || (value & CR_ADVREGEN) == 0) chip->adc.regulator_ready = NEVER;
  else if ((before & CR_ADVREGEN) == 0) chip->adc.regulator_ready = m->time + REGULATOR_START;
  if ((value & CR_ADCAL) != 0) {
    if (!regulated || (before & CR_ADEN) != 0) rule_broken(m, "adc-order", "ADC3 is calibrated before its regulator is ready, or while it is on (RM0433, 25.4.8).");
    chip->adc.calibrated = m->time + CALIBRATION;
  }
  if ((~before & value & CR_ADEN) != 0) {
    if (!regulated || m->time < chip->adc.calibrated) rule_broken(m, "adc-order", "ADC3 is turned on before its regulator is ready, or while it is calibrated (RM0433, 25.4.9).");
    chip->adc.ready = m->time + START;
  }
  if ((value & CR_ADDIS) != 0) {
    chip->adc.ready = NEVER;
    REG(chip, CR) &= ~CR_ADEN;
  }
  if ((value & CR_ADSTART) != 0) {
    if (m->time < chip->adc.ready) rule_broken(m, "adc-order", "ADC3 is started before ADRDY (RM0433, 25.4.9).");
    chip->adc.converted = m->time + CONVERSION;
  }
}

void h7_adc_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  (void)self;
  stm32h7 *chip = CHIP(m);
  if (offset == CR) write_cr(m, chip, value);
  else if (offset == ISR) REG(chip, ISR) &= ~value;
  else if (offset <= CCR) REG(chip, offset) = value;
}
