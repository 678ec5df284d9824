/* Products with a factor below one half, and clamps, in the fewest operations that every core has: the high word of a
 * product, additions, shifts by a register. Exact as requantize_down() of arithmetic.h, rounded twice. */
#ifndef LUT_PORTABLE_ROUNDING_H
#define LUT_PORTABLE_ROUNDING_H

#include "../../arithmetic.h"

static inline int32_t high_word(int32_t a, int32_t b) { return (int32_t)((int64_t)a * b >> 32); }

/* x × multiplier × 2^(−31 − e), of 4x: h = (x × multiplier + 2^30) >> 31 is rounded up at halves; its double comes of
 * the high word, which has two bits more than x, by adding 1 and clearing the last bit. Then h × 2^−e is rounded,
 * halves away from zero: (2h − [h < 0] + 2^e) >> e + 1, for e = 0 too. `offset` is 2^e, and may have more in it. 7
 * operations. */
static inline int32_t scale_quadruple(int32_t quadruple, int32_t multiplier, int32_t offset, int32_t right) {
  const int32_t doubled = (high_word(quadruple, multiplier) + 1) & ~1;
  return (doubled + (doubled >> 31) + offset) >> right;
}

/* A range of bytes, for values that come less its highest. */
typedef struct {
  int32_t range, high;
} byte_range;

static inline byte_range byte_range_of(int32_t low, int32_t high) { return (byte_range){high - low, high}; }

/* `under` + high within the range. 7 operations without a branch: what is above 0 becomes 0, then what is below the
 * lowest is taken off. */
static inline int8_t within_range(int32_t under, byte_range of) {
  const int32_t at_most = under & under >> 31;
  const int32_t above_low = at_most + of.range;
  return (int8_t)(at_most - (above_low & above_low >> 31) + of.high);
}

#endif
