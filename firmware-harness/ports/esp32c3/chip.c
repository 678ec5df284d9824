/* Registers: ESP32-C3 TRM, chapters 4 (eFuse), 6 (reset), 9 (low power), 11 and 12 (timer group, watchdogs). */
#include "chip.h"

#include "../bare-metal/registers.h"
#include "../port.h"

#define RTC_CNTL 0x60008000
#define RTC_CNTL_RESET_STATE REGISTER(RTC_CNTL + 0x38)
#define RTC_CNTL_RESET_CAUSE_MASK 0x3Fu
#define RTC_CNTL_WDTCONFIG0 REGISTER(RTC_CNTL + 0x90)
#define RTC_CNTL_WDTWPROTECT REGISTER(RTC_CNTL + 0xA8)
#define RTC_CNTL_SWD_CONF REGISTER(RTC_CNTL + 0xAC)
#define RTC_CNTL_SWD_OFF (1u << 31 | 1u << 30) /* AUTO_FEED_EN, DISABLE */
#define RTC_CNTL_SWD_WPROTECT REGISTER(RTC_CNTL + 0xB0)
#define RTC_CNTL_WDT_RUNS (1u << 31 | 1u << 12) /* WDT_EN, FLASHBOOT_MOD_EN */

#define TIMG(group) (0x6001F000 + 0x1000 * (group))
#define TIMG_WDTCONFIG0(group) REGISTER(TIMG(group) + 0x48)
#define TIMG_WDT_RUNS (1u << 31 | 1u << 14) /* WDT_EN, FLASHBOOT_MOD_EN */
#define TIMG_WDT_CONF_UPDATE (1u << 22)
#define TIMG_WDTWPROTECT(group) REGISTER(TIMG(group) + 0x64)

#define WDT_KEY 0x50D83AA1
#define SWD_KEY 0x8F1D312A
#define LOCKED 0

#define EFUSE_MAC_LOW REGISTER(0x60008844)
#define EFUSE_MAC_HIGH REGISTER(0x60008848)
#define EFUSE_SYS_3 REGISTER(0x60008850) /* bits 20 to 18: the revision's minor number, low part */
#define EFUSE_SYS_5 REGISTER(0x60008858) /* bit 23: its high part; bits 25 and 24: the major number */

#define MAC_BYTES 6

/* TRM 12.2 and 12.3; the reset has left on those of the flash boot, in RTC_CNTL and timer group 0. */
void chip_stop_watchdogs(void) {
  RTC_CNTL_WDTWPROTECT = WDT_KEY;
  RTC_CNTL_WDTCONFIG0 &= ~RTC_CNTL_WDT_RUNS;
  RTC_CNTL_WDTWPROTECT = LOCKED;
  RTC_CNTL_SWD_WPROTECT = SWD_KEY;
  RTC_CNTL_SWD_CONF |= RTC_CNTL_SWD_OFF;
  RTC_CNTL_SWD_WPROTECT = LOCKED;
  for (uint32_t group = 0; group < 2; group++) {
    TIMG_WDTWPROTECT(group) = WDT_KEY;
    TIMG_WDTCONFIG0(group) = (TIMG_WDTCONFIG0(group) & ~TIMG_WDT_RUNS) | TIMG_WDT_CONF_UPDATE;
    TIMG_WDTWPROTECT(group) = LOCKED;
  }
}

/* TRM table 6.1-1. */
static port_reset reset_cause(void) {
  switch (RTC_CNTL_RESET_STATE & RTC_CNTL_RESET_CAUSE_MASK) {
    case 0x01: /* also the pin CHIP_EN, which takes the power away */
    case 0x0F: return RESET_POWER;
    case 0x15: return RESET_PIN; /* by the host, as if USB had the lines of a UART */
    case 0x03:
    case 0x0C: return RESET_SOFTWARE;
    case 0x07:
    case 0x08:
    case 0x09:
    case 0x0B:
    case 0x0D:
    case 0x10:
    case 0x11:
    case 0x12: return RESET_WATCHDOG;
    default: return RESET_OTHER;
  }
}

/* As Espressif numbers revisions: 3 is v0.3, 101 is v1.1. */
static uint32_t revision(void) {
  const uint32_t low = EFUSE_SYS_3 >> 18 & 7;
  const uint32_t high = EFUSE_SYS_5 >> 23 & 1;
  const uint32_t major = EFUSE_SYS_5 >> 24 & 3;
  return major * 100 + high * 8 + low;
}

port_chip port_identity(void) {
  port_chip chip = {.uid_bytes = MAC_BYTES, .revision = revision(), .reset = reset_cause()};
  const uint32_t words[] = {EFUSE_MAC_LOW, EFUSE_MAC_HIGH};
  /* The address is written from its highest byte on. */
  for (int i = 0; i < MAC_BYTES; i++) chip.uid[MAC_BYTES - 1 - i] = (uint8_t)(words[i / 4] >> i % 4 * 8);
  return chip;
}

/* The temperature sensor's range is set over an internal bus that is not documented: without it, its figure is none. */
port_state port_status(void) {
  return (port_state){.core_hz = port_core_hz(), .decidegrees = PORT_NO_TEMPERATURE};
}
