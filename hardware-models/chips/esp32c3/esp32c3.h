/* ESP32-C3, from the jump of its ROM into flash ("direct boot"). Sections are those of the ESP32-C3 Technical Reference
 * Manual; offsets and reset values are those of ESP-IDF's components/soc/esp32c3/register. */
#ifndef MODEL_ESP32C3_H
#define MODEL_ESP32C3_H

#include "core/machine.h"

extern const chip ESP32C3;

#define XTAL_HZ 40000000
#define FLASH_BYTES (4u << 20)
#define FLASH_AT 0x0u /* where the model keeps what the flash chip holds: no bus of the core leads there */
#define INSTRUCTION_WINDOW 0x42000000u
#define DATA_WINDOW 0x3C000000u
#define WINDOW_BYTES (8u << 20)
#define WINDOW_PAGE (64u << 10)
#define FLASH_LINE 32u
#define ROM_AT 0x40000000u
#define ROM_BYTES (384u << 10)
#define REGISTER_SLOT 0x1000u /* peripherals lie 4 KB apart, or share such a slot */

typedef enum {
  SLOT_UART,
  SLOT_GPIO,
  SLOT_RTC,
  SLOT_IO_MUX,
  SLOT_I2C,
  SLOT_TIMER_GROUP,
  SLOT_TIMER_GROUP1,
  SLOT_SYSTIMER,
  SLOT_SYSCON,
  SLOT_ADC,
  SLOT_USB,
  SLOT_SYSTEM,
  SLOT_SENSITIVE,
  SLOT_INTERRUPT,
  SLOT_CACHE,
  SLOT_FLASH,
  SLOT_FLASH_CACHE,
  SLOT_ASSIST,
  SLOTS
} slot;

/* Counts ticks of a clock whose rate changes. */
typedef struct {
  uint64_t since; /* time up to which `ticks` are counted */
  double ticks;
} ticker;

typedef struct {
  uint32_t words[SLOTS][REGISTER_SLOT / 4];

  uint32_t apb_hz;
  ticker rtc_watchdog, super_watchdog, main_watchdog;
  uint64_t bite; /* when the first of the watchdogs will */
  const char *biter;

  uint64_t sent;    /* when UART0's last byte has left */
  uint64_t received_at;
  uint8_t receive[128];
  uint32_t receive_first, receive_count;
  bool by_usb; /* the console is the USB serial port: it sent last */
  uint64_t systimer;

  bool cache_on;
  uint16_t pages[WINDOW_BYTES / WINDOW_PAGE]; /* the MMU's table */
  uint8_t stale[FLASH_BYTES / FLASH_LINE];    /* changed since it was read into the cache */
  bool write_enabled;
  uint64_t flash_busy;  /* until then */
  uint32_t image_bytes; /* from flash's begin */
  uint32_t flash_erased, flash_programmed;

  uint32_t counter_events, counter_mode, counter_start;
  uint64_t counted_from;
  uint32_t csr[4096];
  uint8_t known[1 << 16];     /* kinds of instructions that were met, by half their address modulo 65536 */
  uint64_t known_at[1 << 16]; /* the address, plus 1 */
} esp32c3;

static inline esp32c3 *c3(machine *m) { return m->state; }
static inline uint32_t *c3_word(machine *m, slot s, uint32_t offset) { return &c3(m)->words[s][offset / 4]; }

/* Registers that keep what is written; `index` is the slot. */
uint32_t stored_read(machine *m, const peripheral *self, uint32_t offset);
void stored_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);

/* clock.c: SYSTEM */
void clock_reset(machine *m);
void clock_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);
bool clock_of(machine *m, uint32_t enable_bit); /* the peripheral's clock is on and it is not held in reset */

/* watchdogs.c: the RTC's two and that of timer group 0 */
void watchdogs_reset(machine *m);
void watchdogs_settle(machine *m); /* before a clock changes */
void watchdogs_plan(machine *m);   /* after anything changed */
void watchdogs_check(machine *m);  /* each instruction */
void watchdogs_judge(machine *m);  /* at the end: whether one is left on */
void rtc_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);
void timer_group_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);

/* uart.c, usb.c */
void uart_reset(machine *m);
uint32_t uart_read(machine *m, const peripheral *self, uint32_t offset);
void uart_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);
void uart_send(machine *m, uint8_t byte);
double uart_baud(machine *m);
void uart_wait(machine *m); /* until there is room in the FIFO */
void uart_receive(machine *m); /* takes in what arrived by now */
uint32_t uart_interrupts(machine *m);
uint32_t usb_read(machine *m, const peripheral *self, uint32_t offset);
void usb_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);
uint32_t usb_interrupts(machine *m);

/* pins.c: IO MUX and GPIO matrix */
void pins_reset(machine *m);
void pins_judge(machine *m);
void pins_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);

/* timers.c */
uint32_t systimer_read(machine *m, const peripheral *self, uint32_t offset);
void systimer_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);

/* efuse.c, sensor.c */
void efuse_reset(machine *m);
uint32_t sensor_read(machine *m, const peripheral *self, uint32_t offset);

/* cache.c */
void cache_reset(machine *m);
uint32_t cache_read(machine *m, const peripheral *self, uint32_t offset);
void cache_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);
uint32_t cache_table_read(machine *m, const peripheral *self, uint32_t offset);
void cache_table_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);
void cache_invalidate(machine *m, uint32_t address, uint32_t bytes);
void cache_invalidate_all(machine *m);
void cache_fetch(machine *m, uint32_t address);
void cache_load(machine *m, uint32_t address);

/* flash.c: SPI1 and the chip behind it */
void flash_reset(machine *m);
uint32_t flash_read(machine *m, const peripheral *self, uint32_t offset);
void flash_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);
bool flash_busy(machine *m);
void flash_write_enable(machine *m);
void flash_erase(machine *m, uint32_t address, uint32_t bytes);
void flash_program(machine *m, uint32_t address, const uint8_t *bytes, uint32_t count);

/* rom.c: functions in ROM */
void rom_call(machine *m);

/* core.c: the core's own registers and instructions */
void core_reset(machine *m);
void core_look(machine *m, uint32_t size);
bool core_csr(machine *m, uint32_t number);

#endif
