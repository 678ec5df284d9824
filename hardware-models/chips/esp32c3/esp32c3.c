#include "esp32c3.h"

#include <string.h>
#include <unicorn/riscv.h>

#include "core/refuse.h"
#include "core/report.h"

#define MAGIC 0xAEDB041Du
#define ENTRY (INSTRUCTION_WINDOW + 8)
#define SRAM_DATA 0x3FC80000u
#define SRAM_CODE 0x40380000u
#define SRAM_BYTES (384u << 10)
#define RETURN 0x8082 /* c.ret: what every address in ROM does when its function is done */

#define INTERRUPT_MAP_UART 0x054
#define INTERRUPT_MAP_USB 0x068
#define INTERRUPT_ENABLE 0x104
#define INTERRUPT_PRIORITY 0x114 /* of CPU interrupt 0; then one word each */
#define INTERRUPT_THRESHOLD 0x194

uint32_t stored_read(machine *m, const peripheral *self, uint32_t offset) {
  return *c3_word(m, (slot)self->index, (uint32_t)(self->base % REGISTER_SLOT) + offset);
}

void stored_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  *c3_word(m, (slot)self->index, (uint32_t)(self->base % REGISTER_SLOT) + offset) = value;
}

static const memory MEMORIES[] = {
    {"the flash chip", FLASH_AT, FLASH_BYTES, true},
    {"the instruction window", INSTRUCTION_WINDOW, WINDOW_BYTES, true},
    {"the data window", DATA_WINDOW, WINDOW_BYTES, true},
    {"ROM", ROM_AT, ROM_BYTES, true},
    {"the cache's SRAM", 0x4037C000, 16 << 10, false},
    {"SRAM", SRAM_DATA, SRAM_BYTES, false},
    {"RTC memory", 0x50000000, 8 << 10, false},
    {.name = NULL},
};

static const register_range RANGES[] = {{0x60000000, 0x50000}, {0x600C0000, 0x11000}, {.bytes = 0}};

#define REGISTERS(NAME, BASE, BYTES, READ, WRITE, SLOT) \
  {.name = NAME, .base = BASE, .bytes = BYTES, .read = READ, .write = WRITE, .index = SLOT}
#define STORED(NAME, BASE, SLOT) REGISTERS(NAME, BASE, REGISTER_SLOT, stored_read, stored_write, SLOT)
static const peripheral PERIPHERALS[] = {
    REGISTERS("UART0", 0x60000000, REGISTER_SLOT, uart_read, uart_write, SLOT_UART),
    REGISTERS("SPI1", 0x60002000, REGISTER_SLOT, flash_read, flash_write, SLOT_FLASH),
    STORED("SPI0", 0x60003000, SLOT_FLASH_CACHE),
    REGISTERS("GPIO", 0x60004000, REGISTER_SLOT, stored_read, pins_write, SLOT_GPIO),
    REGISTERS("RTC_CNTL", 0x60008000, 0x800, stored_read, rtc_write, SLOT_RTC),
    REGISTERS("EFUSE", 0x60008800, 0x800, stored_read, stored_write, SLOT_RTC),
    STORED("IO_MUX", 0x60009000, SLOT_IO_MUX),
    STORED("I2C_ANA_MST", 0x6000E000, SLOT_I2C),
    REGISTERS("TIMG0", 0x6001F000, REGISTER_SLOT, stored_read, timer_group_write, SLOT_TIMER_GROUP),
    STORED("TIMG1", 0x60020000, SLOT_TIMER_GROUP1),
    REGISTERS("SYSTIMER", 0x60023000, REGISTER_SLOT, systimer_read, systimer_write, SLOT_SYSTIMER),
    STORED("SYSCON", 0x60026000, SLOT_SYSCON),
    REGISTERS("APB_SARADC", 0x60040000, REGISTER_SLOT, sensor_read, stored_write, SLOT_ADC),
    REGISTERS("USB_SERIAL_JTAG", 0x60043000, REGISTER_SLOT, usb_read, usb_write, SLOT_USB),
    REGISTERS("SYSTEM", 0x600C0000, REGISTER_SLOT, stored_read, clock_write, SLOT_SYSTEM),
    STORED("SENSITIVE", 0x600C1000, SLOT_SENSITIVE),
    STORED("INTERRUPT_CORE0", 0x600C2000, SLOT_INTERRUPT),
    REGISTERS("EXTMEM", 0x600C4000, REGISTER_SLOT, cache_read, cache_write, SLOT_CACHE),
    REGISTERS("the MMU's table", 0x600C5000, 4 * WINDOW_BYTES / WINDOW_PAGE, cache_table_read, cache_table_write,
              SLOT_CACHE),
    STORED("ASSIST_DEBUG", 0x600CE000, SLOT_ASSIST),
    {.name = NULL},
};

static void create(machine *m) {
  memory_alias(m, "SRAM by the instruction bus", SRAM_CODE, SRAM_DATA, SRAM_BYTES);
  static uint16_t returns[ROM_BYTES / 2];
  for (uint32_t i = 0; i < ROM_BYTES / 2; i++) returns[i] = RETURN;
  memory_change(m, ROM_AT, (const uint8_t *)returns, sizeof returns);
}

