/* Reset and clock control (RM0433, chapter 8). */
#include <string.h>

#include "stm32h7.h"

#define CHIP(m) ((stm32h7 *)(m)->state)

enum {
  CR = 0x00, CFGR = 0x10, D1CFGR = 0x18, D2CFGR = 0x1C, D3CFGR = 0x20, PLLCKSELR = 0x28, PLLCFGR = 0x2C, PLL1DIVR = 0x30,
  PLL1FRACR = 0x34, PLL3FRACR = 0x44, D2CCIP2R = 0x54, CSR = 0x74, RSR = 0xD0, AHB3ENR = 0xD4, APB4ENR = 0xF4, END = 0x100,
  C1 = 0x130, /* the same enable registers again, as the first core's (RM0433, 8.7.40) */
};
enum { HSI, CSI, HSE, PLL1 };

#define CR_HSION (1u << 0)
#define CR_HSIRDY (1u << 2)
#define CR_HSIDIV(cr) ((cr) >> 3 & 3)
#define CR_HSIDIVF (1u << 5)
#define CR_CSION (1u << 7)
#define CR_CSIRDY (1u << 8)
#define CR_HSI48ON (1u << 12)
#define CR_HSI48RDY (1u << 13)
#define CR_D1CKRDY (1u << 14)
#define CR_D2CKRDY (1u << 15)
#define CR_HSEON (1u << 16)
#define CR_HSERDY (1u << 17)
#define CR_HSEBYP (1u << 18)
#define CR_PLLON(pll) (1u << (24 + 2 * (pll)))
#define CR_PLLRDY(pll) (1u << (25 + 2 * (pll)))
#define CR_READY (CR_HSIRDY | CR_CSIRDY | CR_HSERDY | CR_HSI48RDY | CR_D1CKRDY | CR_D2CKRDY | CR_PLLRDY(0) | CR_PLLRDY(1) | CR_PLLRDY(2) | CR_HSIDIVF)
#define RSR_RMVF (1u << 16)

#define MHZ UINT64_C(1000000)
#define HSI_HZ (64 * MHZ)
#define CSI_HZ (4 * MHZ)
/* DS12110, tables 45 to 54: a crystal starts in 2 ms, a PLL locks in 150 µs. */
#define CRYSTAL_START (2000 * MICROSECOND)
#define FED_CLOCK_START (10 * MICROSECOND)
#define CSI_START (4 * MICROSECOND)
#define PLL_LOCK (150 * MICROSECOND)

#define REG(chip, offset) ((chip)->rcc.registers[(offset) / 4])

static bool is_ready(machine *m, uint32_t source) {
  const stm32h7 *chip = CHIP(m);
  switch (source) {
    case HSI: return (REG(chip, CR) & CR_HSION) != 0;
    case CSI: return m->time >= chip->rcc.csi_ready;
    case HSE: return m->time >= chip->rcc.hse_ready;
    default: return m->time >= chip->rcc.pll_ready[0];
  }
}

/* ---- frequencies ---- */

static uint64_t hsi_hz(const stm32h7 *chip) { return HSI_HZ >> CR_HSIDIV(REG(chip, CR)); }

static uint64_t pll_input_hz(machine *m) {
  const stm32h7 *chip = CHIP(m);
  switch (REG(chip, PLLCKSELR) & 3) {
    case HSI: return hsi_hz(chip);
    case CSI: return CSI_HZ;
    case HSE: return fact(m, "oscillatorHz");
    default: return 0;
  }
}

/* What leaves a PLL's output P, Q or R (0, 1, 2): 0 where that is off (RM0433, 8.5.5). */
static uint64_t pll_hz(machine *m, uint32_t pll, uint32_t output) {
  static const uint8_t SHIFT[] = {9, 16, 24};
  const stm32h7 *chip = CHIP(m);
  const uint32_t divider = REG(chip, PLLCKSELR) >> (4 + 8 * pll) & 0x3F;
  const uint32_t factors = REG(chip, PLL1DIVR + 8 * pll);
  if (divider == 0 || (REG(chip, PLLCFGR) >> (16 + 3 * pll + output) & 1) == 0) return 0;
  const uint64_t inside = pll_input_hz(m) / divider * ((factors & 0x1FF) + 1);
  return inside / ((factors >> SHIFT[output] & 0x7F) + 1);
}

