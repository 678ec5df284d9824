#ifndef LUT_FLASH_H
#define LUT_FLASH_H

#include <stdint.h>

/* What port_flash_erase and port_flash_program return. */
enum {
  FLASH_CACHE = 1,      /* the cache did not stop, or did not forget the old contents */
  FLASH_CONTROLLER = 2, /* SPI1 did not finish a command */
  FLASH_LOCKED = 4,     /* the flash does not take a write enable */
  FLASH_BUSY = 8,       /* the flash did not finish in time */
};

/* Maps the whole flash to both buses from their first addresses on, as the ROM has mapped its first 4 MB. */
void flash_map(void);

/* Registers by which the cache reads the flash. */
uint32_t flash_read_setting(void);
uint32_t flash_clock_setting(void);

#endif
