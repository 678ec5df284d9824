/* The power manager has no chapter in BCM2835 ARM Peripherals: registers and sequence are those of
 * drivers/watchdog/bcm2835_wdt.c of Linux and of the BCM2835 registers' list at elinux.org (PM). */
#include "restart.h"

#include "../bare-metal/registers.h"

#define PM_PASSWORD 0x5A000000u
#define PM_RSTC REGISTER(0x3F10001C)
#define PM_RSTC_CONFIGURATION (3u << 4)
#define PM_RSTC_FULL_RESET (2u << 4)
#define PM_RSTS REGISTER(0x3F100020)
/* Of its pairs of bits the boot code uses the even ones for the partition to boot from. */
#define PM_RSTS_POWER (1u << 12)
#define PM_RSTS_SOFTWARE (1u << 9)
#define PM_RSTS_WATCHDOG (1u << 5)
#define PM_RSTS_DEBUGGER (1u << 1)
#define PM_WDOG REGISTER(0x3F100024)
#define WATCHDOG_TICKS 10u /* of 1/65536 s */

_Noreturn void restart(void) {
  PM_WDOG = PM_PASSWORD | WATCHDOG_TICKS;
  PM_RSTC = PM_PASSWORD | (PM_RSTC & ~PM_RSTC_CONFIGURATION) | PM_RSTC_FULL_RESET;
  for (;;) {
  }
}

/* The flag of power-on stays set beside that of a later reset. */
port_reset restart_cause(void) {
  const uint32_t status = PM_RSTS;
  if ((status & PM_RSTS_WATCHDOG) != 0) return RESET_WATCHDOG;
  if ((status & PM_RSTS_SOFTWARE) != 0) return RESET_SOFTWARE;
  if ((status & PM_RSTS_DEBUGGER) != 0) return RESET_OTHER;
  return (status & PM_RSTS_POWER) != 0 ? RESET_POWER : RESET_UNKNOWN;
}