/* Whether the reference is in the range that PLLxRGE names, and the oscillator inside in its own (RM0433, 8.7.12; DS12110,
 * tables 53 and 54: 836 MHz up to revision Y, 960 MHz after it). */
static void check_pll(machine *m, uint32_t pll) {
  const stm32h7 *chip = CHIP(m);
  const uint32_t source = REG(chip, PLLCKSELR) & 3;
  if (source > HSE || !is_ready(m, source)) {
    rule_broken(m, "pll-input", "PLL%u is turned on before its input is ready (RM0433, 8.5.5).", pll + 1);
    return;
  }
  const uint32_t divider = REG(chip, PLLCKSELR) >> (4 + 8 * pll) & 0x3F;
  if (divider == 0) {
    rule_broken(m, "pll-input", "PLL%u is turned on while its divider DIVM is off (RM0433, 8.7.11).", pll + 1);
    return;
  }
  const uint64_t reference = pll_input_hz(m) / divider;
  const uint32_t configuration = REG(chip, PLLCFGR) >> 4 * pll & 0xF;
  const uint32_t range = configuration >> 2;
  const bool medium = (configuration & 2) != 0;
  if (reference < MHZ << range || reference > MHZ << (range + 1)) {
    rule_broken(m, "pll-range", "PLL%u gets %llu Hz, which is not in the range that PLLRGE %u names (RM0433, 8.7.12).", pll + 1,
                (unsigned long long)reference, range);
  }
  if (medium != (reference < 2 * MHZ)) {
    rule_broken(m, "pll-range", "PLL%u's oscillator is the %s one, with a reference of %llu Hz (RM0433, 8.7.12).", pll + 1, medium ? "medium" : "wide",
                (unsigned long long)reference);
  }
  const uint64_t inside = reference * ((REG(chip, PLL1DIVR + 8 * pll) & 0x1FF) + 1);
  const uint64_t widest = fact_or(m, "chipRevision", H7_REVISION_V) > H7_REVISION_Y ? 960 * MHZ : 836 * MHZ;
  if (inside < (medium ? 150 : 192) * MHZ || inside > (medium ? 420 * MHZ : widest)) {
    rule_broken(m, "pll-range", "PLL%u makes %llu Hz inside, beyond its oscillator's range (DS12110, tables 53 and 54).", pll + 1, (unsigned long long)inside);
  }
  const uint32_t p = REG(chip, PLL1DIVR + 8 * pll) >> 9 & 0x7F;
  if (pll == 0 && p > 0 && p % 2 == 0) rule_broken(m, "pll-factors", "PLL1 divides by %u at P: odd factors are not allowed (RM0433, 8.7.13).", p + 1);
}

static uint64_t divided(uint64_t hz, uint32_t code) {
  static const uint16_t BY[] = {2, 4, 8, 16, 64, 128, 256, 512};
  return code < 8 ? hz : hz / BY[code - 8];
}

static uint64_t bus_divided(uint64_t hz, uint32_t code) { return code < 4 ? hz : hz >> (code - 3); }

static void take_clocks(machine *m) {
  stm32h7 *chip = CHIP(m);
  const uint32_t d1 = REG(chip, D1CFGR), d2 = REG(chip, D2CFGR), source = chip->rcc.source;
  const uint64_t before = chip->rcc.system;
  chip->rcc.system = source == HSI ? hsi_hz(chip) : source == CSI ? CSI_HZ : source == HSE ? fact(m, "oscillatorHz") : pll_hz(m, 0, 0);
  if (chip->rcc.system == 0) {
    machine_end(m, "The system clock stops: PLL1 has no output P (RM0433, 8.5.6).");
    return;
  }
  const uint64_t cpu = divided(chip->rcc.system, d1 >> 8 & 0xF);
  const bool changed = cpu != chip->rcc.cpu;
  chip->rcc.cpu = cpu;
  chip->rcc.hclk = divided(cpu, d1 & 0xF);
  chip->rcc.pclk1 = bus_divided(chip->rcc.hclk, d2 >> 4 & 7);
  chip->rcc.pclk2 = bus_divided(chip->rcc.hclk, d2 >> 8 & 7);
  chip->rcc.pclk3 = bus_divided(chip->rcc.hclk, d1 >> 4 & 7);
  chip->rcc.pclk4 = bus_divided(chip->rcc.hclk, REG(chip, D3CFGR) >> 4 & 7);
  chip->common.timer_hz = chip->rcc.pclk1 == chip->rcc.hclk ? chip->rcc.hclk : 2 * chip->rcc.pclk1;
  if (chip->rcc.system > before && before != 0) h7_check_supply(m);
  h7_check_clocks(m);
  if (changed) machine_clock(m, cpu);
}

