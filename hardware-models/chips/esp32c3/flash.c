/* SPI1 (27, ESP-IDF's spi_mem_reg.h) and the flash chip behind it, a W25Q32JV: its commands and rules are its data
 * sheet's. */
#include "esp32c3.h"

#include <string.h>

#define CMD 0x000
#define ADDR 0x004
#define CLOCK 0x014
#define USER 0x018
#define USER1 0x01C
#define USER2 0x020
#define MOSI_LENGTH 0x024
#define MISO_LENGTH 0x028
#define RD_STATUS 0x02C
#define BUFFER 0x058
#define BUFFER_BYTES 64

#define CMD_WREN (1u << 30)
#define CMD_WRDI (1u << 29)
#define CMD_RDID (1u << 28)
#define CMD_RDSR (1u << 27)
#define CMD_WRSR (1u << 26)
#define CMD_PP (1u << 25)
#define CMD_SE (1u << 24)
#define CMD_BE (1u << 23)
#define CMD_CE (1u << 22)
#define CMD_USR (1u << 18)
#define USER_COMMAND (1u << 31)
#define USER_ADDRESS (1u << 30)
#define USER_MISO (1u << 28)
#define USER_MOSI (1u << 27)

#define WIP 1u
#define WEL 2u
#define JEDEC 0x1640EF /* in the order of the bytes */
#define UNIQUE_LOW 0x50434665
#define UNIQUE_HIGH 0x21343837

/* Typical times (W25Q32JV 9.6). */
#define PROGRAM_TIME (400 * MICROSECOND)
#define SECTOR_TIME (45000 * MICROSECOND)
#define BLOCK_TIME (150000 * MICROSECOND)
/* One status read on the wire; whoever reads it for long gets larger steps, since an erase takes long. */
#define LOOK_TIME MICROSECOND

static uint32_t *word(machine *m, uint32_t offset) { return c3_word(m, SLOT_FLASH, offset); }

void flash_reset(machine *m) {
  *word(m, USER) = USER_COMMAND;
  *word(m, USER1) = 0x5C000007;
  *word(m, USER2) = 0x70000000;
  c3(m)->write_enabled = false;
  c3(m)->flash_busy = 0;
}

bool flash_busy(machine *m) { return m->time < c3(m)->flash_busy; }

/* A chip that is busy takes no command but the reading of its status. */
static bool ready(machine *m, const char *what) {
  if (!flash_busy(m)) return true;
  rule_broken(m, "flash-while-busy",
              "%s is sent to the flash chip while it is busy: it ignores it (W25Q32JV 8.2).", what);
  return false;
}

static bool enabled(machine *m, const char *what) {
  if (!ready(m, what)) return false;
  if (c3(m)->write_enabled) return true;
  rule_broken(m, "flash-write-enable",
              "%s without a write enable before it: the flash chip ignores it (W25Q32JV 8.2.1).", what);
  return false;
}

static bool in_chip(machine *m, uint32_t address, uint32_t bytes) {
  if (address < FLASH_BYTES && bytes <= FLASH_BYTES - address) return true;
  rule_broken(m, "flash-address", "Flash at 0x%x is changed, beyond the chip's 4 MB.", address);
  return false;
}

/* The image that runs must not be changed under it. */
static void not_the_image(machine *m, uint32_t address) {
  if (address < c3(m)->image_bytes) {
    rule_broken(m, "flash-own-image", "Flash at 0x%x is changed, where the image itself lies.", address);
  }
}

static void change(machine *m, uint32_t address, const uint8_t *bytes, uint32_t count) {
  memory_change(m, FLASH_AT + address, bytes, count);
  for (uint32_t line = address / FLASH_LINE; line <= (address + count - 1) / FLASH_LINE; line++) c3(m)->stale[line] = 1;
}

void flash_write_enable(machine *m) {
  if (ready(m, "Write enable")) c3(m)->write_enabled = true;
}

void flash_erase(machine *m, uint32_t address, uint32_t bytes) {
  if (!enabled(m, "An erase") || !in_chip(m, address, bytes)) return;
  address &= ~(bytes - 1);
  not_the_image(m, address);
  static uint8_t blank[WINDOW_PAGE];
  memset(blank, 0xFF, sizeof blank);
  change(m, address, blank, bytes);
  c3(m)->write_enabled = false;
  c3(m)->flash_erased++;
  c3(m)->flash_busy = m->time + (bytes > 4096 ? BLOCK_TIME : SECTOR_TIME);
}

void flash_program(machine *m, uint32_t address, const uint8_t *bytes, uint32_t count) {
  if (!enabled(m, "A page program") || count == 0 || !in_chip(m, address, count)) return;
  not_the_image(m, address);
  const uint32_t page = address & ~255u;
  uint8_t now[256];
  memcpy(now, memory_at(m, FLASH_AT + page, 256), 256);
  if (address - page + count > 256) {
    rule_broken(m, "flash-page",
                "%u bytes are programmed at 0x%x, across the end of a page: the rest goes to the page's begin "
                "(W25Q32JV 8.2.15).", count, address);
  }
  bool falls = true;
  for (uint32_t i = 0; i < count; i++) {
    uint8_t *cell = &now[(address - page + i) % 256];
    if ((*cell & bytes[i]) != bytes[i]) falls = false;
    *cell &= bytes[i];
  }
  if (!falls) {
    rule_broken(m, "flash-not-erased", "Flash at 0x%x is programmed without being erased: bits only fall.", address);
  }
  change(m, page, now, 256);
  c3(m)->write_enabled = false;
  c3(m)->flash_programmed++;
  c3(m)->flash_busy = m->time + PROGRAM_TIME;
}

