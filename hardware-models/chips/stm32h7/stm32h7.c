#include "stm32h7.h"

#include <stdio.h>
#include <string.h>

#include "core/report.h"

#define KB UINT64_C(1024)
#define SYSTEM_MEMORY 0x1FF00000u
#define UID 0x1FF1E800u        /* RM0433, 61.1 */
#define FLASH_SIZE 0x1FF1E880u /* in KB (RM0433, 61.2) */
#define TS_CAL1 0x1FF1E820u    /* DS12110, table 96 */
#define TS_CAL2 0x1FF1E840u
#define VREFINT_CAL 0x1FF1E860u /* stm32h7xx_ll_adc.h */
#define DBGMCU_IDCODE 0x450u   /* RM0433, 60.5.8 */
#define ACCESS_CYCLES 16       /* through AXI, AHB and APB at a quarter of the core's clock */

/* Where a peripheral's clock is turned on: the register's offset in RCC and the bit (RM0433, 8.7.40 to 8.7.48). */
#define GATE(offset, bit) ((offset) << 8 | (bit))
#define AHB2(bit) GATE(0xDCu, bit)
#define AHB4(bit) GATE(0xE0u, bit)
#define APB1L(bit) GATE(0xE8u, bit)
#define APB2(bit) GATE(0xF0u, bit)
#define APB4(bit) GATE(0xF4u, bit)

static uint32_t dbgmcu_read(machine *m, const peripheral *self, uint32_t offset) {
  (void)self;
  return offset == 0 ? (uint32_t)fact_or(m, "chipRevision", H7_REVISION_V) << 16 | DBGMCU_IDCODE : 0;
}

static void dbgmcu_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  (void)m, (void)self, (void)offset, (void)value; /* clocks in low-power modes are not modelled */
}

#define GPIO(letter, number) \
  {"GPIO" letter, 0x58020000 + 0x400 * (number), 0x400, stm32_gpio_read, stm32_gpio_write, number, AHB4(number)}

static const peripheral PERIPHERALS[] = {
    {"TIM2", 0x40000000, 0x400, stm32_timer_read, stm32_timer_write, 0, APB1L(0)},
    {"TIM3", 0x40000400, 0x400, stm32_timer_read, stm32_timer_write, 1, APB1L(1)},
    {"TIM4", 0x40000800, 0x400, stm32_timer_read, stm32_timer_write, 2, APB1L(2)},
    {"TIM5", 0x40000C00, 0x400, stm32_timer_read, stm32_timer_write, 3, APB1L(3)},
    {"USART2", 0x40004400, 0x400, h7_usart_read, h7_usart_write, 2, APB1L(17)},
    {"USART3", 0x40004800, 0x400, h7_usart_read, h7_usart_write, 3, APB1L(18)},
    {"UART4", 0x40004C00, 0x400, h7_usart_read, h7_usart_write, 4, APB1L(19)},
    {"UART5", 0x40005000, 0x400, h7_usart_read, h7_usart_write, 5, APB1L(20)},
    {"UART7", 0x40007800, 0x400, h7_usart_read, h7_usart_write, 7, APB1L(30)},
    {"UART8", 0x40007C00, 0x400, h7_usart_read, h7_usart_write, 8, APB1L(31)},
    {"USART1", 0x40011000, 0x400, h7_usart_read, h7_usart_write, 1, APB2(4)},
    {"USART6", 0x40011400, 0x400, h7_usart_read, h7_usart_write, 6, APB2(5)},
    {"FLASH", 0x52002000, 0x400, h7_flash_read, h7_flash_write, 0, 0},
    {"SYSCFG", 0x58000400, 0x400, h7_syscfg_read, h7_syscfg_write, 0, APB4(1)},
    GPIO("A", 0), GPIO("B", 1), GPIO("C", 2), GPIO("D", 3), GPIO("E", 4), GPIO("F", 5),
    GPIO("G", 6), GPIO("H", 7), GPIO("I", 8), GPIO("J", 9), GPIO("K", 10),
    {"ADC3", 0x58026000, 0x400, h7_adc_read, h7_adc_write, 0, AHB4(24)},
    {"RCC", 0x58024400, 0x400, h7_rcc_read, h7_rcc_write, 0, 0},
    {"PWR", 0x58024800, 0x400, h7_pwr_read, h7_pwr_write, 0, 0},
    {"DBGMCU", 0x5C001000, 0x400, dbgmcu_read, dbgmcu_write, 0, 0},
    CORTEX_M_PERIPHERALS,
    {0},
};