/* RM0433, table 17: the fastest AXI clock in MHz of each scale for 0, 1, … wait states, and the least programming delay. */
static const struct {
  uint16_t mhz[4]; /* at scale 0 to 3 */
  uint8_t waits, delay;
} LATENCIES[] = {
    {{70, 70, 55, 45}, 0, 0},    {{140, 140, 110, 90}, 1, 1},  {{185, 185, 165, 135}, 2, 1},
    {{210, 210, 165, 135}, 2, 2}, {{225, 225, 225, 180}, 3, 2}, {{240, 240, 225, 225}, 4, 2},
};

static void check_latency(machine *m, const stm32h7 *chip) {
  const uint32_t waits = chip->flash.acr & 0xF, delay = chip->flash.acr >> 4 & 3;
  for (uint32_t i = 0; i < sizeof LATENCIES / sizeof *LATENCIES; i++) {
    if (chip->rcc.hclk > LATENCIES[i].mhz[chip->pwr.scale] * MHZ) continue;
    if (waits >= LATENCIES[i].waits && delay >= LATENCIES[i].delay) return;
    rule_broken(m, "flash-latency", "The flash runs at %llu Hz with %u wait states and WRHIGHFREQ %u; at scale %u it needs %u and %u (RM0433, table 17).",
                (unsigned long long)chip->rcc.hclk, waits, delay, chip->pwr.scale, LATENCIES[i].waits, LATENCIES[i].delay);
    return;
  }
}

/* DS12110, tables 22 and 23: at scale 3 the APBs are said to bear 50 MHz, but after reset they run at HSI's 64 MHz. */
static const struct {
  uint16_t cpu, ahb, apb; /* MHz */
} LIMITS[] = {{480, 240, 120}, {400, 200, 100}, {300, 150, 75}, {200, 100, 64}};

void h7_check_clocks(machine *m) {
  const stm32h7 *chip = CHIP(m);
  const uint32_t scale = chip->pwr.scale;
  check_latency(m, chip);
  const struct {
    const char *name;
    uint64_t hz, limit;
  } clocks[] = {
      {"core", chip->rcc.cpu, LIMITS[scale].cpu},   {"AXI and AHB", chip->rcc.hclk, LIMITS[scale].ahb},
      {"APB1", chip->rcc.pclk1, LIMITS[scale].apb}, {"APB2", chip->rcc.pclk2, LIMITS[scale].apb},
      {"APB3", chip->rcc.pclk3, LIMITS[scale].apb}, {"APB4", chip->rcc.pclk4, LIMITS[scale].apb},
  };
  for (uint32_t i = 0; i < sizeof clocks / sizeof *clocks; i++) {
    if (clocks[i].hz <= clocks[i].limit * MHZ) continue;
    rule_broken(m, i == 0 ? "regulator-scale" : "bus-limit", "%s runs at %llu Hz with the regulator at scale %u, which is for %llu MHz (DS12110, table 22).",
                clocks[i].name, (unsigned long long)clocks[i].hz, scale, (unsigned long long)clocks[i].limit);
    return;
  }
}

void h7_clock_switch(machine *m) {
  stm32h7 *chip = CHIP(m);
  const uint32_t wanted = REG(chip, CFGR) & 7;
  if (wanted == chip->rcc.source || wanted > PLL1 || !is_ready(m, wanted)) return;
  chip->rcc.source = wanted;
  take_clocks(m);
}

uint64_t h7_usart_hz(machine *m, uint32_t number) {
  const stm32h7 *chip = CHIP(m);
  const bool first = number == 1 || number == 6;
  switch (REG(chip, D2CCIP2R) >> (first ? 3 : 0) & 7) {
    case 0: return first ? chip->rcc.pclk2 : chip->rcc.pclk1;
    case 1: return pll_hz(m, 1, 1);
    case 2: return pll_hz(m, 2, 1);
    case 3: return is_ready(m, HSI) ? hsi_hz(chip) : 0;
    case 4: return is_ready(m, CSI) ? CSI_HZ : 0;
    default: return 0;
  }
}

