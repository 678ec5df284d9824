/* The seam between the core and a board: console, counter, idle, identity. A new board that no present port
 * serves is one file that defines these. Interrupts stay masked from port_init on: a pending receive
 * interrupt only wakes port_idle. */
#ifndef LUT_PORT_H
#define LUT_PORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Marks what runs inside a timed window. The linker scripts place it first, at a fixed alignment, so that
 * changes of the other code do not move it. */
#define PORT_TIMED __attribute__((section(".timed")))

typedef struct {
  const char *name;        /* e.g. "dwt.cyccnt", "tim2" */
  uint8_t bits;            /* width of port_ticks(): differences are taken modulo 2^bits, at most 32 are kept */
  uint32_t hz;             /* nominal rate, 0 where not known */
  uint32_t slow_per_wrap;  /* ticks of the slow clock in which the counter goes once around */
} port_counter;

extern const char port_name[];

/* Clocks, caches, console, counter. Leaves interrupts masked. */
void port_init(void);

/* The counter that port_init chose: the first that moves; name is NULL when none does. */
port_counter port_timing_counter(void);

/* Reads the chosen counter, low 32 bits. Called at both ends of every timed window: cheap, constant cost. */
uint32_t port_ticks(void);

/* A slow clock beside the counter, at least 1000 ticks per wrap of the counter. It tells a window that outlasted
 * the counter, and how often the counter wrapped while the core slept. */
uint32_t port_slow_ticks(void);

/* A received byte, or -1. */
int port_console_read(void);
void port_console_write(uint8_t byte);

/* Sleeps until a byte may have arrived. */
void port_idle(void);

/* Rate of the core, 0 where not known. */
uint32_t port_core_hz(void);
bool port_debugger_attached(void);

/* Writes the cache and flash-wait registers as "name=hex name=hex", NUL-terminated. */
void port_settings(char *text, size_t capacity);

/* Loops of known length, in assembly: 2 instructions per iteration (decrement, branch), and
 * 4 (two dependent divisions, decrement, branch). */
void port_loop_plain(uint32_t iterations);
void port_loop_divide(uint32_t iterations);

/* The chip itself; reset flags are read once and cleared, so that the next start finds its own. */
typedef enum { RESET_UNKNOWN, RESET_POWER, RESET_PIN, RESET_SOFTWARE, RESET_WATCHDOG, RESET_OTHER } port_reset;
#define PORT_UID_LIMIT 16
typedef struct {
  uint8_t uid[PORT_UID_LIMIT];
  uint8_t uid_bytes; /* 0 where the chip has none */
  uint32_t revision; /* 0 where not known */
  port_reset reset;
} port_chip;
port_chip port_identity(void);

/* What may change while it runs. */
#define PORT_NO_TEMPERATURE INT16_MIN
enum { PORT_THROTTLED = 1, PORT_HAS_THROTTLED = 2 }; /* slowed down by heat or supply: now, since its start */
typedef struct {
  uint32_t core_hz;    /* 0 where not known */
  int16_t decidegrees; /* tenths of a degree Celsius, or PORT_NO_TEMPERATURE */
  uint16_t flags;
  uint32_t interrupts; /* taken since the start */
} port_state;
port_state port_status(void);

/* Starts the board anew, as a reset does. What was written to the console may be lost. */
_Noreturn void port_restart(void);

/* Memory of the board, given by the linker script from the board file's limits. 16-byte aligned. */
uint8_t *port_arena(uint32_t *bytes);

/* The model window. Flash is erased in sectors and programmed in units, each once after its erasure. */
#define PORT_FLASH_UNIT_LIMIT 256
typedef struct {
  uint8_t *base;
  uint32_t bytes; /* whole sectors */
  bool writable;
  uint32_t sector_bytes; /* 0: memory that is written at will */
  uint32_t unit_bytes;
} port_memory;
port_memory port_window(void);

/* Flash only: the sector that begins at an offset of the window, and one unit. 0, or the error flags of the flash
 * controller. Afterwards reading finds what lies in the flash, also through caches. */
uint32_t port_flash_erase(uint32_t offset);
uint32_t port_flash_program(uint32_t offset, const uint8_t *unit);

#endif