static const register_range RANGES[] = {
    {0x40000000, 0x10000000}, {0x50000000, 0x10000000}, CORTEX_M_RANGE, {0, 0},
};

static const memory MEMORIES[] = {
    {"ITCM", 0x00000000, 64 * KB, false},
    {"system memory", SYSTEM_MEMORY, 128 * KB, true},
    {"DTCM", 0x20000000, 128 * KB, false},
    {"AXI SRAM", 0x24000000, 512 * KB, false},
    {"SRAM1 to SRAM3", 0x30000000, 288 * KB, false},
    {"SRAM4", 0x38000000, 64 * KB, false},
    {0},
};

/* RAM of domain D2 has clocks of its own (RM0433, 8.7.42: SRAM1EN, SRAM2EN, SRAM3EN). */
static const struct {
  uint64_t end;
  uint32_t gate;
} D2_RAM[] = {{0x30020000, AHB2(29)}, {0x30040000, AHB2(30)}, {0x30048000, AHB2(31)}};

/* Data sheet DS12110, tables 9 to 19. */
static const stm32_pin PINS[] = {
    {1, true, 'A', 9, 7},   {1, true, 'B', 6, 7},   {1, true, 'B', 14, 4},  {1, false, 'A', 10, 7}, {1, false, 'B', 7, 7},
    {1, false, 'B', 15, 4}, {2, true, 'A', 2, 7},   {2, true, 'D', 5, 7},   {2, false, 'A', 3, 7},  {2, false, 'D', 6, 7},
    {3, true, 'B', 10, 7},  {3, true, 'C', 10, 7},  {3, true, 'D', 8, 7},   {3, false, 'B', 11, 7}, {3, false, 'C', 11, 7},
    {3, false, 'D', 9, 7},  {4, true, 'A', 0, 8},   {4, true, 'A', 12, 6},  {4, true, 'B', 9, 8},   {4, true, 'C', 10, 8},
    {4, true, 'D', 1, 8},   {4, true, 'H', 13, 8},  {4, false, 'A', 1, 8},  {4, false, 'A', 11, 6}, {4, false, 'B', 8, 8},
    {4, false, 'C', 11, 8}, {4, false, 'D', 0, 8},  {4, false, 'H', 14, 8}, {5, true, 'B', 6, 14},  {5, true, 'B', 13, 14},
    {5, true, 'C', 12, 8},  {5, false, 'B', 5, 14}, {5, false, 'B', 12, 14}, {5, false, 'D', 2, 8}, {6, true, 'C', 6, 7},
    {6, true, 'G', 14, 7},  {6, false, 'C', 7, 7},  {6, false, 'G', 9, 7},  {7, true, 'A', 15, 11}, {7, true, 'B', 4, 11},
    {7, true, 'E', 8, 7},   {7, true, 'F', 7, 7},   {7, false, 'A', 8, 11}, {7, false, 'B', 3, 11}, {7, false, 'E', 7, 7},
    {7, false, 'F', 6, 7},  {8, true, 'E', 1, 8},   {8, true, 'J', 8, 8},   {8, false, 'E', 0, 8},  {8, false, 'J', 9, 8},
    {0},
};

static void create(machine *m) {
  stm32h7 *chip = m->state;
  m->access_cycles = ACCESS_CYCLES;
  chip->common.pins = PINS;
  const uint64_t flash = fact(m, "flashBytes");
  memory_add(m, (memory){"flash", H7_FLASH_BASE, flash, true});
  const uint16_t kilobytes = (uint16_t)(flash / KB);
  memory_change(m, FLASH_SIZE, (const uint8_t *)&kilobytes, sizeof kilobytes);
  const uint16_t cold = H7_TS_CAL1, hot = H7_TS_CAL2, reference = H7_VREFINT_CAL;
  memory_change(m, TS_CAL1, (const uint8_t *)&cold, sizeof cold);
  memory_change(m, TS_CAL2, (const uint8_t *)&hot, sizeof hot);
  memory_change(m, VREFINT_CAL, (const uint8_t *)&reference, sizeof reference);
  memory_change(m, UID, (const uint8_t *)"hardware-mod", 12);
}