/* ---- registers ---- */

void h7_rcc_reset(machine *m, uint32_t cause) {
  stm32h7 *chip = CHIP(m);
  const uint32_t causes = REG(chip, RSR);
  memset(&chip->rcc, 0, sizeof chip->rcc);
  REG(chip, CR) = CR_HSION;
  REG(chip, PLLCKSELR) = 0x02020200;
  REG(chip, PLLCFGR) = 0x01FF0000;
  for (uint32_t pll = 0; pll < 3; pll++) REG(chip, PLL1DIVR + 8 * pll) = 0x01010280;
  REG(chip, RSR) = causes | cause;
  chip->rcc.hse_ready = chip->rcc.csi_ready = NEVER;
  for (uint32_t pll = 0; pll < 3; pll++) chip->rcc.pll_ready[pll] = NEVER;
  take_clocks(m);
}

uint32_t h7_rcc_read(machine *m, const peripheral *self, uint32_t offset) {
  (void)self;
  stm32h7 *chip = CHIP(m);
  if (offset >= C1 && offset < C1 + END - RSR) offset = offset - C1 + RSR;
  if (offset >= END) return 0;
  uint32_t value = REG(chip, offset);
  if (offset == CR) {
    value = (value & ~CR_READY) | CR_D1CKRDY | CR_D2CKRDY | ((value & CR_HSI48ON) != 0 ? CR_HSI48RDY : 0);
    if (is_ready(m, HSI)) value |= CR_HSIRDY | CR_HSIDIVF;
    if (is_ready(m, CSI)) value |= CR_CSIRDY;
    if (is_ready(m, HSE)) value |= CR_HSERDY;
    for (uint32_t pll = 0; pll < 3; pll++) value |= m->time >= chip->rcc.pll_ready[pll] ? CR_PLLRDY(pll) : 0;
  } else if (offset == CFGR) {
    value = (value & ~0x38u) | chip->rcc.source << 3;
  } else if (offset >= AHB3ENR && offset <= APB4ENR) {
    chip->rcc.enabled_gate = 0; /* it reads back what it wrote: the clock runs by then */
  } else if (offset == CSR) {
    value |= (value & 1) << 1; /* LSIRDY */
  }
  return value;
}

/* Whether SYSCLK comes from this source, by PLL1 or not: then it cannot be turned off (RM0433, 8.7.2). */
static bool in_use(const stm32h7 *chip, uint32_t source) {
  if (chip->rcc.source == source) return true;
  return chip->rcc.source == PLL1 && (REG(chip, PLLCKSELR) & 3) == source;
}

static void start_hse(machine *m, stm32h7 *chip, uint32_t cr) {
  const bool fed = fact_or(m, "oscillatorBypass", 0) != 0;
  if (fact(m, "oscillatorHz") == 0 || fed != ((cr & CR_HSEBYP) != 0)) return; /* never ready */
  chip->rcc.hse_ready = m->time + (fed ? FED_CLOCK_START : CRYSTAL_START);
}

static void write_cr(machine *m, stm32h7 *chip, uint32_t value) {
  static const uint32_t ON[] = {CR_HSION, CR_CSION, CR_HSEON, CR_PLLON(0)};
  static const char *const NAMES[] = {"HSI", "CSI", "HSE", "PLL1"};
  const uint32_t before = REG(chip, CR);
  for (uint32_t source = HSI; source <= PLL1; source++) {
    if ((before & ~value & ON[source]) == 0 || !in_use(chip, source)) continue;
    rule_broken(m, "clock-in-use", "%s is turned off while the core runs on it: the bit stays (RM0433, 8.7.2).", NAMES[source]);
    value |= ON[source];
  }
  if (((before ^ value) & CR_HSEBYP) != 0 && (before & value & CR_HSEON) != 0) {
    rule_broken(m, "hse-bypass", "HSEBYP is changed while HSE is on, and stays as it is (RM0433, 8.7.2).");
    value ^= CR_HSEBYP;
  }
  REG(chip, CR) = value;
  if ((~before & value & CR_CSION) != 0) chip->rcc.csi_ready = m->time + CSI_START;
  if ((value & CR_CSION) == 0) chip->rcc.csi_ready = NEVER;
  if ((~before & value & CR_HSEON) != 0) start_hse(m, chip, value);
  if ((value & CR_HSEON) == 0) chip->rcc.hse_ready = NEVER;
  for (uint32_t pll = 0; pll < 3; pll++) {
    if ((value & CR_PLLON(pll)) == 0) chip->rcc.pll_ready[pll] = NEVER;
    if ((~before & value & CR_PLLON(pll)) == 0) continue;
    check_pll(m, pll);
    chip->rcc.pll_ready[pll] = m->time + PLL_LOCK;
  }
  if (CR_HSIDIV(before ^ value) != 0) take_clocks(m);
}

