/* STM32F405/407 and those like them. The same image runs on QEMU's netduinoplus2, whose RCC, flash controller and GPIO
 * read as zero and which has no system memory: nothing is asked of the chip there. */
#include "../port.h"

#include "../bare-metal/settings.h"
#include "../cortex-m/cortex-m.h"
#include "../stm32/chip.h"
#include "../stm32/clock.h"
#include "../stm32/counter.h"
#include "console.h"
#include "flash.h"
#include "rcc.h"
#include "sensor.h"

#define UID 0x1FFF7A10 /* RM0090, 39.1 */

#define DBGMCU_CR REGISTER(0xE0042004)
#define DBGMCU_CR_SLEEP 1u /* the core's clock, and so CYCCNT, goes on in WFI */

const char port_name[] = "stm32f4";

static clock_rates rates;
static port_chip chip;

static bool on_silicon(void) { return rates.failure != CLOCK_ABSENT; }

/* RM0090, 7.3.21. A reset by the chip itself drives the reset pin too, and power-on tells of all. */
static port_reset take_reset_cause(void) {
  const uint32_t flags = RCC_CSR;
  RCC_CSR |= RCC_CSR_RMVF;
  if ((flags & (RCC_CSR_PORRSTF | RCC_CSR_BORRSTF)) != 0) return RESET_POWER;
  if ((flags & (RCC_CSR_IWDGRSTF | RCC_CSR_WWDGRSTF)) != 0) return RESET_WATCHDOG;
  if ((flags & RCC_CSR_SFTRSTF) != 0) return RESET_SOFTWARE;
  if ((flags & RCC_CSR_LPWRRSTF) != 0) return RESET_OTHER;
  return (flags & RCC_CSR_PINRSTF) != 0 ? RESET_PIN : RESET_UNKNOWN;
}

void port_init(void) {
  (void)cortex_m_start_cycle_counter(); /* waits are measured by it */
  rates = clock_start();
  console_start(&rates);
  clock_gate_open(&RCC_APB1ENR, RCC_APB1ENR_TIM2 | RCC_APB1ENR_TIM5);
  DBGMCU_CR |= DBGMCU_CR_SLEEP;
  counter_start(rates.core_hz, rates.timer_hz);
  if (!on_silicon()) return;
  chip = chip_identity(UID, DBGMCU_IDCODE, take_reset_cause());
  sensor_start();
}

uint32_t port_core_hz(void) { return rates.core_hz; }

port_chip port_identity(void) { return chip; }

port_state port_status(void) {
  return (port_state){
      .core_hz = rates.core_hz,
      .decidegrees = on_silicon() ? sensor_read() : PORT_NO_TEMPERATURE,
      .interrupts = cortex_m_interrupts(),
  };
}

void port_settings(char *text, size_t capacity) {
  const setting settings[] = {
      {"flash.acr", FLASH_ACR},
      {"rcc.cfgr", RCC_CFGR},
      {"clock.failed", rates.failure},
  };
  settings_write(settings, sizeof settings / sizeof *settings, text, capacity);
}
