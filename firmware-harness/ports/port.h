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

/* Memory of the board, given by the linker script from the board file's limits. 16-byte aligned. */
uint8_t *port_arena(uint32_t *bytes);
uint8_t *port_window(uint32_t *bytes, bool *writable);

#endif