/* What the programmer wrote: no flash word of it can be programmed again. */
static void mark_programmed(machine *m, stm32h7 *chip) {
  const uint64_t words = fact(m, "flashBytes") / H7_FLASH_WORD;
  const uint8_t *flash = memory_at(m, H7_FLASH_BASE, words * H7_FLASH_WORD);
  for (uint64_t i = 0; i < words; i++) {
    for (uint32_t j = 0; j < H7_FLASH_WORD; j++) {
      if (flash[i * H7_FLASH_WORD + j] != 0xFF) chip->flash.programmed[i / 8] |= (uint8_t)(1u << i % 8);
    }
  }
}

static uint64_t reset(machine *m) {
  stm32h7 *chip = m->state;
  const bool power_on = m->instructions == 0;
  if (power_on) mark_programmed(m, chip);
  const uint64_t start = cortex_m_reset(m, H7_FLASH_BASE, true);
  stm32_gpio_reset(&chip->common);
  for (uint32_t port = 0; port < STM32_GPIO_PORTS; port++) chip->common.gpio[port][0] = 0xFFFFFFFF; /* analog (RM0433, 11.4.1) */
  chip->common.gpio[0][0] = 0xABFFFFFF;                                                              /* the debugger's pins */
  chip->common.gpio[1][0] = 0xFFFFFEBF;
  memset(chip->common.timers, 0, sizeof chip->common.timers);
  memset(chip->usarts, 0, sizeof chip->usarts);
  h7_adc_reset(chip);
  h7_flash_reset(chip);
  h7_pwr_reset(m, power_on);
  h7_rcc_reset(m, power_on ? H7_CAUSE_POWER : H7_CAUSE_SOFTWARE);
  return start;
}

static void instruction(machine *m, uint32_t size) {
  cortex_m_instruction(m, size);
  h7_flash_access(m, m->pc);
  h7_clock_switch(m);
}

static void on_access(machine *m, uint64_t address, uint32_t size, bool write) {
  (void)size;
  const stm32h7 *chip = m->state;
  if (address >= 0x30000000 && address < 0x30048000) {
    uint32_t i = 0;
    while (address >= D2_RAM[i].end) i++;
    if (!h7_enabled(chip, D2_RAM[i].gate)) rule_broken(m, "clock-off", "SRAM%u is used while its clock is off (RM0433, 8.7.42).", i + 1);
  }
  if (write) return;
  h7_flash_access(m, address);
  cache_memory_read(m, address);
}

static bool wakes(machine *m) {
  h7_usart_listen(m);
  return cortex_m_wakes(m);
}

static void describe(machine *m) {
  const stm32h7 *chip = m->state;
  const uint32_t ccr = chip->common.core.ccr;
  report_setting(m, "axiHz", "%llu", (unsigned long long)chip->rcc.hclk);
  report_setting(m, "apb1Hz", "%llu", (unsigned long long)chip->rcc.pclk1);
  report_setting(m, "apb2Hz", "%llu", (unsigned long long)chip->rcc.pclk2);
  report_setting(m, "waitStates", "%u", chip->flash.acr & 0xF);
  report_setting(m, "programmingDelay", "%u", chip->flash.acr >> 4 & 3);
  report_setting(m, "regulatorScale", "%u", chip->pwr.scale);
  report_setting(m, "instructionCache", "%s", (ccr & 1u << 17) != 0 ? "on" : "off");
  report_setting(m, "dataCache", "%s", (ccr & 1u << 16) != 0 ? "on" : "off");
  for (uint32_t i = 0; i < H7_BANKS * H7_BANK_SECTORS; i++) {
    char name[24];
    snprintf(name, sizeof name, "erased%u", i);
    const uint32_t times = chip->flash.banks[i / H7_BANK_SECTORS].erased[i % H7_BANK_SECTORS];
    if (times > 0) report_setting(m, name, "%u", times);
  }
}

const chip STM32H7 = {
    .port = "stm32h7",
    .name = "STM32H743",
    .arch = UC_ARCH_ARM,
    .mode = UC_MODE_THUMB, /* never with UC_MODE_MCLASS: that makes every core a Cortex-M33 */
    .cpu_model = UC_CPU_ARM_CORTEX_M7,
    .pc_register = UC_ARM_REG_PC,
    .memories = MEMORIES,
    .peripherals = PERIPHERALS,
    .ranges = RANGES,
    .state_bytes = sizeof(stm32h7),
    .create = create,
    .reset = reset,
    .clocked = h7_clocked,
    .instruction = instruction,
    .access = on_access,
    .store = h7_flash_store,
    .exception = cortex_m_exception,
    .wakes = wakes,
    .describe = describe,
};
