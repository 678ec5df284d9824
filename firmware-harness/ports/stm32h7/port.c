/* STM32H743 and those like it. */
#include "../port.h"

#include "../bare-metal/settings.h"
#include "../cortex-m/caches.h"
#include "../cortex-m/cortex-m.h"
#include "../stm32/chip.h"
#include "../stm32/clock.h"
#include "../stm32/counter.h"
#include "console.h"
#include "flash.h"
#include "power.h"
#include "rcc.h"
#include "sensor.h"

#define UID 0x1FF1E800 /* RM0433, 61.1 */

#define DBGMCU_CR REGISTER(0x5C001004)
#define DBGMCU_CR_SLEEP_D1 1u /* the core's clock, and so CYCCNT, goes on in WFI */

/* Memory protection (ARMv7-M Architecture Reference Manual, B3.5). */
#define MPU_CTRL REGISTER(0xE000ED94)
#define MPU_CTRL_ENABLED (1u << 2 | 1u << 0) /* PRIVDEFENA: elsewhere as without it */
#define MPU_RNR REGISTER(0xE000ED98)
#define MPU_RBAR REGISTER(0xE000ED9C)
#define MPU_RASR REGISTER(0xE000EDA0)
/* 4 GB of which the first three eighths and the last are left out; no access, never executed. */
#define MPU_RASR_ABSENT (1u << 28 | 0x87u << 8 | 31u << 1 | 1u)

const char port_name[] = "stm32h7";

static clock_rates rates;
static port_chip chip;

/* The core may read ahead wherever memory could be: what would be behind FMC and QSPI is shut off, for nothing answers
 * there (AN4838; as ST's own projects do). */
static void shut_absent_memory(void) {
  MPU_RNR = 0;
  MPU_RBAR = 0;
  MPU_RASR = MPU_RASR_ABSENT;
  MPU_CTRL = MPU_CTRL_ENABLED;
  __asm volatile("dsb\n\tisb" ::: "memory");
}

/* RM0433, 8.4. A reset by the chip itself drives the reset pin too, and power-on tells of all. */
static port_reset take_reset_cause(void) {
  const uint32_t flags = RCC_RSR;
  RCC_RSR = RCC_RSR_RMVF;
  RCC_RSR = 0; /* it does not fall by itself */
  if ((flags & (RCC_RSR_PORRSTF | RCC_RSR_BORRSTF)) != 0) return RESET_POWER;
  if ((flags & (RCC_RSR_IWDG1RSTF | RCC_RSR_WWDG1RSTF)) != 0) return RESET_WATCHDOG;
  if ((flags & RCC_RSR_SFTRSTF) != 0) return RESET_SOFTWARE;
  if ((flags & RCC_RSR_LPWRRSTF) != 0) return RESET_OTHER;
  if ((flags & RCC_RSR_PINRSTF) != 0) return RESET_PIN;
  return (flags & RCC_RSR_CPURSTF) != 0 ? RESET_OTHER : RESET_UNKNOWN;
}

void port_init(void) {
  (void)cortex_m_start_cycle_counter(); /* waits are measured by it */
  rates = clock_start();
  shut_absent_memory();
  if (LUT_CACHES) caches_enable();
  console_start(&rates);
  clock_gate_open(&RCC_APB1LENR, RCC_APB1LENR_TIM2 | RCC_APB1LENR_TIM5);
  DBGMCU_CR |= DBGMCU_CR_SLEEP_D1;
  counter_start(rates.core_hz, rates.timer_hz);
  chip = chip_identity(UID, DBGMCU_IDCODE, take_reset_cause());
  sensor_start(rates.core_hz);
}

uint32_t port_core_hz(void) { return rates.core_hz; }

port_chip port_identity(void) { return chip; }

port_state port_status(void) {
  return (port_state){
      .core_hz = rates.core_hz, .decidegrees = sensor_read(), .interrupts = cortex_m_interrupts()};
}

void port_settings(char *text, size_t capacity) {
  const setting settings[] = {
      {"flash.acr", FLASH_ACR},
      {"scb.ccr", caches_setting()},
      {"pwr.d3cr", power_scale()},
      {"clock.failed", rates.failure},
  };
  settings_write(settings, sizeof settings / sizeof *settings, text, capacity);
}
