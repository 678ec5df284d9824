/* ADC1, as far as the temperature sensor needs it (RM0090, chapter 13): single conversions by software. */
#include <string.h>

#include "stm32f4.h"

#define CHIP(m) ((stm32f4 *)(m)->state)

enum { SR = 0x00, CR1 = 0x04, CR2 = 0x08, SQR3 = 0x34, DR = 0x4C, CCR = 0x304 };

#define SR_EOC (1u << 1)
#define SR_STRT (1u << 4)
#define CR2_ADON (1u << 0)
#define CR2_SWSTART (1u << 30)
#define CCR_TSVREFE (1u << 23)
#define SENSOR 16u    /* channel */
#define REFERENCE 17u /* channel of VREFINT, on with the sensor (RM0090, 13.3.3; stm32f4xx_ll_adc.h) */

/* DS8626, table 67: the converter starts in 3 µs, the sensor wants samples of 10 µs. */
#define START (3 * MICROSECOND)
#define CONVERSION (15 * MICROSECOND)

#define REG(chip, offset) ((chip)->adc.registers[(offset) / 4])

void f4_adc_reset(stm32f4 *chip) {
  memset(&chip->adc, 0, sizeof chip->adc);
  chip->adc.ready = chip->adc.converted = NEVER;
}

static uint32_t measured(machine *m, const stm32f4 *chip) {
  const uint32_t channel = REG(chip, SQR3) & 0x1F;
  if ((channel != SENSOR && channel != REFERENCE) || (REG(chip, CCR) & CCR_TSVREFE) == 0) {
    rule_broken(m, "adc-channel", "ADC1 converts channel %u, or the sensor is off (TSVREFE; RM0090, 13.10).", channel);
    return 0;
  }
  /* Readings are shares of the supply; those of the factory were of 3.3 V. */
  const int64_t millivolts = (int64_t)fact_or(m, "supplyMillivolts", 3300);
  if (channel == REFERENCE) return (uint32_t)(F4_VREFINT_CAL * 3300 / millivolts);
  const int64_t decidegrees = (int64_t)fact_or(m, "chipDecidegrees", 400);
  return (uint32_t)((F4_TS_CAL1 + (F4_TS_CAL2 - F4_TS_CAL1) * (decidegrees - 300) / 800) * 3300 / millivolts);
}

uint32_t f4_adc_read(machine *m, const peripheral *self, uint32_t offset) {
  (void)self;
  stm32f4 *chip = CHIP(m);
  if (offset == SR) return REG(chip, SR) | (m->time >= chip->adc.converted ? SR_EOC : 0);
  if (offset == DR) {
    chip->adc.converted = NEVER;
    return measured(m, chip);
  }
  return offset <= CCR ? REG(chip, offset) : 0;
}

void f4_adc_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  (void)self;
  stm32f4 *chip = CHIP(m);
  if (offset > CCR) return;
  if (offset == CR2) {
    if ((~REG(chip, CR2) & value & CR2_ADON) != 0) chip->adc.ready = m->time + START;
    if ((value & CR2_ADON) == 0) chip->adc.ready = NEVER;
    if ((value & CR2_SWSTART) != 0) {
      if (m->time < chip->adc.ready) rule_broken(m, "adc-order", "ADC1 is started less than 3 µs after it was turned on (DS8626, table 67).");
      chip->adc.converted = m->time + CONVERSION;
      REG(chip, SR) |= SR_STRT;
    }
    REG(chip, CR2) = value & ~CR2_SWSTART;
  } else if (offset == SR) {
    REG(chip, SR) &= value; /* cleared by writing 0 */
    if ((value & SR_EOC) == 0) chip->adc.converted = m->time >= chip->adc.converted ? NEVER : chip->adc.converted;
  } else {
    REG(chip, offset) = value;
  }
}