/* An image may be linked to be loaded at offsets into flash, or where the windows show them. */
static void gather(machine *m) {
  const uint32_t windows[] = {INSTRUCTION_WINDOW, DATA_WINDOW};
  for (int i = 0; i < 2; i++) {
    for (uint32_t page = 0; page < FLASH_BYTES; page += 256) {
      const uint8_t *from = memory_at(m, windows[i] + page, 256);
      uint8_t *to = memory_at(m, FLASH_AT + page, 256);
      for (uint32_t k = 0; k < 256; k++) {
        to[k] &= from[k];
        if (to[k] != 0xFF && page + k >= c3(m)->image_bytes) c3(m)->image_bytes = page + k + 1;
      }
    }
  }
}

/* The ROM (7, direct boot's README): flash that begins with the magic number twice is mapped and entered behind it. */
static uint64_t reset(machine *m) {
  esp32c3 *c = c3(m);
  if (m->instructions == 0) gather(m);
  const uint32_t *magic = (const uint32_t *)memory_at(m, FLASH_AT, 8);
  if (magic[0] != MAGIC || magic[1] != MAGIC) {
    refuse("The image does not begin with 0x%08x twice, by which the ESP32-C3's ROM knows one to boot directly.",
           MAGIC);
  }
  memset(c->words, 0, sizeof c->words);
  memset(c->known_at, 0, sizeof c->known_at);
  clock_reset(m);
  watchdogs_reset(m);
  uart_reset(m);
  pins_reset(m);
  efuse_reset(m);
  flash_reset(m);
  cache_reset(m);
  core_reset(m);
  return ENTRY;
}

static void instruction(machine *m, uint32_t size) {
  watchdogs_check(m);
  if (m->pc - INSTRUCTION_WINDOW < WINDOW_BYTES) cache_fetch(m, (uint32_t)m->pc);
  else if (m->pc - ROM_AT < ROM_BYTES) rom_call(m);
  else if (m->pc < FLASH_BYTES || m->pc - DATA_WINDOW < WINDOW_BYTES) {
    machine_end(m, "The core cannot run code at 0x%08llx.", (unsigned long long)m->pc);
  }
  core_look(m, size);
}

static void on_access(machine *m, uint64_t address, uint32_t size, bool write) {
  (void)size;
  if (address < FLASH_BYTES) {
    machine_end(m, "The core %s 0x%08llx, where there is nothing: a bus fault.", write ? "stored to" : "read",
                (unsigned long long)address);
  } else if (address - DATA_WINDOW < WINDOW_BYTES || address - INSTRUCTION_WINDOW < WINDOW_BYTES) {
    if (!write) cache_load(m, (uint32_t)address);
  }
}

static void store(machine *m, uint64_t address, uint32_t size, uint64_t value) {
  (void)size;
  (void)value;
  rule_broken(m, "store-to-flash", "The core stores to 0x%08llx, which only reads (3.3).", (unsigned long long)address);
}

/* Interrupt matrix (8): a source's CPU interrupt is enabled and has a priority of at least the threshold. */
static bool routed(machine *m, uint32_t map) {
  const uint32_t *words = c3(m)->words[SLOT_INTERRUPT];
  const uint32_t number = words[map / 4] & 31, priority = words[INTERRUPT_PRIORITY / 4 + number];
  const bool enabled = number != 0 && (words[INTERRUPT_ENABLE / 4] >> number & 1) != 0;
  return enabled && priority > 0 && priority >= words[INTERRUPT_THRESHOLD / 4];
}

static bool wakes(machine *m) {
  uart_receive(m);
  if (c3(m)->by_usb) return (usb_interrupts(m) & *c3_word(m, SLOT_USB, 0x10)) != 0 && routed(m, INTERRUPT_MAP_USB);
  return (uart_interrupts(m) & *c3_word(m, SLOT_UART, 0x0C)) != 0 && routed(m, INTERRUPT_MAP_UART);
}

static void describe(machine *m) {
  const uint32_t clock = *c3_word(m, SLOT_SYSTEM, 0x058) >> 10 & 3;
  report_setting(m, "core clock", "%s", clock == 0 ? "crystal" : clock == 1 ? "PLL" : "RC_FAST");
  report_setting(m, "APB", "%u Hz", c3(m)->apb_hz);
  report_setting(m, "console", "%s", c3(m)->by_usb ? "USB serial/JTAG" : "UART0");
  report_setting(m, "flash", "%u erases, %u pages programmed", c3(m)->flash_erased, c3(m)->flash_programmed);
}

const chip ESP32C3 = {
    .port = "esp32c3",
    .name = "ESP32-C3",
    .arch = UC_ARCH_RISCV,
    .mode = UC_MODE_RISCV32,
    .cpu_model = -1,
    .pc_register = UC_RISCV_REG_PC,
    .memories = MEMORIES,
    .peripherals = PERIPHERALS,
    .ranges = RANGES,
    .state_bytes = sizeof(esp32c3),
    .create = create,
    .reset = reset,
    .instruction = instruction,
    .access = on_access,
    .store = store,
    .exception = core_csr,
    .wakes = wakes,
    .describe = describe,
};
