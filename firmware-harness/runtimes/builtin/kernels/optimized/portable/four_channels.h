/* Four neighbouring channels over some positions, in registers. */
#ifndef LUT_FOUR_CHANNELS_H
#define LUT_FOUR_CHANNELS_H

#include <stdint.h>

typedef struct {
  int32_t a, b, c, d;
} four_channels;

/* Adds `count` positions, `step` bytes apart, the first at `from`. Two positions a turn: 8 loads, 8 additions and 4 of
 * the loop, 2.5 instructions an element. Sums wrap, as unsigned. */
static inline four_channels add_positions(four_channels sums, const int8_t *from, uint32_t step, uint32_t count) {
  uint32_t a = (uint32_t)sums.a, b = (uint32_t)sums.b, c = (uint32_t)sums.c, d = (uint32_t)sums.d;
  for (uint32_t pairs = count / 2; pairs > 0; pairs--) {
    const int8_t *next = from + step;
    a += (uint32_t)from[0];
    b += (uint32_t)from[1];
    c += (uint32_t)from[2];
    d += (uint32_t)from[3];
    a += (uint32_t)next[0];
    b += (uint32_t)next[1];
    c += (uint32_t)next[2];
    d += (uint32_t)next[3];
    from = next + step;
  }
  if ((count & 1) != 0) {
    a += (uint32_t)from[0];
    b += (uint32_t)from[1];
    c += (uint32_t)from[2];
    d += (uint32_t)from[3];
  }
  return (four_channels){(int32_t)a, (int32_t)b, (int32_t)c, (int32_t)d};
}

/* The larger of two bytes, without a branch: 4 instructions, 3 where shifts are part of an operation. */
static inline int32_t larger_byte(int32_t a, int32_t b) {
  const int32_t difference = a - b;
  return a - (difference & difference >> 31);
}

/* The same for maxima: 4 loads, 4 maxima and 3 of the loop a turn. */
static inline four_channels most_of_positions(four_channels most, const int8_t *from, uint32_t step, uint32_t count) {
  for (; count > 0; count--) {
    most.a = larger_byte(most.a, from[0]);
    most.b = larger_byte(most.b, from[1]);
    most.c = larger_byte(most.c, from[2]);
    most.d = larger_byte(most.d, from[3]);
    from += step;
  }
  return most;
}

#endif
