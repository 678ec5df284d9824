#include "bcm2837.h"

#include <unicorn/arm64.h>

#include "core/refuse.h"
#include "core/report.h"

#define ENTRY 0x80000u /* where the firmware puts kernel8.img */
#define START_HZ 600000000u

static const memory MEMORIES[] = {{"SDRAM", 0, RAM_BYTES, false}, {.name = NULL}};
static const register_range RANGES[] = {{PERIPHERALS_AT, 0x1000000}, {LOCAL_AT, 0x1000}, {.bytes = 0}};

uint32_t stored_word_read(machine *m, const peripheral *self, uint32_t offset) {
  return *bcm_word(m, (block)self->index, offset);
}

void stored_word_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  *bcm_word(m, (block)self->index, offset) = value;
}

#define REGISTERS(NAME, BASE, BYTES, READ, WRITE, BLOCK) \
  {.name = NAME, .base = BASE, .bytes = BYTES, .read = READ, .write = WRITE, .index = BLOCK}
static const peripheral PERIPHERALS[] = {
    REGISTERS("system timer", 0x3F003000, 0x1000, timer_read, stored_word_write, BLOCK_TIMER),
    REGISTERS("mailboxes", 0x3F00B800, 0x400, mailbox_read, mailbox_write, BLOCK_MAILBOX),
    REGISTERS("interrupts", 0x3F00B000, 0x800, stored_word_read, stored_word_write, BLOCK_INTERRUPTS),
    REGISTERS("power manager", 0x3F100000, 0x1000, stored_word_read, power_write, BLOCK_POWER),
    REGISTERS("GPIO", 0x3F200000, 0x1000, stored_word_read, gpio_write, BLOCK_GPIO),
    REGISTERS("UART0", 0x3F201000, 0x1000, pl011_read, pl011_write, BLOCK_UART),
    REGISTERS("auxiliaries", 0x3F215000, 0x1000, stored_word_read, stored_word_write, BLOCK_AUX),
    REGISTERS("local", LOCAL_AT, 0x1000, stored_word_read, stored_word_write, BLOCK_LOCAL),
    {.name = NULL},
};

static entry_way way(const machine *m) {
  const uint64_t given = fact_or(m, "entry", BY_FIRMWARE);
  if (given < BY_FIRMWARE || given > BY_LOADER) {
    refuse("The fact entry must be 2 (by the firmware), 3 (at EL3) or 4 (by a loader), not %llu.",
           (unsigned long long)given);
  }
  return (entry_way)given;
}

static void create(machine *m) {
  bcm(m)->ram = memory_at(m, 0, RAM_BYTES);
  (void)way(m);
}

static uint64_t reset(machine *m) {
  bcm2837 *b = bcm(m);
  for (uint32_t s = 0; s < sizeof b->words / sizeof *b->words; s++) {
    for (uint32_t i = 0; i < 0x400; i++) b->words[s][i] = 0;
  }
  b->answered = false;
  a53_reset(m, way(m));
  caches_reset(m, way(m));
  pl011_reset(m);
  machine_clock(m, START_HZ);
  return ENTRY;
}

static void instruction(machine *m, uint32_t size) {
  (void)size;
  a53_instruction(m);
}

static bool exception(machine *m, uint32_t number) {
  machine_end(m, "The core took exception %u at 0x%llx, EL%u.", number, (unsigned long long)m->pc, bcm(m)->level);
  return true;
}

static void describe(machine *m) {
  const uint32_t control = a53_control(m);
  report_setting(m, "level", "EL%u", bcm(m)->level);
  report_setting(m, "MMU", "%s", (control & MMU_ON) != 0 ? "on" : "off");
  report_setting(m, "caches", "%s%s", (control & DATA_CACHE_ON) != 0 ? "D" : "",
                 (control & INSTRUCTION_CACHE_ON) != 0 ? "I" : "");
  report_setting(m, "UART clock", "%u Hz", bcm(m)->uart_hz);
}

const chip BCM2837 = {
    .port = "rpi3",
    .name = "BCM2837",
    .arch = UC_ARCH_ARM64,
    .mode = UC_MODE_ARM,
    .cpu_model = UC_CPU_ARM64_A53,
    .pc_register = UC_ARM64_REG_PC,
    .memories = MEMORIES,
    .peripherals = PERIPHERALS,
    .ranges = RANGES,
    .state_bytes = sizeof(bcm2837),
    .create = create,
    .reset = reset,
    .instruction = instruction,
    .access = caches_access,
    .exception = exception,
    .wakes = pl011_wakes,
    .describe = describe,
};
