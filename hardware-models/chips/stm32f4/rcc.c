/* Reset and clock control (RM0090, chapter 7). */
#include <string.h>

#include "stm32f4.h"

#define CHIP(m) ((stm32f4 *)(m)->state)

enum { CR = 0x00, PLLCFGR = 0x04, CFGR = 0x08, AHB1ENR = 0x30, APB2ENR = 0x44, CSR = 0x74, END = 0x90 };
enum { HSI, HSE, PLL, RESERVED };

#define CR_HSION (1u << 0)
#define CR_HSIRDY (1u << 1)
#define CR_HSEON (1u << 16)
#define CR_HSERDY (1u << 17)
#define CR_HSEBYP (1u << 18)
#define CR_PLLON (1u << 24)
#define CR_PLLRDY (1u << 25)
#define PLLCFGR_HSE (1u << 22)
#define CSR_RMVF (1u << 24)
#define CSR_CAUSES 0xFE000000u

#define MHZ UINT64_C(1000000)
#define HSI_HZ (16 * MHZ)
/* Data sheet DS8626, tables 37, 38 and 42: a crystal starts in 2 ms, a PLL locks in at most 300 µs. */
#define CRYSTAL_START (2000 * MICROSECOND)
#define FED_CLOCK_START (10 * MICROSECOND)
#define PLL_LOCK (300 * MICROSECOND)

#define REG(chip, offset) ((chip)->rcc.registers[(offset) / 4])

static bool is_ready(machine *m, uint32_t source) {
  const stm32f4 *chip = CHIP(m);
  if (source == HSI) return (REG(chip, CR) & CR_HSION) != 0;
  if (source == HSE) return m->time >= chip->rcc.hse_ready;
  return source == PLL && m->time >= chip->rcc.pll_ready;
}

/* ---- frequencies ---- */

static uint64_t pll_hz(machine *m) {
  const uint32_t p = REG(CHIP(m), PLLCFGR);
  const uint64_t input = (p & PLLCFGR_HSE) != 0 ? fact(m, "oscillatorHz") : HSI_HZ;
  const uint32_t divider = p & 0x3F, factor = p >> 6 & 0x1FF, output = ((p >> 16 & 3) + 1) * 2;
  return divider == 0 ? 0 : input * factor / divider / output;
}

/* RM0090, 7.3.2: M from 2, 1 to 2 MHz into the PLL, N from 50 to 432, 100 to 432 MHz inside, at most 168 MHz out. */
static void check_pll(machine *m) {
  const uint32_t p = REG(CHIP(m), PLLCFGR);
  const bool from_hse = (p & PLLCFGR_HSE) != 0;
  const uint32_t divider = p & 0x3F, factor = p >> 6 & 0x1FF;
  if (!is_ready(m, from_hse ? HSE : HSI)) {
    rule_broken(m, "pll-input", "The PLL is turned on before its input, %s, is ready (RM0090, 7.2.3).", from_hse ? "HSE" : "HSI");
  }
  if (divider < 2 || factor < 50 || factor > 432 || (p >> 24 & 0xF) < 2) {
    rule_broken(m, "pll-factors", "The PLL's factors M %u, N %u, Q %u are out of range (RM0090, 7.3.2).", divider, factor, p >> 24 & 0xF);
    return;
  }
  const uint64_t input = (from_hse ? fact(m, "oscillatorHz") : HSI_HZ) / divider;
  if (input < MHZ * 95 / 100 || input > 2 * MHZ + MHZ / 10 || input * factor < 100 * MHZ || input * factor > 432 * MHZ) {
    rule_broken(m, "pll-range", "The PLL gets %llu Hz and makes %llu Hz inside; 1 to 2 MHz and 100 to 432 MHz are allowed (RM0090, 7.3.2).",
                (unsigned long long)input, (unsigned long long)(input * factor));
  }
}

static uint64_t ahb_divided(uint64_t hz, uint32_t code) {
  static const uint16_t BY[] = {2, 4, 8, 16, 64, 128, 256, 512};
  return code < 8 ? hz : hz / BY[code - 8];
}

static uint64_t apb_divided(uint64_t hz, uint32_t code) { return code < 4 ? hz : hz >> (code - 3); }

