/* Writes the flash by the controller SPI1, while the cache, which reads it by SPI0, is frozen. All of this file runs in
 * SRAM (memory.ld) and calls nothing outside: no instruction and no constant can be had from the flash meanwhile.
 *
 * Registers: espressif/esp-idf, components/soc/esp32c3/register/soc: extmem_reg.h, spi_mem_reg.h; their use: ESP32-C3
 * TRM 3.3.3 (cache), components/esp_rom/patches/esp_rom_cache_writeback_esp32s3.S (the same cache controller, frozen),
 * components/hal/esp32c3/include/hal/spimem_flash_ll.h. Commands are those that all NOR flash of three address bytes
 * knows. */
#include "flash.h"

#include <stdbool.h>

#include "../bare-metal/image.h"
#include "../bare-metal/registers.h"
#include "../port.h"
#include "clock.h"

#define EXTMEM 0x600C4000
#define ICACHE_SYNC_CTRL REGISTER(EXTMEM + 0x28)
#define ICACHE_INVALIDATE (1u << 0)
#define ICACHE_SYNC_DONE (1u << 1)
#define ICACHE_SYNC_ADDR REGISTER(EXTMEM + 0x2C)
#define ICACHE_SYNC_SIZE REGISTER(EXTMEM + 0x30) /* in lines */
#define ICACHE_LINE_BYTES 32
#define ICACHE_FREEZE REGISTER(EXTMEM + 0xCC)
#define ICACHE_FREEZE_ENA (1u << 0)
#define ICACHE_FREEZE_MODE (1u << 1) /* 0: a miss waits meanwhile */
#define ICACHE_FREEZE_DONE (1u << 2)
#define MMU_ENTRY(page) REGISTER(0x600C5000 + 4 * (page)) /* of both buses: the page of flash there */
#define MMU_PAGE_BYTES 65536
#define MMU_PAGES (LUT_FLASH_BYTES / MMU_PAGE_BYTES)
_Static_assert(LUT_FLASH_BYTES % MMU_PAGE_BYTES == 0 && MMU_PAGES <= 128, "the buses see at most 8 MB of flash");
#define CONSTANTS 0x3C000000 /* where the data bus sees the flash */

#define SPI0_CTRL REGISTER(0x60003008)
#define SPI0_CLOCK REGISTER(0x60003014)
#define SPI1 0x60002000
#define SPI1_CMD REGISTER(SPI1 + 0x00)
#define SPI1_CMD_USER (1u << 18)
#define SPI1_ADDR REGISTER(SPI1 + 0x04)
#define SPI1_CTRL REGISTER(SPI1 + 0x08)
#define SPI1_CTRL_SEVERAL_LINES (1u << 24 | 1u << 23 | 1u << 20 | 1u << 14 | 1u << 8 | 1u << 7) /* FREAD_, FCMD_ */
#define SPI1_CLOCK REGISTER(SPI1 + 0x14)
#define SPI1_CLOCK_QUARTER (3u << 16 | 1u << 8 | 3u) /* 20 of 80 MHz: any flash takes every command at that */
#define SPI1_USER REGISTER(SPI1 + 0x18)
#define SPI1_USER_COMMAND (1u << 31)
#define SPI1_USER_ADDRESS (1u << 30)
#define SPI1_USER_READ (1u << 28)
#define SPI1_USER_WRITE (1u << 27)
#define SPI1_USER_SELECT_MARGINS (1u << 7 | 1u << 6) /* CS_SETUP, CS_HOLD */
#define SPI1_USER1 REGISTER(SPI1 + 0x1C)
#define SPI1_USER1_24_BITS (23u << 26) /* of address */
#define SPI1_USER2 REGISTER(SPI1 + 0x20)
#define SPI1_USER2_8_BITS (7u << 28) /* of command */
#define SPI1_WRITE_BITS REGISTER(SPI1 + 0x24)
#define SPI1_READ_BITS REGISTER(SPI1 + 0x28)
#define SPI1_WORD(i) REGISTER(SPI1 + 0x58 + 4 * (i))
#define SPI1_WORDS 16

#define FLASH_PROGRAM 0x02
#define FLASH_READ_STATUS 0x05
#define FLASH_WRITE_ENABLE 0x06
#define FLASH_ERASE (LUT_SECTOR_BYTES == 65536 ? 0xD8 : 0x20)
_Static_assert(LUT_SECTOR_BYTES == 65536 || LUT_SECTOR_BYTES == 4096, "the flash erases 4 or 64 KB at once");
#define FLASH_STATUS_BUSY 1u
#define FLASH_STATUS_ENABLED 2u
#define FLASH_UNIT_BYTES 256 /* a page */

/* Cycles at 160 MHz. Data sheets allow up to 2 s for an erasure and 5 ms for a page. */
#define MS 160000u
#define ERASE_LIMIT (4000 * MS)
#define PROGRAM_LIMIT (50 * MS)
#define CONTROLLER_LIMIT (1 * MS)

static bool wait_for(volatile uint32_t *reg, uint32_t mask, uint32_t value) {
  const uint32_t start = clock_cycles();
  while ((*reg & mask) != value) {
    if (clock_cycles() - start > CONTROLLER_LIMIT) return false;
  }
  return true;
}

