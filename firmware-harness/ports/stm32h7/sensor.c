/* RM0433, chapter 25 (ADC); the data sheet says where the calibration lies and at which temperatures it was made. */
#include "sensor.h"

#include "../port.h"
#include "../stm32/chip.h"
#include "rcc.h"

#define ADC3 0x58026000
#define ADC_ISR REGISTER(ADC3 + 0x00)
#define ADC_ISR_ADRDY (1u << 0)
#define ADC_ISR_EOC (1u << 2)
#define ADC_CR REGISTER(ADC3 + 0x08)
#define ADC_CR_ADEN (1u << 0)
#define ADC_CR_ADSTART (1u << 2)
#define ADC_CR_ADVREGEN (1u << 28)
#define ADC_CR_ADCAL (1u << 31)
#define ADC_SMPR2 REGISTER(ADC3 + 0x18)
#define ADC_SMPR2_810_CYCLES (7u << 24 | 7u << 27) /* channels 18 and 19: far above the sensor's 9 us */
#define ADC_PCSEL REGISTER(ADC3 + 0x1C)
#define ADC_SQR1 REGISTER(ADC3 + 0x30)
#define ADC_SQR1_FIRST(channel) ((channel) << 6)
#define ADC_DR REGISTER(ADC3 + 0x40)
#define ADC_CCR REGISTER(ADC3 + 0x308)
#define ADC_CCR_BY_16 (7u << 18) /* 64 MHz to 4 MHz, which revision V halves: slow enough without BOOST */
#define ADC_CCR_VREFEN (1u << 22)
#define ADC_CCR_TSEN (1u << 23)
#define REGULATOR_STARTS_HZ 100000u /* in 10 us (RM0433, 25.4.6) */

#define SENSOR_CHANNEL 18u
#define REFERENCE_CHANNEL 19u
#define CALIBRATION_REFERENCE REGISTER16(0x1FF1E860)
#define CALIBRATION_COOL REGISTER16(0x1FF1E820)
#define CALIBRATION_HOT REGISTER16(0x1FF1E840)

void sensor_start(uint32_t core_hz) {
  RCC_D1CCIPR &= ~RCC_D1CCIPR_CKPERSEL; /* the oscillator inside, 64 MHz, clocks the ADC, whatever the core's rate */
  RCC_D3CCIPR = (RCC_D3CCIPR & ~RCC_D3CCIPR_ADCSEL) | RCC_D3CCIPR_ADCSEL_PER;
  clock_gate_open(&RCC_AHB4ENR, RCC_AHB4ENR_ADC3);
  ADC_CCR = ADC_CCR_TSEN | ADC_CCR_VREFEN | ADC_CCR_BY_16;
  ADC_CR = 0; /* out of deep power down */
  ADC_CR = ADC_CR_ADVREGEN;
  port_loop_plain(core_hz / REGULATOR_STARTS_HZ);
  ADC_CR = ADC_CR_ADVREGEN | ADC_CR_ADCAL;
  if (!wait_for(&ADC_CR, ADC_CR_ADCAL, 0)) return;
  ADC_ISR = ADC_ISR_ADRDY;
  ADC_CR = ADC_CR_ADVREGEN | ADC_CR_ADEN;
  if (!wait_for(&ADC_ISR, ADC_ISR_ADRDY, ADC_ISR_ADRDY)) return;
  ADC_PCSEL = 1u << SENSOR_CHANNEL | 1u << REFERENCE_CHANNEL;
  ADC_SMPR2 = ADC_SMPR2_810_CYCLES;
}

/* One conversion of 16 bits; 0 where it does not end. */
static uint32_t convert(uint32_t channel) {
  ADC_SQR1 = ADC_SQR1_FIRST(channel);
  ADC_ISR = ADC_ISR_EOC;
  ADC_CR = ADC_CR_ADVREGEN | ADC_CR_ADSTART; /* zeros leave what is set */
  return wait_for(&ADC_ISR, ADC_ISR_EOC, ADC_ISR_EOC) ? ADC_DR : 0;
}

int16_t sensor_read(void) {
  const int16_t hot_degrees = REVISION_OF(DBGMCU_IDCODE) >= REVISION_X ? 130 : 110;
  const chip_calibration calibration = {CALIBRATION_REFERENCE, CALIBRATION_COOL, CALIBRATION_HOT, 30, hot_degrees};
  const bool ready = (ADC_CR & ADC_CR_ADEN) != 0;
  const uint32_t sensor = ready ? convert(SENSOR_CHANNEL) : 0;
  return sensor == 0 ? PORT_NO_TEMPERATURE : chip_decidegrees(sensor, convert(REFERENCE_CHANNEL), &calibration);
}
