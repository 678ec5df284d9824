/* The flash interface and its two controllers (RM0433, chapter 4). */
#include <string.h>

#include "stm32h7.h"

#define CHIP(m) ((stm32h7 *)(m)->state)

enum { ACR = 0x00, KEYR = 0x04, OPTKEYR = 0x08, CR = 0x0C, SR = 0x10, CCR = 0x14, OPTCR = 0x18, OPTSR_CUR = 0x1C, BANK2 = 0x100 };

#define KEY1 0x45670123u
#define KEY2 0xCDEF89ABu
#define CR_LOCK (1u << 0)
#define CR_PG (1u << 1)
#define CR_SER (1u << 2)
#define CR_BER (1u << 3)
#define CR_FW (1u << 6)
#define CR_START (1u << 7)
#define SECTOR_OF(cr) ((cr) >> 8 & 7)
#define SR_BSY (1u << 0)
#define SR_WBNE (1u << 1)
#define SR_QW (1u << 2)
#define SR_EOP (1u << 16)
#define SR_PGSERR (1u << 18)
#define SR_STRBERR (1u << 19)
#define SR_INCERR (1u << 21)
#define SECTOR_BYTES 0x20000u
#define WORD_FULL 0xFFFFFFFFu

/* DS12110, table 60. */
#define PROGRAM_TIME (290 * MICROSECOND)
#define ERASE_TIME (1800000 * MICROSECOND)

void h7_flash_reset(stm32h7 *chip) {
  chip->flash.acr = 0x37; /* seven wait states (RM0433, 4.9.1) */
  chip->flash.optcr = 1;
  for (uint32_t i = 0; i < H7_BANKS; i++) {
    h7_bank *bank = &chip->flash.banks[i];
    h7_bank next = {.cr = 0x31};
    memcpy(next.erased, bank->erased, sizeof next.erased); /* wear stays */
    *bank = next;
  }
}

static bool busy(const machine *m, const h7_bank *bank) { return m->time < bank->busy_until; }

static uint64_t base_of(uint32_t bank) { return H7_FLASH_BASE + (uint64_t)bank * H7_BANK_BYTES; }

static uint32_t word_index(uint64_t address) { return (uint32_t)(address - H7_FLASH_BASE) / H7_FLASH_WORD; }

/* ---- erasing ---- */

static void erase_sector(machine *m, stm32h7 *chip, uint32_t number, uint32_t sector) {
  static uint8_t blank[SECTOR_BYTES];
  memset(blank, 0xFF, sizeof blank);
  h7_bank *bank = &chip->flash.banks[number];
  const uint64_t address = base_of(number) + (uint64_t)sector * SECTOR_BYTES;
  if (memory_at(m, address, SECTOR_BYTES) == NULL) {
    rule_broken(m, "flash-sector", "Sector %u of bank %u is erased, which this flash does not have.", sector, number + 1);
    return;
  }
  memory_change(m, address, blank, SECTOR_BYTES);
  memset(chip->flash.programmed + word_index(address) / 8, 0, SECTOR_BYTES / H7_FLASH_WORD / 8);
  cache_memory_changed(m, address, SECTOR_BYTES);
  bank->erased[sector]++;
  bank->busy_until = m->time + ERASE_TIME;
}

static void start(machine *m, stm32h7 *chip, uint32_t number, uint32_t cr) {
  h7_bank *bank = &chip->flash.banks[number];
  if ((cr & CR_BER) != 0) {
    rule_broken(m, "flash-mass-erase", "BER erases the whole bank %u.", number + 1);
  } else if ((cr & CR_SER) == 0 || (cr & CR_PG) != 0) {
    bank->sr |= SR_PGSERR;
    rule_broken(m, "flash-sequence", "START is set without SER, or with PG: nothing is erased, PGSERR (RM0433, 4.3.10).");
  } else {
    erase_sector(m, chip, number, SECTOR_OF(cr));
  }
}

/* ---- programming ---- */

static void program(machine *m, stm32h7 *chip, h7_bank *bank) {
  const uint32_t index = word_index(bank->word);
  const uint8_t bit = (uint8_t)(1u << index % 8);
  const uint8_t *old = memory_at(m, bank->word, H7_FLASH_WORD);
  uint8_t content[H7_FLASH_WORD];
  for (uint32_t i = 0; i < H7_FLASH_WORD; i++) {
    const bool came = (bank->filled >> i & 1) != 0; /* the rest is 1 (RM0433, 4.3.9, force write) */
    content[i] = (uint8_t)(old[i] & (came ? bank->buffer[i] : 0xFF));
  }
  if ((chip->flash.programmed[index / 8] & bit) != 0) {
    rule_broken(m, "flash-not-erased", "The flash word at 0x%08llx is programmed again before its sector is erased: its ECC no longer fits (RM0433, 4.3.9).",
                (unsigned long long)bank->word);
  }
  chip->flash.programmed[index / 8] |= bit;
  memory_change(m, bank->word, content, H7_FLASH_WORD);
  cache_memory_changed(m, bank->word, H7_FLASH_WORD);
  bank->filled = 0;
  bank->busy_until = m->time + PROGRAM_TIME;
  bank->sr |= SR_EOP;
}

static bool may_store(machine *m, h7_bank *bank, uint64_t address) {
  if ((bank->cr & CR_LOCK) != 0 || (bank->cr & CR_PG) == 0) {
    bank->sr |= SR_PGSERR;
    rule_broken(m, "flash-no-pg", "The core stores to flash at 0x%08llx while %s: nothing is programmed, PGSERR (RM0433, 4.3.9).",
                (unsigned long long)address, (bank->cr & CR_LOCK) != 0 ? "the bank is locked" : "PG is 0");
    return false;
  }
  if (busy(m, bank)) {
    rule_broken(m, "flash-busy", "The core stores to flash at 0x%08llx while QW says that the bank is busy (RM0433, 4.3.9).", (unsigned long long)address);
    machine_wait_until(m, bank->busy_until); /* the store is held up */
  }
  return true;
}

