/* The flash interface and its controller (RM0090, chapter 3). */
#include <string.h>

#include "stm32f4.h"

#define CHIP(m) ((stm32f4 *)(m)->state)

enum { ACR = 0x00, KEYR = 0x04, OPTKEYR = 0x08, SR = 0x0C, CR = 0x10, OPTCR = 0x14 };

#define ACR_DCEN (1u << 10)
#define ACR_DCRST (1u << 12)
#define ACR_BITS 0x1F07u
#define KEY1 0x45670123u
#define KEY2 0xCDEF89ABu
#define SR_EOP (1u << 0)
#define SR_WRPERR (1u << 4)
#define SR_PGAERR (1u << 5)
#define SR_PGPERR (1u << 6)
#define SR_PGSERR (1u << 7)
#define SR_BSY (1u << 16)
#define SR_CLEARED_BY_1 0x1F3u
#define CR_PG (1u << 0)
#define CR_SER (1u << 1)
#define CR_MER (1u << 2)
#define CR_STRT (1u << 16)
#define CR_EOPIE (1u << 24)
#define CR_LOCK (1u << 31)
#define SECTOR_OF(cr) ((cr) >> 3 & 0xF)
#define BYTES_OF(cr) (1u << ((cr) >> 8 & 3)) /* PSIZE */

/* DS8626, table 44: typical times at x32. */
#define PROGRAM_TIME (16 * MICROSECOND)
#define KB 1024u
#define LINE 16u

static const struct {
  uint32_t offset, bytes;
  uint64_t erase_time;
} SECTORS[F4_SECTORS] = {
    {0, 16 * KB, 250000 * MICROSECOND},         {16 * KB, 16 * KB, 250000 * MICROSECOND},
    {32 * KB, 16 * KB, 250000 * MICROSECOND},   {48 * KB, 16 * KB, 250000 * MICROSECOND},
    {64 * KB, 64 * KB, 550000 * MICROSECOND},   {128 * KB, 128 * KB, 1000000 * MICROSECOND},
    {256 * KB, 128 * KB, 1000000 * MICROSECOND}, {384 * KB, 128 * KB, 1000000 * MICROSECOND},
    {512 * KB, 128 * KB, 1000000 * MICROSECOND}, {640 * KB, 128 * KB, 1000000 * MICROSECOND},
    {768 * KB, 128 * KB, 1000000 * MICROSECOND}, {896 * KB, 128 * KB, 1000000 * MICROSECOND},
};

void f4_flash_reset(stm32f4 *chip) {
  uint32_t erased[F4_SECTORS];
  memcpy(erased, chip->flash.erased, sizeof erased);
  memset(&chip->flash, 0, sizeof chip->flash);
  memcpy(chip->flash.erased, erased, sizeof erased); /* wear stays */
  chip->flash.cr = CR_LOCK;
  chip->flash.optcr = 0x0FFFAAED;
}

static bool busy(const machine *m) { return m->time < CHIP(m)->flash.busy_until; }

uint32_t f4_flash_read(machine *m, const peripheral *self, uint32_t offset) {
  (void)self;
  const stm32f4 *chip = CHIP(m);
  switch (offset) {
    case ACR: return chip->flash.acr;
    case SR: return chip->flash.sr | (busy(m) ? SR_BSY : 0);
    case CR: return chip->flash.cr & ~(busy(m) ? 0 : CR_STRT);
    case OPTCR: return chip->flash.optcr;
    default: return 0;
  }
}

/* ---- erasing ---- */

static void erase_sector(machine *m, stm32f4 *chip, uint32_t number) {
  static uint8_t blank[128 * KB];
  memset(blank, 0xFF, sizeof blank);
  const uint32_t offset = SECTORS[number].offset, bytes = SECTORS[number].bytes;
  if (memory_at(m, F4_FLASH_BASE + offset, bytes) == NULL) {
    rule_broken(m, "flash-sector", "Sector %u is erased, which this flash does not have (RM0090, table 5).", number);
    return;
  }
  memory_change(m, F4_FLASH_BASE + offset, blank, bytes);
  chip->flash.erased[number]++;
  chip->flash.busy_until = m->time + SECTORS[number].erase_time;
  for (uint32_t i = offset / LINE / 8; i < (offset + bytes) / LINE / 8; i++) chip->flash.lines_stale[i] |= chip->flash.lines_read[i];
}

