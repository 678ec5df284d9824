/* A Linux process, for tests and fuzzing: the console is standard input and output, the counter the monotonic
 * clock. Ends with success at the end of its input. */
#define _POSIX_C_SOURCE 200809L

#include "../port.h"

#include <errno.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

const char port_name[] = "host";

/* The slow clock is the monotonic clock from this bit of its nanoseconds on. */
#define SLOW_SHIFT 20

static _Alignas(64) uint8_t arena[LUT_ARENA_BYTES];
static _Alignas(64) uint8_t window[LUT_WINDOW_BYTES];

static struct {
  uint8_t bytes[4096];
  size_t next, end;
} input;

static struct {
  uint8_t bytes[4096];
  size_t end;
} output;

void port_init(void) {}

static uint64_t nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint64_t)now.tv_sec * 1000000000 + (uint64_t)now.tv_nsec;
}

port_counter port_timing_counter(void) {
  return (port_counter){"clock_monotonic", 32, 1000000000, UINT32_C(1) << (32 - SLOW_SHIFT)};
}

uint32_t port_ticks(void) { return (uint32_t)nanoseconds(); }

uint32_t port_slow_ticks(void) { return (uint32_t)(nanoseconds() >> SLOW_SHIFT); }

int port_console_read(void) { return input.next < input.end ? input.bytes[input.next++] : -1; }

static void flush(void) {
  size_t sent = 0;
  while (sent < output.end) {
    const ssize_t count = write(STDOUT_FILENO, output.bytes + sent, output.end - sent);
    if (count > 0) sent += (size_t)count;
    if (count < 0 && errno != EINTR) exit(EXIT_FAILURE);
  }
  output.end = 0;
}

void port_console_write(uint8_t byte) {
  if (output.end == sizeof output.bytes) flush();
  output.bytes[output.end++] = byte;
}

void port_idle(void) {
  flush();
  const ssize_t count = read(STDIN_FILENO, input.bytes, sizeof input.bytes);
  if (count == 0) exit(EXIT_SUCCESS);
  if (count < 0 && errno != EINTR) exit(EXIT_FAILURE);
  input.next = 0;
  input.end = count > 0 ? (size_t)count : 0;
}

uint32_t port_core_hz(void) { return 0; }

bool port_debugger_attached(void) { return false; }

void port_settings(char *text, size_t capacity) {
  (void)capacity;
  *text = '\0';
}

/* Not exactly of the lengths that port.h asks for: what this process times is no board's figure. */
void port_loop_plain(uint32_t iterations) {
  do {
    __asm volatile("" : "+r"(iterations));
  } while (--iterations > 0);
}

void port_loop_divide(uint32_t iterations) {
  volatile uint32_t divisor = 3;
  do {
    uint32_t quotient = UINT32_MAX / divisor / divisor;
    __asm volatile("" : "+r"(iterations), "+r"(quotient));
  } while (--iterations > 0);
}

uint8_t *port_arena(uint32_t *bytes) {
  *bytes = sizeof arena;
  return arena;
}

port_chip port_identity(void) { return (port_chip){.reset = RESET_UNKNOWN}; }

port_state port_status(void) { return (port_state){.decidegrees = PORT_NO_TEMPERATURE}; }

#ifdef LUT_FLASH_SECTOR_BYTES
/* As flash behaves: an erasure sets all bits, programming clears some. */
#define UNIT_BYTES 32

port_memory port_window(void) {
  return (port_memory){window, sizeof window, true, LUT_FLASH_SECTOR_BYTES, UNIT_BYTES};
}

uint32_t port_flash_erase(uint32_t offset) {
  for (uint32_t i = 0; i < LUT_FLASH_SECTOR_BYTES; i++) window[offset + i] = 0xFF;
  return 0;
}

uint32_t port_flash_program(uint32_t offset, const uint8_t *unit) {
  for (uint32_t i = 0; i < UNIT_BYTES; i++) window[offset + i] &= unit[i];
  return 0;
}
#else
port_memory port_window(void) { return (port_memory){.base = window, .bytes = sizeof window, .writable = true}; }

/* Never called: there are no sectors. */
uint32_t port_flash_erase(uint32_t offset) { return offset; }

uint32_t port_flash_program(uint32_t offset, const uint8_t *unit) {
  (void)unit;
  return offset;
}
#endif

_Noreturn void port_restart(void) {
  flush();
  execl("/proc/self/exe", "firmware", (char *)NULL);
  exit(EXIT_FAILURE);
}