static uint32_t status(machine *m) {
  esp32c3 *c = c3(m);
  m->time += LOOK_TIME;
  if (flash_busy(m)) m->time += (c->flash_busy - m->time) / 64;
  return (flash_busy(m) ? WIP | WEL : 0) | (c->write_enabled ? WEL : 0);
}

static void answer(machine *m, const void *bytes, uint32_t count) {
  memcpy(word(m, BUFFER), bytes, count < BUFFER_BYTES ? count : BUFFER_BYTES);
}

static void read_flash(machine *m, uint32_t address, uint32_t count) {
  if (!ready(m, "A read") || address >= FLASH_BYTES || count > FLASH_BYTES - address) return;
  answer(m, memory_at(m, FLASH_AT + address, count), count);
}

/* The "user" transaction: any command, by its length fields. */
static void user(machine *m) {
  const uint32_t flags = *word(m, USER), command = *word(m, USER2) & 0xFF, address = *word(m, ADDR) & 0xFFFFFF;
  const uint32_t sent = (flags & USER_MOSI) == 0 ? 0 : (*word(m, MOSI_LENGTH) & 0x3FF) / 8 + 1;
  const uint32_t got = (flags & USER_MISO) == 0 ? 0 : (*word(m, MISO_LENGTH) & 0x3FF) / 8 + 1;
  if ((flags & USER_COMMAND) == 0) return;
  if (sent > BUFFER_BYTES || got > BUFFER_BYTES) {
    rule_broken(m, "flash-buffer",
                "A transaction of %u bytes, more than SPI1's buffer of 64 holds (27.4).", sent > got ? sent : got);
    return;
  }
  const bool addressed = command == 0x02 || command == 0x20 || command == 0xD8 || command == 0x03 || command == 0x0B;
  if (addressed && ((flags & USER_ADDRESS) == 0 || *word(m, USER1) >> 26 != 23)) {
    rule_broken(m, "flash-buffer", "Command 0x%02x is sent without its address of 24 bits.", command);
    return;
  }
  const uint64_t unique = (uint64_t)UNIQUE_HIGH << 32 | UNIQUE_LOW;
  const uint32_t id = JEDEC, now = command == 0x05 ? status(m) : 0, rest = 0;
  switch (command) {
    case 0x06: flash_write_enable(m); break;
    case 0x04: c3(m)->write_enabled = false; break;
    case 0x05: answer(m, &now, got); break;
    case 0x35:
    case 0x15: answer(m, &rest, got); break;
    case 0x9F: answer(m, &id, got); break;
    case 0x4B: answer(m, &unique, got); break;
    case 0x02: flash_program(m, address, (const uint8_t *)word(m, BUFFER), sent); break;
    case 0x20: flash_erase(m, address, 4096); break;
    case 0xD8: flash_erase(m, address, WINDOW_PAGE); break;
    case 0x03:
    case 0x0B: read_flash(m, address, got); break;
    case 0xAB:
    case 0x66:
    case 0x99: break;
    default: not_judged(m, "flash-command", "The flash chip's command 0x%02x is not modelled.", command);
  }
}

uint32_t flash_read(machine *m, const peripheral *self, uint32_t offset) {
  return offset == CMD ? 0 : stored_read(m, self, offset); /* a command's bit is clear again at the next look */
}

void flash_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  if (offset != CMD) {
    stored_write(m, self, offset, value);
    return;
  }
  const uint32_t address = *word(m, ADDR) & 0xFFFFFF, length = *word(m, ADDR) >> 24;
  if ((value & CMD_WREN) != 0) flash_write_enable(m);
  if ((value & CMD_WRDI) != 0) c3(m)->write_enabled = false;
  if ((value & CMD_RDID) != 0) *word(m, BUFFER) = JEDEC;
  if ((value & CMD_RDSR) != 0) *word(m, RD_STATUS) = status(m);
  if ((value & CMD_WRSR) != 0 && enabled(m, "A status write")) c3(m)->write_enabled = false;
  if ((value & CMD_SE) != 0) flash_erase(m, address, 4096);
  if ((value & CMD_BE) != 0) flash_erase(m, address, WINDOW_PAGE);
  if ((value & CMD_CE) != 0) not_the_image(m, 0); /* an erase of the whole chip takes the image with it */
  if ((value & CMD_PP) != 0) {
    if (length <= BUFFER_BYTES) flash_program(m, address, (const uint8_t *)word(m, BUFFER), length);
    else rule_broken(m, "flash-buffer", "%u bytes are programmed, more than SPI1's buffer holds (27.4).", length);
  }
  if ((value & CMD_USR) != 0) user(m);
}