static void start(machine *m, stm32f4 *chip) {
  const uint32_t cr = chip->flash.cr;
  if ((cr & CR_MER) != 0) {
    rule_broken(m, "flash-mass-erase", "MER erases the whole flash, the code that runs among it.");
  } else if ((cr & CR_SER) == 0 || (cr & CR_PG) != 0) {
    chip->flash.sr |= SR_PGSERR;
    rule_broken(m, "flash-sequence", "STRT is set without SER, or with PG: nothing is erased, PGSERR (RM0090, 3.6.3).");
  } else if (SECTOR_OF(cr) >= F4_SECTORS) {
    rule_broken(m, "flash-sector", "Sector %u is erased, which this flash does not have (RM0090, 3.8.5).", SECTOR_OF(cr));
  } else {
    erase_sector(m, chip, SECTOR_OF(cr));
  }
}

/* ---- registers ---- */

static void write_key(machine *m, stm32f4 *chip, uint32_t value) {
  static const uint32_t KEYS[] = {KEY1, KEY2};
  if ((chip->flash.cr & CR_LOCK) == 0 && !chip->flash.locked_out) return;
  if (chip->flash.locked_out || value != KEYS[chip->flash.key]) {
    chip->flash.locked_out = true;
    rule_broken(m, "flash-keys", "KEYR got 0x%08x out of sequence: FLASH_CR is locked until the next reset (RM0090, 3.6.1).", value);
    return;
  }
  if (++chip->flash.key < 2) return;
  chip->flash.key = 0;
  chip->flash.cr &= ~CR_LOCK;
}

static void write_cr(machine *m, stm32f4 *chip, uint32_t value) {
  if ((chip->flash.cr & CR_LOCK) != 0) {
    if ((value & CR_LOCK) == 0) rule_broken(m, "flash-locked", "FLASH_CR is written while it is locked: what is written is lost (RM0090, 3.6.1).");
    return;
  }
  if (busy(m)) {
    rule_broken(m, "flash-busy", "FLASH_CR is written while BSY is 1 (RM0090, 3.8.5).");
    machine_wait_until(m, chip->flash.busy_until); /* the access is held up */
  }
  chip->flash.cr = value;
  if ((value & CR_STRT) != 0) start(m, chip);
}

static void write_acr(machine *m, stm32f4 *chip, uint32_t value) {
  if ((value & ACR_DCRST) != 0) {
    if ((chip->flash.acr & ACR_DCEN) != 0) {
      rule_broken(m, "flash-cache-reset", "DCRST is set while the data cache is on: it can be reset only while it is off (RM0090, 3.8.1).");
    } else {
      memset(chip->flash.lines_read, 0, sizeof chip->flash.lines_read);
      memset(chip->flash.lines_stale, 0, sizeof chip->flash.lines_stale);
    }
  }
  chip->flash.acr = value & ACR_BITS;
  f4_check_clocks(m);
}

void f4_flash_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  (void)self;
  stm32f4 *chip = CHIP(m);
  switch (offset) {
    case ACR: write_acr(m, chip, value); break;
    case KEYR: write_key(m, chip, value); break;
    case SR: chip->flash.sr &= ~(value & SR_CLEARED_BY_1); break;
    case CR: write_cr(m, chip, value); break;
    default: not_judged(m, "option-bytes", "The option bytes' registers are written."); break;
  }
}

/* ---- programming ---- */