void h7_flash_store(machine *m, uint64_t address, uint32_t size, uint64_t value) {
  stm32h7 *chip = CHIP(m);
  if (address < H7_FLASH_BASE || address >= H7_FLASH_BASE + H7_BANKS * H7_BANK_BYTES) {
    rule_broken(m, "flash-system", "The core stores to the system memory at 0x%08llx.", (unsigned long long)address);
    return;
  }
  h7_bank *bank = &chip->flash.banks[(address - H7_FLASH_BASE) / H7_BANK_BYTES];
  if (!may_store(m, bank, address)) return;
  const uint64_t word = address / H7_FLASH_WORD * H7_FLASH_WORD;
  const uint32_t first = (uint32_t)(address - word);
  const uint32_t bytes = (uint32_t)((UINT64_C(1) << size) - 1) << first;
  if (bank->filled != 0 && word != bank->word) {
    bank->sr |= SR_INCERR;
    rule_broken(m, "flash-word-inconsistent", "The core stores to 0x%08llx while the flash word at 0x%08llx is only part full: INCERR (RM0433, 4.7.5).",
                (unsigned long long)address, (unsigned long long)bank->word);
    return;
  }
  if ((bank->filled & bytes) != 0) {
    bank->sr |= SR_STRBERR;
    rule_broken(m, "flash-word-twice", "The core stores to 0x%08llx twice before the flash word is full: STRBERR (RM0433, 4.7.4).", (unsigned long long)address);
    return;
  }
  bank->word = word;
  for (uint32_t i = 0; i < size; i++) bank->buffer[first + i] = (uint8_t)(value >> i * 8);
  bank->filled |= bytes;
  if (bank->filled == WORD_FULL) program(m, chip, bank);
}

/* ---- registers ---- */

uint32_t h7_flash_read(machine *m, const peripheral *self, uint32_t offset) {
  (void)self;
  const stm32h7 *chip = CHIP(m);
  if (offset == ACR) return chip->flash.acr;
  if (offset == OPTCR || offset == OPTCR + BANK2) return chip->flash.optcr;
  const h7_bank *bank = &chip->flash.banks[offset / BANK2 % H7_BANKS];
  switch (offset % BANK2) {
    case CR: return bank->cr & ~(busy(m, bank) ? 0 : CR_START);
    case SR: return bank->sr | (busy(m, bank) ? SR_BSY | SR_QW : 0) | (bank->filled != 0 ? SR_WBNE : 0);
    default: return 0;
  }
}

static void write_key(machine *m, h7_bank *bank, uint32_t value) {
  static const uint32_t KEYS[] = {KEY1, KEY2};
  if (bank->locked_out || (bank->cr & CR_LOCK) == 0 || value != KEYS[bank->key]) {
    bank->locked_out = true;
    bank->cr |= CR_LOCK;
    rule_broken(m, "flash-keys", "KEYR got 0x%08x out of sequence, or while unlocked: the bank is locked until the next reset (RM0433, 4.5.1).", value);
    return;
  }
  if (++bank->key < 2) return;
  bank->key = 0;
  bank->cr &= ~CR_LOCK;
}

static void write_cr(machine *m, stm32h7 *chip, uint32_t number, uint32_t value) {
  h7_bank *bank = &chip->flash.banks[number];
  if ((bank->cr & CR_LOCK) != 0) {
    if ((value & CR_LOCK) == 0) rule_broken(m, "flash-locked", "FLASH_CR%u is written while it is locked: what is written is lost (RM0433, 4.5.1).", number + 1);
    return;
  }
  if (busy(m, bank)) {
    rule_broken(m, "flash-busy", "FLASH_CR%u is written while BSY or QW is 1 (RM0433, 4.9.4).", number + 1);
    machine_wait_until(m, bank->busy_until);
  }
  if ((bank->cr & ~value & CR_PG) != 0 && bank->filled != 0 && (value & CR_FW) == 0) {
    rule_broken(m, "flash-word-part", "PG is cleared while a flash word of 32 bytes is only part full: it is never programmed (RM0433, 4.3.9).");
    bank->filled = 0;
  }
  bank->cr = value & ~CR_FW;
  if ((value & CR_FW) != 0 && bank->filled != 0) program(m, chip, bank);
  if ((value & CR_START) != 0) start(m, chip, number, value);
}

void h7_flash_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  (void)self;
  stm32h7 *chip = CHIP(m);
  const uint32_t number = offset / BANK2 % H7_BANKS;
  h7_bank *bank = &chip->flash.banks[number];
  if (offset == ACR) {
    chip->flash.acr = value & 0x3F;
    h7_check_clocks(m);
    return;
  }
  switch (offset % BANK2) {
    case KEYR: write_key(m, bank, value); break;
    case CR: write_cr(m, chip, number, value); break;
    case CCR: bank->sr &= ~(value & 0x1FEF0000); break;
    default: not_judged(m, "option-bytes", "The option bytes' or the CRC unit's registers are written."); break;
  }
}

void h7_flash_access(machine *m, uint64_t address) {
  stm32h7 *chip = CHIP(m);
  if (address < H7_FLASH_BASE || address >= H7_FLASH_BASE + H7_BANKS * H7_BANK_BYTES) return;
  machine_wait_until(m, chip->flash.banks[(address - H7_FLASH_BASE) / H7_BANK_BYTES].busy_until); /* held up (RM0433, 4.3.8) */
}
