/* What the VideoCore says of the board, and does for it. */
#ifndef LUT_VIDEOCORE_H
#define LUT_VIDEOCORE_H

#include <stdint.h>

typedef enum { CLOCK_UART = 2, CLOCK_ARM = 3 } videocore_clock;

/* Asks for a rate; what came of it, the other two say. */
void videocore_set_clock(videocore_clock clock, uint32_t hz);
/* The rate that is set, 0 where not known. */
uint32_t videocore_clock_hz(videocore_clock clock);
/* The rate that the VideoCore counts now, 0 where it does not. */
uint32_t videocore_measured_hz(videocore_clock clock);

/* Of the chip, in thousandths of a degree Celsius; INT32_MIN where not known. */
int32_t videocore_temperature(void);

enum {
  VIDEOCORE_HELD_BACK = 0xF,          /* now: supply too low, clock capped, throttled, or near the temperature limit */
  VIDEOCORE_WAS_HELD_BACK = 0xF << 16 /* the same since videocore_watch */
};
/* Forgets what was. */
void videocore_watch(void);
/* The flags, 0 where not known. */
uint32_t videocore_throttled(void);

/* 0 where not known. */
uint64_t videocore_serial(void);
uint32_t videocore_revision(void);

#endif
