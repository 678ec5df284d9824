#include "power.h"

#include "rcc.h"

#define PWR_CSR1 REGISTER(0x58024804)
#define PWR_CSR1_ACTVOSRDY (1u << 13)
#define PWR_D3CR REGISTER(0x58024818)
#define PWR_D3CR_VOSRDY (1u << 13)
#define PWR_D3CR_VOS_SCALE_1 (3u << 14)
#define SYSCFG_PWRCR REGISTER(0x5800042C)
#define SYSCFG_PWRCR_ODEN 1u

static bool ready(void) {
  return wait_for(&PWR_D3CR, PWR_D3CR_VOSRDY, PWR_D3CR_VOSRDY) &&
         wait_for(&PWR_CSR1, PWR_CSR1_ACTVOSRDY, PWR_CSR1_ACTVOSRDY);
}

bool power_scale_1(void) {
  if (!wait_for(&PWR_CSR1, PWR_CSR1_ACTVOSRDY, PWR_CSR1_ACTVOSRDY)) return false;
  PWR_D3CR |= PWR_D3CR_VOS_SCALE_1;
  return ready();
}

bool power_overdrive(void) {
  clock_gate_open(&RCC_APB4ENR, RCC_APB4ENR_SYSCFG);
  SYSCFG_PWRCR |= SYSCFG_PWRCR_ODEN;
  return (SYSCFG_PWRCR & SYSCFG_PWRCR_ODEN) != 0 && ready();
}

uint32_t power_scale(void) { return PWR_D3CR; }