/* What of the PLLs' registers cannot change while a PLL runs (RM0433, 8.7.11 to 8.7.18). */
static uint32_t held_while_running(const stm32h7 *chip, uint32_t offset) {
  const uint32_t cr = REG(chip, CR);
  uint32_t held = 0;
  for (uint32_t pll = 0; pll < 3; pll++) {
    if ((cr & CR_PLLON(pll)) == 0) continue;
    if (offset == PLLCKSELR) held |= 3u | 0x3Fu << (4 + 8 * pll);
    else if (offset == PLLCFGR) held |= 0xEu << 4 * pll | (chip->rcc.source == PLL1 && pll == 0 ? 1u << 16 : 0);
    else if (offset == PLL1DIVR + 8 * pll) held |= 0x7F7FFFFF;
  }
  return held;
}

static void write_pll(machine *m, stm32h7 *chip, uint32_t offset, uint32_t value) {
  const uint32_t held = held_while_running(chip, offset);
  if (((REG(chip, offset) ^ value) & held) != 0) {
    rule_broken(m, "pll-running", "A PLL's source, dividers or range are written while it is on: they stay as they are (RM0433, 8.5.5).");
  }
  REG(chip, offset) = (REG(chip, offset) & held) | (value & ~held);
}

static void write_cfgr(machine *m, stm32h7 *chip, uint32_t value) {
  const uint32_t wanted = value & 7;
  const bool new_source = wanted != (REG(chip, CFGR) & 7);
  REG(chip, CFGR) = value & ~0x38u;
  if (wanted > PLL1) rule_broken(m, "clock-source", "SW selects a clock that does not exist (RM0433, 8.7.6).");
  else if (new_source && !is_ready(m, wanted)) rule_broken(m, "switch-before-ready", "SW selects a clock before it is ready (RM0433, 8.5.6).");
  h7_clock_switch(m);
}

void h7_rcc_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  (void)self;
  stm32h7 *chip = CHIP(m);
  if (offset >= C1 && offset < C1 + END - RSR) offset = offset - C1 + RSR;
  if (offset >= END) return;
  if (offset == CR) write_cr(m, chip, value);
  else if (offset == CFGR) write_cfgr(m, chip, value);
  else if (offset >= PLLCKSELR && offset <= PLL3FRACR) write_pll(m, chip, offset, value);
  else if (offset == RSR) REG(chip, RSR) = (value & RSR_RMVF) != 0 ? 0 : REG(chip, RSR);
  else {
    if (offset >= AHB3ENR && offset <= APB4ENR && (value & ~REG(chip, offset)) != 0) {
      chip->rcc.enabled_at = m->instructions;
      chip->rcc.enabled_gate = offset;
    }
    REG(chip, offset) = value;
    if (offset >= D1CFGR && offset <= D3CFGR) take_clocks(m);
  }
}

bool h7_enabled(const stm32h7 *chip, uint32_t gate) { return (REG(chip, gate >> 8) >> (gate & 0xFF) & 1) != 0; }

bool h7_clocked(machine *m, const peripheral *p) {
  const stm32h7 *chip = CHIP(m);
  if (!h7_enabled(chip, p->gate)) return false;
  if (chip->rcc.enabled_gate == p->gate >> 8 && m->instructions == chip->rcc.enabled_at + 1) {
    rule_broken(m, "clock-delay", "%s is used by the instruction after the one that turns its clock on, which takes two cycles (RM0433, 8.5.11).", p->name);
  }
  return true;
}