static void take_clocks(machine *m) {
  stm32f4 *chip = CHIP(m);
  const uint32_t cfgr = REG(chip, CFGR);
  const uint32_t source = chip->rcc.source;
  const uint64_t system = source == HSI ? HSI_HZ : source == HSE ? fact(m, "oscillatorHz") : pll_hz(m);
  const uint64_t hclk = ahb_divided(system, cfgr >> 4 & 0xF);
  chip->rcc.pclk1 = apb_divided(hclk, cfgr >> 10 & 7);
  chip->rcc.pclk2 = apb_divided(hclk, cfgr >> 13 & 7);
  chip->common.timer_hz = chip->rcc.pclk1 == hclk ? hclk : 2 * chip->rcc.pclk1;
  const bool changed = hclk != chip->rcc.hclk;
  chip->rcc.hclk = hclk;
  f4_check_clocks(m);
  if (changed) machine_clock(m, hclk);
}

/* RM0090, table 10: wait states at 2.7 to 3.6 V, one for each 30 MHz. */
static void check_latency(machine *m, const stm32f4 *chip) {
  const uint32_t waits = chip->flash.acr & 7;
  if (chip->rcc.hclk > 30 * MHZ * (waits + 1)) {
    rule_broken(m, "flash-latency", "The core runs at %llu Hz with %u wait states of the flash; %llu are needed at 3.3 V (RM0090, table 10).",
                (unsigned long long)chip->rcc.hclk, waits, (unsigned long long)((chip->rcc.hclk - 1) / (30 * MHZ)));
  }
}

void f4_check_clocks(machine *m) {
  const stm32f4 *chip = CHIP(m);
  check_latency(m, chip);
  if (chip->rcc.hclk > 168 * MHZ) {
    rule_broken(m, "core-limit", "The core runs at %llu Hz; 168 MHz is its limit (DS8626, table 14).", (unsigned long long)chip->rcc.hclk);
  }
  if (chip->rcc.hclk > 144 * MHZ && f4_scale(chip) != 1) {
    rule_broken(m, "regulator-scale", "The core runs at %llu Hz with the regulator at scale 2, which is for 144 MHz at most (RM0090, 5.1.3).",
                (unsigned long long)chip->rcc.hclk);
  }
  if (chip->rcc.pclk1 > 42 * MHZ) rule_broken(m, "bus-limit", "APB1 runs at %llu Hz; 42 MHz is its limit (RM0090, 7.2).", (unsigned long long)chip->rcc.pclk1);
  if (chip->rcc.pclk2 > 84 * MHZ) rule_broken(m, "bus-limit", "APB2 runs at %llu Hz; 84 MHz is its limit (RM0090, 7.2).", (unsigned long long)chip->rcc.pclk2);
}

void f4_clock_switch(machine *m) {
  stm32f4 *chip = CHIP(m);
  const uint32_t wanted = REG(chip, CFGR) & 3;
  if (wanted == chip->rcc.source || !is_ready(m, wanted)) return;
  chip->rcc.source = wanted;
  take_clocks(m);
}

/* ---- registers ---- */

void f4_rcc_reset(machine *m, uint32_t cause) {
  stm32f4 *chip = CHIP(m);
  const uint32_t causes = REG(chip, CSR) & CSR_CAUSES;
  memset(&chip->rcc, 0, sizeof chip->rcc);
  REG(chip, CR) = 0x83;
  REG(chip, PLLCFGR) = 0x24003010;
  REG(chip, AHB1ENR) = 0x00100000;
  REG(chip, CSR) = causes | cause;
  chip->rcc.hse_ready = chip->rcc.pll_ready = NEVER;
  take_clocks(m);
}

uint32_t f4_rcc_read(machine *m, const peripheral *self, uint32_t offset) {
  (void)self;
  stm32f4 *chip = CHIP(m);
  uint32_t value = REG(chip, offset);
  if (offset == CR) {
    value &= ~(CR_HSIRDY | CR_HSERDY | CR_PLLRDY);
    if (is_ready(m, HSI)) value |= CR_HSIRDY;
    if (is_ready(m, HSE)) value |= CR_HSERDY;
    if (is_ready(m, PLL)) value |= CR_PLLRDY;
  } else if (offset == CFGR) {
    value = (value & ~0xCu) | chip->rcc.source << 2;
  } else if (offset >= AHB1ENR && offset <= APB2ENR) {
    chip->rcc.enabled_gate = 0; /* it reads back what it wrote: the clock runs by then */
  } else if (offset == CSR) {
    value |= (value & 1) << 1; /* LSIRDY */
  }
  return value;
}

