/* RM0090, 13.10 (temperature sensor) and 13.13 (ADC registers); the data sheet says where the calibration lies. */
#include "sensor.h"

#include "../port.h"
#include "../stm32/chip.h"
#include "rcc.h"

#define ADC1 0x40012000
#define ADC_SR REGISTER(ADC1 + 0x00)
#define ADC_SR_EOC (1u << 1)
#define ADC_CR2 REGISTER(ADC1 + 0x08)
#define ADC_CR2_ADON (1u << 0)
#define ADC_CR2_SWSTART (1u << 30)
#define ADC_SMPR1 REGISTER(ADC1 + 0x0C)
#define ADC_SMPR1_480_CYCLES (7u << 18 | 7u << 21 | 7u << 24) /* channels 16 to 18: far above the sensor's 10 us */
#define ADC_SQR3 REGISTER(ADC1 + 0x34)
#define ADC_DR REGISTER(ADC1 + 0x4C)
#define ADC_CCR REGISTER(ADC1 + 0x304)
#define ADC_CCR_BY_8 (3u << 16) /* of APB2: at most 10.5 MHz */
#define ADC_CCR_TSVREFE (1u << 23)

#define REFERENCE_CHANNEL 17
#define CALIBRATION_REFERENCE REGISTER16(0x1FFF7A2A)
#define CALIBRATION_30C REGISTER16(0x1FFF7A2C)
#define CALIBRATION_110C REGISTER16(0x1FFF7A2E)

void sensor_start(void) {
  clock_gate_open(&RCC_APB2ENR, RCC_APB2ENR_ADC1);
  ADC_CCR = ADC_CCR_TSVREFE | ADC_CCR_BY_8;
  ADC_SMPR1 = ADC_SMPR1_480_CYCLES;
  ADC_CR2 = ADC_CR2_ADON;
}

/* One conversion; 0 where it does not end. */
static uint32_t convert(uint32_t channel) {
  ADC_SQR3 = channel;
  ADC_SR = 0;
  ADC_CR2 |= ADC_CR2_SWSTART;
  return wait_for(&ADC_SR, ADC_SR_EOC, ADC_SR_EOC) ? ADC_DR & 0xFFFF : 0;
}

/* Later members of the family have the sensor where the STM32F405/407 has the battery (RM0090, 13.3.3). */
static uint32_t channel(void) {
  const uint32_t device = DBGMCU_IDCODE & IDCODE_DEVICE;
  return device == DEVICE_F40X || device == DEVICE_F40X_REVISION_A ? 16 : 18;
}

int16_t sensor_read(void) {
  const chip_calibration calibration = {CALIBRATION_REFERENCE, CALIBRATION_30C, CALIBRATION_110C, 30, 110};
  const uint32_t sensor = convert(channel());
  return sensor == 0 ? PORT_NO_TEMPERATURE : chip_decidegrees(sensor, convert(REFERENCE_CHANNEL), &calibration);
}
