/* STM32F405/407 (RM0090; data sheet DS8626). One file for each peripheral. */
#ifndef MODEL_STM32F4_H
#define MODEL_STM32F4_H

#include "chips/stm32/stm32.h"

#define F4_FLASH_BASE 0x08000000u
#define F4_SECTORS 12 /* 4 of 16 KB, 1 of 64 KB, 7 of 128 KB (RM0090, table 5) */
#define F4_UARTS 7    /* 1 to 6 */
#define F4_CACHE_LINES 65536 /* lines of 16 bytes in 1 MB */

typedef struct {
  stm32 common;
  struct {
    uint32_t registers[0x90 / 4];
    uint64_t hse_ready, pll_ready; /* when; NEVER */
    uint32_t source;               /* of SYSCLK, as SWS has it */
    uint64_t hclk, pclk1, pclk2;
    uint64_t enabled_at;           /* the instruction that last turned a peripheral's clock on */
    uint32_t enabled_gate;
  } rcc;
  struct {
    uint32_t control;
    uint64_t scale_ready;
  } pwr;
  struct {
    uint32_t acr, cr, sr, optcr;
    uint32_t key;    /* how many keys came rightly */
    bool locked_out; /* a wrong one came: locked until reset */
    uint64_t busy_until;
    uint32_t erased[F4_SECTORS];
    uint8_t lines_read[F4_CACHE_LINES / 8];  /* through the data cache, since it was last reset */
    uint8_t lines_stale[F4_CACHE_LINES / 8]; /* erased while they may have been in it */
  } flash;
  struct {
    uint32_t brr, cr1, cr2, cr3;
    bool full;           /* the data register, towards the line */
    uint64_t shifted_at; /* when the shift register is empty */
    bool received, overrun;
    uint8_t data;
  } usarts[F4_UARTS];
  struct {
    uint32_t registers[0x308 / 4];
    uint64_t ready, converted; /* when; NEVER */
  } adc;
} stm32f4;

/* rcc.c */
void f4_rcc_reset(machine *m, uint32_t cause);
uint32_t f4_rcc_read(machine *m, const peripheral *self, uint32_t offset);
void f4_rcc_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);
bool f4_clocked(machine *m, const peripheral *p);
#define F4_CAUSE_POWER 0x0E000000u    /* RCC_CSR: PORRSTF, PINRSTF, BORRSTF */
#define F4_CAUSE_SOFTWARE 0x14000000u /* SFTRSTF, PINRSTF */
/* A clock that was not ready when it was selected is taken once it is. */
void f4_clock_switch(machine *m);
/* Holds the running clocks against latency, regulator and the buses' limits: after whatever changes one of them. */
void f4_check_clocks(machine *m);

/* pwr.c */
uint32_t f4_pwr_read(machine *m, const peripheral *self, uint32_t offset);
void f4_pwr_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);
/* The regulator's scale: 1 or 2. */
uint32_t f4_scale(const stm32f4 *chip);

/* flash.c */
void f4_flash_reset(stm32f4 *chip);
uint32_t f4_flash_read(machine *m, const peripheral *self, uint32_t offset);
void f4_flash_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);
void f4_flash_store(machine *m, uint64_t address, uint32_t size, uint64_t value);
void f4_flash_access(machine *m, uint64_t address, uint32_t size, bool write);
/* The core fetches from flash, and waits where that is busy. */
void f4_flash_fetch(machine *m);

/* usart.c */
uint32_t f4_usart_read(machine *m, const peripheral *self, uint32_t offset);
void f4_usart_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);
/* Takes a byte that has arrived. */
void f4_usart_listen(machine *m);

/* bitband.c */
uint32_t f4_bitband_read(machine *m, const peripheral *self, uint32_t offset);
void f4_bitband_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);

/* adc.c: what the factory measured at 30 and 110 °C */
#define F4_VREFINT_CAL 1502 /* 1.21 V */
#define F4_TS_CAL1 958
#define F4_TS_CAL2 1207
void f4_adc_reset(stm32f4 *chip);
uint32_t f4_adc_read(machine *m, const peripheral *self, uint32_t offset);
void f4_adc_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);

extern const chip STM32F4;

#endif