static uint32_t command(uint32_t code, uint32_t phases) {
  SPI1_CTRL &= ~SPI1_CTRL_SEVERAL_LINES;
  SPI1_USER = SPI1_USER_COMMAND | SPI1_USER_SELECT_MARGINS | phases;
  SPI1_USER1 = SPI1_USER1_24_BITS;
  SPI1_USER2 = SPI1_USER2_8_BITS | code;
  SPI1_CMD = SPI1_CMD_USER;
  return wait_for(&SPI1_CMD, SPI1_CMD_USER, 0) ? 0 : FLASH_CONTROLLER;
}

/* Waits until the flash's status has these bits, at most so many cycles. */
static uint32_t await(uint32_t mask, uint32_t value, uint32_t limit) {
  const uint32_t start = clock_cycles();
  for (;;) {
    SPI1_READ_BITS = 8 - 1;
    const uint32_t failure = command(FLASH_READ_STATUS, SPI1_USER_READ);
    if (failure != 0) return failure;
    if ((SPI1_WORD(0) & mask) == value) return 0;
    if (clock_cycles() - start > limit) return FLASH_BUSY;
  }
}

static uint32_t enable(void) {
  const uint32_t failure = command(FLASH_WRITE_ENABLE, 0);
  if (failure != 0) return failure;
  return await(FLASH_STATUS_ENABLED, FLASH_STATUS_ENABLED, CONTROLLER_LIMIT) == 0 ? 0 : FLASH_LOCKED;
}

static uint32_t erase(uint32_t address) {
  uint32_t failure = enable();
  SPI1_ADDR = address;
  if (failure == 0) failure = command(FLASH_ERASE, SPI1_USER_ADDRESS);
  return failure == 0 ? await(FLASH_STATUS_BUSY, 0, ERASE_LIMIT) : failure;
}

/* As much as SPI1 holds; its words are filled last, for a status that is read lies in the first of them. */
static uint32_t program_words(uint32_t address, const uint8_t *bytes) {
  uint32_t failure = enable();
  for (uint32_t i = 0; i < SPI1_WORDS; i++, bytes += 4) {
    SPI1_WORD(i) = bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
  }
  SPI1_ADDR = address;
  SPI1_WRITE_BITS = 4 * SPI1_WORDS * 8 - 1;
  if (failure == 0) failure = command(FLASH_PROGRAM, SPI1_USER_ADDRESS | SPI1_USER_WRITE);
  return failure == 0 ? await(FLASH_STATUS_BUSY, 0, PROGRAM_LIMIT) : failure;
}

static uint32_t program(uint32_t address, const uint8_t *unit) {
  uint32_t failure = 0;
  for (uint32_t at = 0; at < FLASH_UNIT_BYTES && failure == 0; at += 4 * SPI1_WORDS) {
    failure = program_words(address + at, unit + at);
  }
  return failure;
}

static bool freeze(void) {
  ICACHE_FREEZE = (ICACHE_FREEZE & ~ICACHE_FREEZE_MODE) | ICACHE_FREEZE_ENA;
  return wait_for(&ICACHE_FREEZE, ICACHE_FREEZE_DONE, ICACHE_FREEZE_DONE);
}

/* TRM 3.3.3.3, manual invalidation: this part of the flash is read anew when the cache goes on. */
static bool thaw(uint32_t changed, uint32_t bytes) {
  ICACHE_SYNC_ADDR = changed;
  ICACHE_SYNC_SIZE = bytes / ICACHE_LINE_BYTES;
  ICACHE_SYNC_CTRL |= ICACHE_INVALIDATE;
  const bool forgotten = wait_for(&ICACHE_SYNC_CTRL, ICACHE_SYNC_DONE, ICACHE_SYNC_DONE);
  ICACHE_FREEZE &= ~ICACHE_FREEZE_ENA;
  return wait_for(&ICACHE_FREEZE, ICACHE_FREEZE_DONE, 0) && forgotten;
}

/* Programs one unit, or erases one sector where there is none. */
static uint32_t alter(uint32_t offset, const uint8_t *unit) {
  const uint32_t place = (uint32_t)image_window + offset;
  const uint32_t address = place - CONSTANTS;
  uint32_t failure = freeze() ? 0 : FLASH_CACHE;
  SPI1_CLOCK = SPI1_CLOCK_QUARTER;
  if (failure == 0) failure = unit == NULL ? erase(address) : program(address, unit);
  if (!thaw(place, unit == NULL ? LUT_SECTOR_BYTES : FLASH_UNIT_BYTES)) failure |= FLASH_CACHE;
  return failure;
}

uint32_t port_flash_erase(uint32_t offset) { return alter(offset, NULL); }
uint32_t port_flash_program(uint32_t offset, const uint8_t *unit) { return alter(offset, unit); }

port_memory port_window(void) {
  const bool flash = LUT_WINDOW_IN_RAM == 0;
  return (port_memory){.base = image_window,
                       .bytes = LUT_WINDOW_BYTES,
                       .writable = true,
                       .sector_bytes = flash ? LUT_SECTOR_BYTES : 0,
                       .unit_bytes = flash ? FLASH_UNIT_BYTES : 0};
}

void flash_map(void) {
  uint32_t page = 0;
  while (page < MMU_PAGES && MMU_ENTRY(page) == page) page++;
  if (page == MMU_PAGES) return;
  (void)freeze(); /* entries are changed while nothing reads by them */
  for (; page < MMU_PAGES; page++) MMU_ENTRY(page) = page;
  (void)thaw(CONSTANTS, LUT_FLASH_BYTES);
}

uint32_t flash_read_setting(void) { return SPI0_CTRL; }
uint32_t flash_clock_setting(void) { return SPI0_CLOCK; }
