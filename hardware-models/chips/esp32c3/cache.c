/* The flash cache and its MMU (3.3.3): 128 entries of 64 KB, the same for the instruction and the data window. Lines
 * stay as they were read until they are invalidated, so that whoever reads flash it has changed without that sees the
 * old bytes. Registers: ESP-IDF's extmem_reg.h; the table: its ext_mem_defs.h. */
#include "esp32c3.h"

#include <string.h>

#define CTRL 0x000
#define CTRL1 0x004
#define SYNC_CTRL 0x028
#define SYNC_ADDR 0x02C
#define SYNC_SIZE 0x030 /* in lines */
#define FREEZE 0x0CC
#define SHUT_IBUS 1u
#define SHUT_DBUS 2u
#define INVALID (1u << 8)
#define SYNC_DONE 2u
#define FREEZE_DONE 4u

static uint32_t *word(machine *m, uint32_t offset) { return c3_word(m, SLOT_CACHE, offset); }

static const uint8_t *flash_at(machine *m, uint32_t offset) { return memory_at(m, FLASH_AT + offset, 1); }

/* Shows in both windows what flash holds for some bytes of one page. */
static void read_in(machine *m, uint32_t page, uint32_t from, uint32_t to) {
  const uint16_t entry = c3(m)->pages[page];
  const uint32_t physical = (entry & 0xFFu) * WINDOW_PAGE;
  if ((entry & INVALID) != 0 || physical >= FLASH_BYTES) return;
  const uint8_t *bytes = flash_at(m, physical + from);
  const uint32_t windows[] = {INSTRUCTION_WINDOW, DATA_WINDOW};
  for (int i = 0; i < 2; i++) {
    const uint32_t address = windows[i] + page * WINDOW_PAGE + from;
    if (memcmp(memory_at(m, address, to - from), bytes, to - from) != 0) memory_change(m, address, bytes, to - from);
  }
  memset(c3(m)->stale + (physical + from) / FLASH_LINE, 0, (to - from) / FLASH_LINE);
}

void cache_invalidate(machine *m, uint32_t address, uint32_t bytes) {
  const uint32_t first = address % WINDOW_BYTES & ~(FLASH_LINE - 1);
  uint32_t last = address % WINDOW_BYTES + bytes;
  if (last > WINDOW_BYTES) last = WINDOW_BYTES;
  for (uint32_t at = first; at < last;) {
    const uint32_t page = at / WINDOW_PAGE, end = (page + 1) * WINDOW_PAGE;
    const uint32_t to = last < end ? (last + FLASH_LINE - 1) & ~(FLASH_LINE - 1) : end;
    read_in(m, page, at % WINDOW_PAGE, to - page * WINDOW_PAGE);
    at = end;
  }
}

void cache_invalidate_all(machine *m) { cache_invalidate(m, 0, WINDOW_BYTES); }

/* As the ROM leaves it for direct boot: on, the first 4 MB of flash mapped (direct boot's README). */
void cache_reset(machine *m) {
  *word(m, CTRL) = 1;
  *word(m, CTRL1) = 0;
  for (uint32_t i = 0; i < WINDOW_BYTES / WINDOW_PAGE; i++) {
    c3(m)->pages[i] = i < FLASH_BYTES / WINDOW_PAGE ? (uint16_t)i : INVALID;
  }
  cache_invalidate_all(m);
}

uint32_t cache_read(machine *m, const peripheral *self, uint32_t offset) {
  if (offset == SYNC_CTRL) return stored_read(m, self, offset) | SYNC_DONE;
  if (offset == FREEZE) return (*word(m, FREEZE) & 3) | ((*word(m, FREEZE) & 1) != 0 ? FREEZE_DONE : 0);
  return stored_read(m, self, offset);
}

void cache_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  if (offset == SYNC_CTRL) {
    /* The size is in lines (extmem_reg.h: "the counts of cache block"). */
    if ((value & 1) != 0) cache_invalidate(m, *word(m, SYNC_ADDR), (*word(m, SYNC_SIZE) & 0x7FFFFF) * FLASH_LINE);
    value = 0;
  }
  stored_write(m, self, offset, value);
}

uint32_t cache_table_read(machine *m, const peripheral *self, uint32_t offset) {
  (void)self;
  return c3(m)->pages[offset / 4];
}

void cache_table_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  (void)self;
  const uint32_t page = offset / 4;
  c3(m)->pages[page] = (uint16_t)(value & 0x1FF);
  if ((m->pc - INSTRUCTION_WINDOW) / WINDOW_PAGE == page && m->pc >= INSTRUCTION_WINDOW) {
    rule_broken(m, "cache-own-page", "The MMU's entry of the page that the code runs from is changed (3.3.3).");
  }
  read_in(m, page, 0, WINDOW_PAGE);
}

/* What holds for every access by one of the buses. */
static void judge(machine *m, uint32_t offset, uint32_t shut, const char *what) {
  esp32c3 *c = c3(m);
  if ((*word(m, CTRL) & 1) == 0 || (*word(m, CTRL1) & shut) != 0 || (*word(m, FREEZE) & 1) != 0) {
    rule_broken(m, "cache-off", "%s through the flash cache while it is off (3.3.3).", what);
    machine_end(m, "The flash cache is off.");
    return;
  }
  const uint16_t entry = c->pages[offset / WINDOW_PAGE];
  if ((entry & INVALID) != 0 || (entry & 0xFFu) * WINDOW_PAGE >= FLASH_BYTES) {
    rule_broken(m, "cache-unmapped", "%s at a page of the flash window that the MMU does not map (3.3.3).", what);
    machine_end(m, "An access to unmapped flash: a cache error.");
    return;
  }
  if (flash_busy(m)) {
    rule_broken(m, "flash-busy",
                "%s from flash while it erases or programs: it answers with its status, not with bytes "
                "(27.5, W25Q32JV 6.1).", what);
    c->flash_busy = m->time; /* said once */
  }
}

void cache_fetch(machine *m, uint32_t address) { judge(m, address - INSTRUCTION_WINDOW, SHUT_IBUS, "Code is fetched"); }

void cache_load(machine *m, uint32_t address) {
  const uint32_t offset = address % WINDOW_BYTES;
  judge(m, offset, address >= INSTRUCTION_WINDOW ? SHUT_IBUS : SHUT_DBUS, "Data are read");
  const uint32_t physical = (c3(m)->pages[offset / WINDOW_PAGE] & 0xFFu) * WINDOW_PAGE + offset % WINDOW_PAGE;
  if (physical < FLASH_BYTES && c3(m)->stale[physical / FLASH_LINE] != 0) {
    rule_broken(m, "cache-stale",
                "Flash at 0x%x is read through the cache, whose line is older than what was programmed or "
                "erased: it was not invalidated (3.3.3).", physical);
    c3(m)->stale[physical / FLASH_LINE] = 0; /* said once a line */
  }
}
