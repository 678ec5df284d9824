/* Raspberry Pi 3. Performance monitors: Arm Architecture Reference Manual for A-profile (DDI 0487), D7, and the events of
 * the Cortex-A53 Technical Reference Manual (DDI 0500), 12.9. */
#include "../port.h"

#include "../bare-metal/settings.h"
#include "console.h"
#include "mmu.h"
#include "restart.h"
#include "videocore.h"

#define PMCR_START (1u << 6 | 1u << 2 | 1u << 1 | 1u << 0) /* 64 bits, all from zero, enabled */
#define PMCNTENSET_CYCLES (1u << 31)
#define PMCNTENSET_EVENT_0 (1u << 0)
#define EVENT_EXCEPTION_TAKEN 0x09u

/* The slow clock is the cycle counter from this bit on. */
#define SLOW_SHIFT 20

const char port_name[] = "rpi3";

static uint32_t core_hz;
static port_chip chip;
static bool sleep_stops_counter;

static port_chip identify(void) {
  port_chip found = {.revision = videocore_revision(), .reset = restart_cause()};
  const uint64_t serial = videocore_serial();
  if (serial == 0) return found;
  found.uid_bytes = sizeof serial;
  for (unsigned i = 0; i < sizeof serial; i++) found.uid[i] = (uint8_t)(serial >> 8 * (sizeof serial - 1 - i));
  return found;
}

static void start_counters(void) {
  __asm volatile("msr pmcr_el0, %0" ::"r"((uint64_t)PMCR_START));
  __asm volatile("msr pmccfiltr_el0, xzr");
  __asm volatile("msr pmevtyper0_el0, %0" ::"r"((uint64_t)EVENT_EXCEPTION_TAKEN));
  __asm volatile("msr pmcntenset_el0, %0\n\tisb" ::"r"((uint64_t)(PMCNTENSET_CYCLES | PMCNTENSET_EVENT_0)));
}

void port_init(void) {
  mmu_start();
  videocore_set_clock(CLOCK_ARM, LUT_CLOCK_HZ);
  core_hz = videocore_measured_hz(CLOCK_ARM);
  chip = identify();
  videocore_watch();
  console_start();
  start_counters();
}

static inline uint64_t cycles(void) {
  uint64_t value;
  __asm volatile("isb\n\tmrs %0, pmccntr_el0" : "=r"(value)::"memory");
  return value;
}

/* The ticks of the system, of the 19.2 MHz crystal. */
static inline uint64_t system_ticks(void) {
  uint64_t value;
  __asm volatile("isb\n\tmrs %0, cntvct_el0" : "=r"(value)::"memory");
  return value;
}

/* Its rate is the VideoCore's choice. */
port_counter port_timing_counter(void) {
  return (port_counter){"pmccntr", 32, 0, UINT32_C(1) << (32 - SLOW_SHIFT)};
}

PORT_TIMED uint32_t port_ticks(void) { return (uint32_t)cycles(); }

uint32_t port_slow_ticks(void) { return (uint32_t)(cycles() >> SLOW_SHIFT); }

int port_console_read(void) { return console_read(); }

void port_console_write(uint8_t byte) { console_write(byte); }

/* A core without a clock counts no cycles, and then the host would find a clock that is slow. The core makes many
 * cycles per tick of the system: where a sleep took fewer, it stopped the counter and was the last. */
void port_idle(void) {
  if (sleep_stops_counter || console_pending()) return;
  const uint64_t ticks = system_ticks();
  const uint64_t from = cycles();
  __asm volatile("dsb sy\n\twfi" ::: "memory");
  sleep_stops_counter = cycles() - from < system_ticks() - ticks;
}

uint32_t port_core_hz(void) { return core_hz; }

bool port_debugger_attached(void) { return false; } /* not visible to the core being debugged */

port_chip port_identity(void) { return chip; }

port_state port_status(void) {
  const int32_t temperature = videocore_temperature();
  const uint32_t throttled = videocore_throttled();
  uint64_t exceptions;
  __asm volatile("mrs %0, pmevcntr0_el0" : "=r"(exceptions));
  return (port_state){
      .core_hz = videocore_measured_hz(CLOCK_ARM),
      .decidegrees = temperature == INT32_MIN ? PORT_NO_TEMPERATURE : (int16_t)(temperature / 100),
      .flags = (uint16_t)(((throttled & VIDEOCORE_HELD_BACK) != 0 ? PORT_THROTTLED : 0) |
                          ((throttled & VIDEOCORE_WAS_HELD_BACK) != 0 ? PORT_HAS_THROTTLED : 0)),
      .interrupts = (uint32_t)exceptions,
  };
}

void port_settings(char *text, size_t capacity) {
  const setting settings[] = {{"sctlr_el1", mmu_control()}};
  settings_write(settings, sizeof settings / sizeof *settings, text, capacity);
}

_Noreturn void port_restart(void) {
  console_drain();
  restart();
}
