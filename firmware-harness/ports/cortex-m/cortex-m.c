#include "cortex-m.h"

#include "../bare-metal/registers.h"
#include "../port.h"

#define AIRCR REGISTER(0xE000ED0C)
#define AIRCR_KEY 0x05FA0000u
#define AIRCR_SYSRESETREQ (1u << 2)
#define DHCSR REGISTER(0xE000EDF0)
#define DHCSR_C_DEBUGEN 1u
#define DEMCR REGISTER(0xE000EDFC)
#define DEMCR_TRCENA (1u << 24)
#define DWT_CTRL REGISTER(0xE0001000)
#define DWT_CTRL_CYCCNTENA 1u
#define DWT_LAR REGISTER(0xE0001FB0)
#define DWT_LAR_KEY 0xC5ACCE55u
#define NVIC_ISER(interrupt) REGISTER(0xE000E100 + 4 * ((interrupt) / 32))
#define NVIC_ICPR(interrupt) REGISTER(0xE000E280 + 4 * ((interrupt) / 32))

static volatile uint32_t interrupts;

/* The handler of every interrupt: counts it, and masks them again. */
void cortex_m_interrupted(void);
void cortex_m_interrupted(void) {
  interrupts++;
  __asm volatile("cpsid i" ::: "memory");
}

uint32_t cortex_m_interrupts(void) { return interrupts; }

void cortex_m_enable_wake(uint32_t interrupt) { NVIC_ISER(interrupt) = 1u << interrupt % 32; }

void cortex_m_wait(uint32_t interrupt, bool (*pending)(void)) {
  NVIC_ICPR(interrupt) = 1u << interrupt % 32;
  /* A byte that comes after this look makes the interrupt pending again, and WFI returns at once. */
  if (!pending()) __asm volatile("dsb\n\twfi" ::: "memory");
}

bool cortex_m_start_cycle_counter(void) {
  DEMCR |= DEMCR_TRCENA;
  DWT_LAR = DWT_LAR_KEY; /* the Cortex-M7 locks its DWT */
  REGISTER(CORTEX_M_CYCCNT) = 0;
  DWT_CTRL |= DWT_CTRL_CYCCNTENA;
  const uint32_t before = REGISTER(CORTEX_M_CYCCNT);
  port_loop_plain(16);
  return REGISTER(CORTEX_M_CYCCNT) != before;
}

bool port_debugger_attached(void) { return (DHCSR & DHCSR_C_DEBUGEN) != 0; }

_Noreturn void port_restart(void) {
  __asm volatile("dsb" ::: "memory");
  AIRCR = AIRCR_KEY | AIRCR_SYSRESETREQ;
  for (;;) {
  }
}
