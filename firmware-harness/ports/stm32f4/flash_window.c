/* The model window in the flash of the STM32F405/407, of its 128 KB sectors. Registers and order: RM0090, 3.6 and 3.9.
 * While the flash is busy the core waits for its next instruction from there (RM0090, 3.6). */
#include "../bare-metal/image.h"
#include "../port.h"
#include "../stm32/counter.h"
#include "flash.h"

#define FLASH_KEYR REGISTER(0x40023C04)
#define FLASH_KEY1 0x45670123u
#define FLASH_KEY2 0xCDEF89ABu
#define FLASH_SR REGISTER(0x40023C0C)
/* RDERR (not on every one), PGSERR, PGPERR, PGAERR, WRPERR, OPERR: cleared by writing ones, as is EOP. */
#define FLASH_SR_ERRORS 0x1F2u
#define FLASH_SR_EOP (1u << 0)
#define FLASH_SR_BSY (1u << 16)
#define FLASH_CR REGISTER(0x40023C10)
#define FLASH_CR_PG (1u << 0)
#define FLASH_CR_SER (1u << 1)
#define FLASH_CR_SNB(sector) ((sector) << 3)
#define FLASH_CR_PSIZE_WORD (2u << 8) /* 32 bits at once, at 2.7 to 3.6 V (RM0090, 3.6.2) */
#define FLASH_CR_STRT (1u << 16)
#define FLASH_CR_LOCK (1u << 31)

#define FLASH_BASE 0x08000000u
#define LARGE_SECTOR_BYTES 0x20000u
/* The sectors 0 to 4 take the place of the first large one (RM0090, table 5). */
#define SECTOR_OF(address) (((address) - FLASH_BASE) / LARGE_SECTOR_BYTES + 4)
_Static_assert(LUT_SECTOR_BYTES == LARGE_SECTOR_BYTES, "sectorBytes must be 131072, that of the window's sectors");
_Static_assert(LUT_FLASH_BYTES <= 0x100000, "only flash of one bank, of 1 MB at most, is written");

#define UNIT_BYTES 32u
#define BUSY_SECONDS 5 /* a large sector takes at most 4 s to erase (data sheet) */

static uint32_t address_of(uint32_t offset) { return (uint32_t)(uintptr_t)image_window + offset; }

/* The controller is locked after a reset; an emulator's registers read as zero. */
static bool controller_is_there(void) {
  if ((FLASH_CR & FLASH_CR_LOCK) == 0) FLASH_CR = FLASH_CR_LOCK; /* a boot loader may have unlocked it */
  return (FLASH_CR & FLASH_CR_LOCK) != 0;
}

/* Returns 0, or the error flags; BSY where it did not end. */
static uint32_t finish(void) {
  (void)counter_wait(&FLASH_SR, FLASH_SR_BSY, 0, BUSY_SECONDS);
  return FLASH_SR & (FLASH_SR_ERRORS | FLASH_SR_BSY);
}

static uint32_t unlock(void) {
  const uint32_t busy = finish() & FLASH_SR_BSY;
  if (busy != 0) return busy;
  FLASH_SR = FLASH_SR_ERRORS | FLASH_SR_EOP; /* flags of before */
  FLASH_KEYR = FLASH_KEY1;
  FLASH_KEYR = FLASH_KEY2;
  return FLASH_CR & FLASH_CR_LOCK;
}

/* The caches may hold what lay there before; they are reset while they are off (RM0090, 3.5.2). */
static void refresh_caches(void) {
  const uint32_t access = FLASH_ACR;
  const uint32_t off = access & ~(FLASH_ACR_ICEN | FLASH_ACR_DCEN);
  FLASH_ACR = off;
  FLASH_ACR = off | FLASH_ACR_ICRST | FLASH_ACR_DCRST;
  FLASH_ACR = off;
  FLASH_ACR = access;
}

static void lock(void) {
  FLASH_CR = FLASH_CR_LOCK;
  refresh_caches();
}

port_memory port_window(void) {
  return (port_memory){image_window, LUT_WINDOW_BYTES, controller_is_there(), LARGE_SECTOR_BYTES, UNIT_BYTES};
}

uint32_t port_flash_erase(uint32_t offset) {
  const uint32_t locked = unlock();
  if (locked != 0) return locked;
  const uint32_t what = FLASH_CR_SER | FLASH_CR_SNB(SECTOR_OF(address_of(offset))) | FLASH_CR_PSIZE_WORD;
  FLASH_CR = what;
  FLASH_CR = what | FLASH_CR_STRT;
  const uint32_t failure = finish();
  lock();
  return failure;
}

uint32_t port_flash_program(uint32_t offset, const uint8_t *unit) {
  uint32_t failure = unlock();
  if (failure != 0) return failure;
  FLASH_CR = FLASH_CR_PG | FLASH_CR_PSIZE_WORD;
  for (uint32_t i = 0; i < UNIT_BYTES && failure == 0; i += sizeof(uint32_t)) {
    uint32_t word;
    __builtin_memcpy(&word, unit + i, sizeof word);
    REGISTER(address_of(offset + i)) = word;
    __asm volatile("dsb" ::: "memory"); /* BSY is read after the word has arrived */
    failure = finish();
  }
  lock();
  return failure;
}