static bool may_program(machine *m, stm32f4 *chip, uint64_t address, uint32_t size) {
  const uint32_t cr = chip->flash.cr;
  if ((cr & CR_LOCK) != 0 || (cr & CR_PG) == 0) {
    chip->flash.sr |= SR_PGSERR;
    rule_broken(m, "flash-no-pg", "The core stores to flash at 0x%08llx while %s: nothing is programmed, PGSERR (RM0090, 3.6.4).",
                (unsigned long long)address, (cr & CR_LOCK) != 0 ? "FLASH_CR is locked" : "PG is 0");
    return false;
  }
  if (size != BYTES_OF(cr)) {
    chip->flash.sr |= SR_PGPERR;
    rule_broken(m, "flash-parallelism", "%u bytes are stored at once, and PSIZE says %u: nothing is programmed, PGPERR (RM0090, 3.6.2).", size, BYTES_OF(cr));
    return false;
  }
  if (size == 8) rule_broken(m, "flash-voltage", "PSIZE x64 needs an external supply of 8 to 9 V on VPP (RM0090, table 7).");
  if (address % size != 0) {
    chip->flash.sr |= SR_PGAERR;
    rule_broken(m, "flash-alignment", "%u bytes are stored to flash at 0x%08llx, which is no multiple of it: PGAERR (RM0090, 3.6.4).", size, (unsigned long long)address);
    return false;
  }
  return true;
}

void f4_flash_store(machine *m, uint64_t address, uint32_t size, uint64_t value) {
  stm32f4 *chip = CHIP(m);
  if (address < F4_FLASH_BASE) return;
  if (address >= 0x10000000u) {
    rule_broken(m, "flash-system", "The core stores to the system memory at 0x%08llx.", (unsigned long long)address);
    return;
  }
  machine_wait_until(m, chip->flash.busy_until); /* the store is held up (RM0090, 3.6) */
  if (!may_program(m, chip, address, size)) return;
  uint8_t bytes[8];
  const uint8_t *old = memory_at(m, address, size);
  bool rises = false;
  for (uint32_t i = 0; i < size; i++) {
    const uint8_t wanted = (uint8_t)(value >> i * 8);
    rises |= (wanted & ~old[i]) != 0;
    bytes[i] = wanted & old[i];
  }
  if (rises) {
    rule_broken(m, "flash-not-erased", "A bit at 0x%08llx is programmed from 0 to 1: only erasing does that (RM0090, 3.6.4).", (unsigned long long)address);
  }
  memory_change(m, address, bytes, size);
  chip->flash.busy_until = m->time + PROGRAM_TIME;
  if ((chip->flash.cr & CR_EOPIE) != 0) chip->flash.sr |= SR_EOP;
}

/* ---- reading ---- */

/* Data that was erased while the data cache may have held it is read from there (RM0090, 3.5.2). */
void f4_flash_access(machine *m, uint64_t address, uint32_t size, bool write) {
  stm32f4 *chip = CHIP(m);
  (void)size;
  if (write || address < F4_FLASH_BASE || address >= F4_FLASH_BASE + F4_CACHE_LINES * LINE) return;
  machine_wait_until(m, chip->flash.busy_until); /* the read is held up (RM0090, 3.6) */
  if ((chip->flash.acr & ACR_DCEN) == 0) return;
  const uint32_t line = (uint32_t)(address - F4_FLASH_BASE) / LINE;
  const uint8_t bit = (uint8_t)(1u << line % 8);
  if ((chip->flash.lines_stale[line / 8] & bit) != 0) {
    rule_broken(m, "flash-cache-stale", "0x%08llx is read after it was erased, and the data cache was not reset since (RM0090, 3.5.2).",
                (unsigned long long)address);
  }
  chip->flash.lines_read[line / 8] |= bit;
}

void f4_flash_fetch(machine *m) {
  stm32f4 *chip = CHIP(m);
  if (m->time < chip->flash.busy_until && m->pc >= F4_FLASH_BASE && m->pc < F4_FLASH_BASE + F4_CACHE_LINES * LINE) {
    machine_wait_until(m, chip->flash.busy_until);
  }
}
