/* STM32H743 (RM0433; data sheet DS12110). One file for each peripheral. */
#ifndef MODEL_STM32H7_H
#define MODEL_STM32H7_H

#include "chips/stm32/stm32.h"

#define H7_FLASH_BASE 0x08000000u
#define H7_BANK_BYTES 0x100000u
#define H7_BANKS 2
#define H7_BANK_SECTORS 8 /* of 128 KB (RM0433, 4.3.4) */
#define H7_FLASH_WORD 32  /* bytes that are programmed, with their ECC, at once (RM0433, 4.3.5) */
#define H7_UARTS 9        /* 1 to 8 */
#define H7_FIFO 16
#define H7_REVISION_Y 0x1003u /* the last one without scale 0 and 480 MHz */
#define H7_REVISION_V 0x2003u

typedef struct {
  bool locked_out;
  uint32_t key, cr, sr;
  uint64_t busy_until;
  uint64_t word;   /* address of the flash word in the write buffer */
  uint32_t filled; /* a bit for each of its bytes that came; 0: the buffer is empty */
  uint8_t buffer[H7_FLASH_WORD];
  uint32_t erased[H7_BANK_SECTORS];
} h7_bank;

typedef struct {
  uint32_t cr1, cr2, cr3, brr, prescaler;
  uint8_t received[H7_FIFO];
  uint32_t receiving; /* bytes in it */
  bool overrun;
  uint64_t sent[H7_FIFO + 1]; /* when each byte that still waits will have left, the last one at last */
  uint32_t sending;
} h7_usart;

typedef struct {
  uint32_t registers[0x30C / 4];
  uint64_t regulator_ready, calibrated, ready, converted; /* when; NEVER */
} h7_adc;

typedef struct {
  stm32 common;
  struct {
    uint32_t registers[0x100 / 4];
    uint64_t hse_ready, csi_ready, pll_ready[3]; /* when; NEVER */
    uint32_t source;                             /* of SYSCLK, as SWS has it */
    uint64_t system, cpu, hclk, pclk1, pclk2, pclk3, pclk4;
    uint64_t enabled_at;                         /* the instruction that last turned a peripheral's clock on */
    uint32_t enabled_gate;
  } rcc;
  struct {
    uint32_t cr1, cr3, d3cr;
    bool configured; /* CR3 was written: once after power-on */
    bool overdrive;  /* SYSCFG_PWRCR.ODEN */
    uint64_t supply_ready, scale_ready;
    uint32_t scale;  /* that the regulator is at, or on its way to: 0 to 3 */
  } pwr;
  struct {
    uint32_t acr, optcr;
    h7_bank banks[H7_BANKS];
    uint8_t programmed[H7_BANKS * H7_BANK_BYTES / H7_FLASH_WORD / 8]; /* a bit for each flash word since its erase */
  } flash;
  h7_usart usarts[H7_UARTS];
  h7_adc adc;
} stm32h7;

/* rcc.c */
void h7_rcc_reset(machine *m, uint32_t cause);
uint32_t h7_rcc_read(machine *m, const peripheral *self, uint32_t offset);
void h7_rcc_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);
bool h7_clocked(machine *m, const peripheral *p);
#define H7_CAUSE_POWER 0x00E20000u    /* RCC_RSR: PORRSTF, PINRSTF, BORRSTF, CPURSTF (RM0433, 8.4.4) */
#define H7_CAUSE_SOFTWARE 0x01420000u /* SFTRSTF, PINRSTF, CPURSTF */
/* A clock that was not ready when it was selected is taken once it is. */
void h7_clock_switch(machine *m);
/* Holds the running clocks against latency, regulator and limits: after whatever changes one of them. */
void h7_check_clocks(machine *m);
/* The clock that a UART's divider gets (RM0433, 8.7.21). */
uint64_t h7_usart_hz(machine *m, uint32_t number);
/* Whether a bit of an enable register is set; `gate` as in the peripherals' list. */
bool h7_enabled(const stm32h7 *chip, uint32_t gate);

/* pwr.c: PWR, and the overdrive in SYSCFG */
void h7_pwr_reset(machine *m, bool power_on);
uint32_t h7_pwr_read(machine *m, const peripheral *self, uint32_t offset);
void h7_pwr_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);
uint32_t h7_syscfg_read(machine *m, const peripheral *self, uint32_t offset);
void h7_syscfg_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);
/* The clock is about to change: the regulator and supply must be ready for that. */
void h7_check_supply(machine *m);

/* flash.c */
void h7_flash_reset(stm32h7 *chip);
uint32_t h7_flash_read(machine *m, const peripheral *self, uint32_t offset);
void h7_flash_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);
void h7_flash_store(machine *m, uint64_t address, uint32_t size, uint64_t value);
/* The core reads or fetches from flash, and waits where that bank is busy. */
void h7_flash_access(machine *m, uint64_t address);

/* usart.c */
uint32_t h7_usart_read(machine *m, const peripheral *self, uint32_t offset);
void h7_usart_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);
void h7_usart_listen(machine *m);

/* adc.c: what the factory measured at 30 °C and hot */
#define H7_VREFINT_CAL 24148 /* 1.216 V */
#define H7_TS_CAL1 12300
#define H7_TS_CAL2 16600
int32_t h7_hot_calibration(machine *m);
void h7_adc_reset(stm32h7 *chip);
uint32_t h7_adc_read(machine *m, const peripheral *self, uint32_t offset);
void h7_adc_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);

extern const chip STM32H7;

#endif
