/* The model window in the flash of the STM32H743, whose two banks each have registers of their own and sectors of
 * 128 KB; it is programmed in words of 32 bytes. Registers and order: RM0433, 4.3 and 4.9. While a bank is busy the core
 * waits for its next instruction from there (RM0433, 4.3.9). */
#include "../bare-metal/image.h"
#include "../cortex-m/caches.h"
#include "../port.h"
#include "../stm32/counter.h"
#include "../stm32/registers.h"

#define FLASH_BASE 0x08000000u
#define BANK_BYTES 0x100000u
#define SECTOR_BYTES 0x20000u
#define SECTORS_OF_BANK (BANK_BYTES / SECTOR_BYTES)
_Static_assert(LUT_SECTOR_BYTES == SECTOR_BYTES, "sectorBytes must be 131072");
_Static_assert(LUT_FLASH_BYTES <= 2 * BANK_BYTES, "the flash has two banks of 1 MB at most");
#define BANK_OF(address) (((address) - FLASH_BASE) / BANK_BYTES)
#define SECTOR_OF(address) (((address) - FLASH_BASE) / SECTOR_BYTES % SECTORS_OF_BANK)

#define FLASH_BANK(bank) (0x52002000 + 0x100 * (bank))
#define FLASH_KEYR(bank) REGISTER(FLASH_BANK(bank) + 0x04)
#define FLASH_KEY1 0x45670123u
#define FLASH_KEY2 0xCDEF89ABu
#define FLASH_CR(bank) REGISTER(FLASH_BANK(bank) + 0x0C)
#define FLASH_CR_LOCK (1u << 0)
#define FLASH_CR_PG (1u << 1)
#define FLASH_CR_SER (1u << 2)
#define FLASH_CR_PSIZE_64 (3u << 4) /* 64 bits at once, at 2.7 to 3.6 V (RM0433, 4.3.9) */
#define FLASH_CR_START (1u << 7)
#define FLASH_CR_SNB(sector) ((sector) << 8)
#define FLASH_SR(bank) REGISTER(FLASH_BANK(bank) + 0x10)
#define FLASH_SR_BUSY (1u << 0 | 1u << 1 | 1u << 2) /* BSY, WBNE, QW: at work, its buffer not empty, more to do */
#define FLASH_SR_DBECCERR (1u << 26)
/* WRPERR, PGSERR, STRBERR, INCERR, OPERR, RDPERR, RDSERR, DBECCERR */
#define FLASH_SR_ERRORS (7u << 17 | 7u << 21 | 1u << 24 | FLASH_SR_DBECCERR)
#define FLASH_CCR(bank) REGISTER(FLASH_BANK(bank) + 0x14)
#define FLASH_CCR_ALL (FLASH_SR_ERRORS | 1u << 16 | 1u << 25) /* and EOP, SNECCERR */

#define SCB_CCR REGISTER(0xE000ED14)
#define SCB_CCR_BFHFNMIGN (1u << 8)

#define UNIT_BYTES 32u
#define BUSY_SECONDS 5 /* a sector takes at most 4 s to erase (data sheet) */

static uint32_t address_of(uint32_t offset) { return (uint32_t)(uintptr_t)image_window + offset; }

/* Returns 0, or the error flags; those of FLASH_SR_BUSY where it did not end. */
static uint32_t finish(uint32_t bank) {
  (void)counter_wait(&FLASH_SR(bank), FLASH_SR_BUSY, 0, BUSY_SECONDS);
  return FLASH_SR(bank) & (FLASH_SR_ERRORS | FLASH_SR_BUSY);
}

static uint32_t unlock(uint32_t bank) {
  const uint32_t busy = finish(bank) & FLASH_SR_BUSY;
  if (busy != 0) return busy;
  FLASH_CCR(bank) = FLASH_CCR_ALL; /* flags of before */
  if ((FLASH_CR(bank) & FLASH_CR_LOCK) != 0) { /* keys that are not awaited would lock it until a reset */
    FLASH_KEYR(bank) = FLASH_KEY1;
    FLASH_KEYR(bank) = FLASH_KEY2;
  }
  return FLASH_CR(bank) & FLASH_CR_LOCK;
}

static void lock(uint32_t bank) {
  FLASH_CR(bank) = 0;
  FLASH_CR(bank) = FLASH_CR_LOCK;
}

/* Reads a word of each flash word of a sector. Returns whether one has errors beyond correction. */
static bool has_broken_word(uint32_t address) {
  const uint32_t bank = BANK_OF(address);
  FLASH_CCR(bank) = FLASH_CCR_ALL;
  for (uint32_t i = 0; i < SECTOR_BYTES; i += UNIT_BYTES) (void)REGISTER(address + i);
  __asm volatile("dsb" ::: "memory");
  return (FLASH_SR(bank) & FLASH_SR_DBECCERR) != 0;
}

/* Where the power failed while a word was programmed, reading that word is a bus error (RM0433, 4.3.12), which would
 * start the firmware anew for ever: its sector is erased. Meanwhile bus errors are ignored, as they are at the priority
 * of FAULTMASK with BFHFNMIGN (ARMv7-M Architecture Reference Manual, B3.2.8). */
static void erase_broken_sectors(void) {
  SCB_CCR |= SCB_CCR_BFHFNMIGN;
  __asm volatile("dsb\n\tisb\n\tcpsid f" ::: "memory");
  for (uint32_t offset = 0; offset < LUT_WINDOW_BYTES; offset += SECTOR_BYTES) {
    if (has_broken_word(address_of(offset))) (void)port_flash_erase(offset);
  }
  __asm volatile("cpsie f" ::: "memory");
  SCB_CCR &= ~SCB_CCR_BFHFNMIGN;
}

port_memory port_window(void) {
  erase_broken_sectors(); /* asked once, at the start */
  return (port_memory){image_window, LUT_WINDOW_BYTES, true, SECTOR_BYTES, UNIT_BYTES};
}

uint32_t port_flash_erase(uint32_t offset) {
  const uint32_t address = address_of(offset);
  const uint32_t bank = BANK_OF(address);
  const uint32_t locked = unlock(bank);
  if (locked != 0) return locked;
  const uint32_t what = FLASH_CR_SER | FLASH_CR_SNB(SECTOR_OF(address)) | FLASH_CR_PSIZE_64;
  FLASH_CR(bank) = what;
  FLASH_CR(bank) = what | FLASH_CR_START;
  const uint32_t failure = finish(bank);
  lock(bank);
  caches_forget(address, SECTOR_BYTES);
  return failure;
}

uint32_t port_flash_program(uint32_t offset, const uint8_t *unit) {
  const uint32_t address = address_of(offset);
  const uint32_t bank = BANK_OF(address);
  const uint32_t locked = unlock(bank);
  if (locked != 0) return locked;
  FLASH_CR(bank) = FLASH_CR_PG | FLASH_CR_PSIZE_64;
  __asm volatile("dsb\n\tisb" ::: "memory");
  for (uint32_t i = 0; i < UNIT_BYTES; i += sizeof(uint32_t)) {
    uint32_t word;
    __builtin_memcpy(&word, unit + i, sizeof word);
    REGISTER(address + i) = word;
  }
  __asm volatile("dsb\n\tisb" ::: "memory"); /* the last of the eight words starts it */
  const uint32_t failure = finish(bank);
  lock(bank);
  caches_forget(address, UNIT_BYTES);
  return failure;
}
