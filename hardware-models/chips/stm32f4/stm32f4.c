#include "stm32f4.h"

#include <stdio.h>
#include <string.h>

#include "core/report.h"

#define KB UINT64_C(1024)
#define SYSTEM_MEMORY 0x1FFF0000u
#define UID 0x1FFF7A10u        /* RM0090, 39.1 */
#define FLASH_SIZE 0x1FFF7A22u /* in KB (RM0090, 39.2) */
#define CALIBRATION 0x1FFF7A2Au /* VREFINT_CAL, TS_CAL1, TS_CAL2 (DS8626, tables 70 and 73) */
#define DBGMCU_IDCODE 0x413u   /* RM0090, 38.6.1 */
#define REVISION_Y 0x100Fu

/* Where a peripheral's clock is turned on: the register's offset in RCC and the bit (RM0090, 7.3.10 to 7.3.14). */
#define GATE(offset, bit) ((offset) << 8 | (bit))
#define AHB1(bit) GATE(0x30u, bit)
#define APB1(bit) GATE(0x40u, bit)
#define APB2(bit) GATE(0x44u, bit)

static uint32_t dbgmcu_read(machine *m, const peripheral *self, uint32_t offset) {
  (void)self;
  return offset == 0 ? (uint32_t)fact_or(m, "chipRevision", REVISION_Y) << 16 | DBGMCU_IDCODE : 0;
}

static void dbgmcu_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  (void)m, (void)self, (void)offset, (void)value; /* clocks in low-power modes are not modelled */
}

static const peripheral PERIPHERALS[] = {
    {"TIM2", 0x40000000, 0x400, stm32_timer_read, stm32_timer_write, 0, APB1(0)},
    {"TIM3", 0x40000400, 0x400, stm32_timer_read, stm32_timer_write, 1, APB1(1)},
    {"TIM4", 0x40000800, 0x400, stm32_timer_read, stm32_timer_write, 2, APB1(2)},
    {"TIM5", 0x40000C00, 0x400, stm32_timer_read, stm32_timer_write, 3, APB1(3)},
    {"USART2", 0x40004400, 0x400, f4_usart_read, f4_usart_write, 2, APB1(17)},
    {"USART3", 0x40004800, 0x400, f4_usart_read, f4_usart_write, 3, APB1(18)},
    {"UART4", 0x40004C00, 0x400, f4_usart_read, f4_usart_write, 4, APB1(19)},
    {"UART5", 0x40005000, 0x400, f4_usart_read, f4_usart_write, 5, APB1(20)},
    {"PWR", 0x40007000, 0x400, f4_pwr_read, f4_pwr_write, 0, APB1(28)},
    {"USART1", 0x40011000, 0x400, f4_usart_read, f4_usart_write, 1, APB2(4)},
    {"USART6", 0x40011400, 0x400, f4_usart_read, f4_usart_write, 6, APB2(5)},
    {"ADC1", 0x40012000, 0x400, f4_adc_read, f4_adc_write, 0, APB2(8)},
    {"GPIOA", 0x40020000, 0x400, stm32_gpio_read, stm32_gpio_write, 0, AHB1(0)},
    {"GPIOB", 0x40020400, 0x400, stm32_gpio_read, stm32_gpio_write, 1, AHB1(1)},
    {"GPIOC", 0x40020800, 0x400, stm32_gpio_read, stm32_gpio_write, 2, AHB1(2)},
    {"GPIOD", 0x40020C00, 0x400, stm32_gpio_read, stm32_gpio_write, 3, AHB1(3)},
    {"GPIOE", 0x40021000, 0x400, stm32_gpio_read, stm32_gpio_write, 4, AHB1(4)},
    {"GPIOF", 0x40021400, 0x400, stm32_gpio_read, stm32_gpio_write, 5, AHB1(5)},
    {"GPIOG", 0x40021800, 0x400, stm32_gpio_read, stm32_gpio_write, 6, AHB1(6)},
    {"GPIOH", 0x40021C00, 0x400, stm32_gpio_read, stm32_gpio_write, 7, AHB1(7)},
    {"GPIOI", 0x40022000, 0x400, stm32_gpio_read, stm32_gpio_write, 8, AHB1(8)},
    {"RCC", 0x40023800, 0x90, f4_rcc_read, f4_rcc_write, 0, 0},
    {"FLASH", 0x40023C00, 0x400, f4_flash_read, f4_flash_write, 0, 0},
    {"the bit-band region", 0x42000000, 0x2000000, f4_bitband_read, f4_bitband_write, 0, 0},
    {"DBGMCU", 0xE0042000, 0x400, dbgmcu_read, dbgmcu_write, 0, 0},
    CORTEX_M_PERIPHERALS,
    {0},
};

static const register_range RANGES[] = {
    {0x40000000, 0x80000}, {0x42000000, 0x2000000}, {0x50000000, 0x61000}, CORTEX_M_RANGE, {0, 0},
};