static void start_hse(machine *m, stm32f4 *chip, uint32_t cr) {
  const bool fed = fact_or(m, "oscillatorBypass", 0) != 0;
  if (fact(m, "oscillatorHz") == 0 || fed != ((cr & CR_HSEBYP) != 0)) return; /* never ready */
  chip->rcc.hse_ready = m->time + (fed ? FED_CLOCK_START : CRYSTAL_START);
}

/* A clock that the core runs on cannot be turned off (RM0090, 7.3.1). */
static bool in_use(const stm32f4 *chip, uint32_t source) {
  if (chip->rcc.source == source) return true;
  const bool pll_from_hse = (REG(chip, PLLCFGR) & PLLCFGR_HSE) != 0;
  return chip->rcc.source == PLL && source == (pll_from_hse ? HSE : HSI);
}

static void write_cr(machine *m, stm32f4 *chip, uint32_t value) {
  static const uint32_t ON[] = {CR_HSION, CR_HSEON, CR_PLLON};
  static const char *const NAMES[] = {"HSI", "HSE", "The PLL"};
  const uint32_t before = REG(chip, CR);
  for (uint32_t source = HSI; source <= PLL; source++) {
    if ((before & ~value & ON[source]) == 0 || !in_use(chip, source)) continue;
    rule_broken(m, "clock-in-use", "%s is turned off while the core runs on it: the bit stays (RM0090, 7.3.1).", NAMES[source]);
    value |= ON[source];
  }
  if (((before ^ value) & CR_HSEBYP) != 0 && (before & CR_HSEON) != 0) {
    rule_broken(m, "hse-bypass", "HSEBYP is changed while HSE is on, and stays as it is (RM0090, 7.3.1).");
    value ^= CR_HSEBYP;
  }
  REG(chip, CR) = value;
  if ((~before & value & CR_HSEON) != 0) start_hse(m, chip, value);
  if ((value & CR_HSEON) == 0) chip->rcc.hse_ready = NEVER;
  if ((~before & value & CR_PLLON) != 0) {
    check_pll(m);
    chip->rcc.pll_ready = m->time + PLL_LOCK;
  }
  if ((value & CR_PLLON) == 0) chip->rcc.pll_ready = NEVER;
}

static void write_cfgr(machine *m, stm32f4 *chip, uint32_t value) {
  const uint32_t wanted = value & 3;
  const bool new_source = wanted != (REG(chip, CFGR) & 3);
  REG(chip, CFGR) = value & ~0xCu;
  if (wanted == RESERVED) rule_broken(m, "clock-source", "SW selects a clock that does not exist (RM0090, 7.3.3).");
  if (new_source && !is_ready(m, wanted)) {
    rule_broken(m, "switch-before-ready", "SW selects %s before it is ready (RM0090, 7.2.6).",
                wanted == PLL ? "the PLL" : wanted == HSE ? "HSE" : "HSI");
  }
  take_clocks(m); /* with the dividers; the source follows when it is ready */
  f4_clock_switch(m);
}

void f4_rcc_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  (void)self;
  stm32f4 *chip = CHIP(m);
  if (offset == CR) {
    write_cr(m, chip, value);
  } else if (offset == PLLCFGR) {
    if ((REG(chip, CR) & CR_PLLON) != 0) {
      rule_broken(m, "pll-running", "PLLCFGR is written while the PLL is on: what is written is lost (RM0090, 7.3.2).");
      return;
    }
    REG(chip, PLLCFGR) = value;
  } else if (offset == CFGR) {
    write_cfgr(m, chip, value);
  } else if (offset == CSR) {
    REG(chip, CSR) = (value & CSR_RMVF) != 0 ? value & 1 : (REG(chip, CSR) & CSR_CAUSES) | (value & 1);
  } else {
    if (offset >= AHB1ENR && offset <= APB2ENR && (value & ~REG(chip, offset)) != 0) {
      chip->rcc.enabled_at = m->instructions;
      chip->rcc.enabled_gate = offset;
    }
    REG(chip, offset) = value;
  }
}

bool f4_clocked(machine *m, const peripheral *p) {
  const stm32f4 *chip = CHIP(m);
  const uint32_t offset = p->gate >> 8;
  if ((REG(chip, offset) >> (p->gate & 0xFF) & 1) == 0) return false;
  if (chip->rcc.enabled_gate == offset && m->instructions == chip->rcc.enabled_at + 1) {
    rule_broken(m, "clock-delay", "%s is used by the instruction after the one that turns its clock on, which takes two cycles (ES0182, delay after enabling a clock).", p->name);
  }
  return true;
}