static const memory MEMORIES[] = {
    {"CCM", 0x10000000, 64 * KB, false},
    {"system memory", SYSTEM_MEMORY, 32 * KB, true},
    {"SRAM", 0x20000000, 128 * KB, false},
    {0},
};

/* Data sheet DS8626, table 9. */
static const stm32_pin PINS[] = {
    {1, true, 'A', 9, 7},   {1, true, 'B', 6, 7},   {1, false, 'A', 10, 7}, {1, false, 'B', 7, 7},
    {2, true, 'A', 2, 7},   {2, true, 'D', 5, 7},   {2, false, 'A', 3, 7},  {2, false, 'D', 6, 7},
    {3, true, 'B', 10, 7},  {3, true, 'C', 10, 7},  {3, true, 'D', 8, 7},   {3, false, 'B', 11, 7},
    {3, false, 'C', 11, 7}, {3, false, 'D', 9, 7},  {4, true, 'A', 0, 8},   {4, true, 'C', 10, 8},
    {4, false, 'A', 1, 8},  {4, false, 'C', 11, 8}, {5, true, 'C', 12, 8},  {5, false, 'D', 2, 8},
    {6, true, 'C', 6, 8},   {6, true, 'G', 14, 8},  {6, false, 'C', 7, 8},  {6, false, 'G', 9, 8},
    {0},
};

static void create(machine *m) {
  stm32f4 *chip = m->state;
  chip->common.pins = PINS;
  const uint64_t flash = fact(m, "flashBytes");
  memory_add(m, (memory){"flash", F4_FLASH_BASE, flash, true});
  const uint16_t kilobytes = (uint16_t)(flash / KB);
  memory_change(m, FLASH_SIZE, (const uint8_t *)&kilobytes, sizeof kilobytes);
  const uint16_t calibration[] = {F4_VREFINT_CAL, F4_TS_CAL1, F4_TS_CAL2};
  memory_change(m, CALIBRATION, (const uint8_t *)calibration, sizeof calibration);
  memory_change(m, UID, (const uint8_t *)"hardware-mod", 12);
}

static uint64_t reset(machine *m) {
  stm32f4 *chip = m->state;
  const bool power_on = m->instructions == 0;
  const uint64_t start = cortex_m_reset(m, F4_FLASH_BASE, false);
  stm32_gpio_reset(&chip->common);
  chip->common.gpio[0][0] = 0xA8000000; /* the debugger's pins (RM0090, 8.4.1) */
  chip->common.gpio[1][0] = 0x00000280;
  memset(chip->common.timers, 0, sizeof chip->common.timers);
  memset(chip->usarts, 0, sizeof chip->usarts);
  chip->pwr.control = 1u << 14; /* scale 1 (RM0090, 5.4.1) */
  f4_adc_reset(chip);
  f4_flash_reset(chip);
  f4_rcc_reset(m, power_on ? F4_CAUSE_POWER : F4_CAUSE_SOFTWARE);
  return start;
}

static void instruction(machine *m, uint32_t size) {
  cortex_m_instruction(m, size);
  f4_flash_fetch(m);
  f4_clock_switch(m);
}

static bool wakes(machine *m) {
  f4_usart_listen(m);
  return cortex_m_wakes(m);
}

static void describe(machine *m) {
  const stm32f4 *chip = m->state;
  report_setting(m, "apb1Hz", "%llu", (unsigned long long)chip->rcc.pclk1);
  report_setting(m, "apb2Hz", "%llu", (unsigned long long)chip->rcc.pclk2);
  report_setting(m, "waitStates", "%u", chip->flash.acr & 7);
  report_setting(m, "prefetch", "%s", (chip->flash.acr & 1u << 8) != 0 ? "on" : "off");
  report_setting(m, "instructionCache", "%s", (chip->flash.acr & 1u << 9) != 0 ? "on" : "off");
  report_setting(m, "dataCache", "%s", (chip->flash.acr & 1u << 10) != 0 ? "on" : "off");
  report_setting(m, "regulatorScale", "%u", f4_scale(chip));
  for (uint32_t i = 0; i < F4_SECTORS; i++) {
    char name[24];
    snprintf(name, sizeof name, "erased%u", i);
    if (chip->flash.erased[i] > 0) report_setting(m, name, "%u", chip->flash.erased[i]);
  }
}

const chip STM32F4 = {
    .port = "stm32f4",
    .name = "STM32F405/407",
    .arch = UC_ARCH_ARM,
    .mode = UC_MODE_THUMB, /* never with UC_MODE_MCLASS: that makes every core a Cortex-M33 */
    .cpu_model = UC_CPU_ARM_CORTEX_M4,
    .pc_register = UC_ARM_REG_PC,
    .memories = MEMORIES,
    .peripherals = PERIPHERALS,
    .ranges = RANGES,
    .state_bytes = sizeof(stm32f4),
    .create = create,
    .reset = reset,
    .clocked = f4_clocked,
    .instruction = instruction,
    .access = f4_flash_access,
    .store = f4_flash_store,
    .exception = cortex_m_exception,
    .wakes = wakes,
    .describe = describe,
};
