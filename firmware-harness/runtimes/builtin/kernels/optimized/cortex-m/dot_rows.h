/* Products of one input with up to four rows of weights. */
#ifndef LUT_CORTEX_M_DOT_ROWS_H
#define LUT_CORTEX_M_DOT_ROWS_H

#include "../portable/four_channels.h"
#include "arm_halves.h"
#include "row_products.h"

/* Differences of four inputs from the zero point, as pairs of halves. */
typedef struct {
  uint32_t even, odd;
} unpacked_input;

static inline int32_t dot_word(int32_t sum, unpacked_input input, uint32_t weights) {
  return smlad(input.odd, sxtb16_odd(weights), smlad(input.even, sxtb16(weights), sum));
}

/* Four k of `rows` rows, a number that is known where this is called; `pitch` from one to the next. */
static inline __attribute__((always_inline)) four_channels dot_words(four_channels sums, unpacked_input input,
                                                                     const int8_t *weights, uint32_t pitch,
                                                                     const uint32_t rows) {
  sums.a = dot_word(sums.a, input, load_word(weights));
  if (rows > 1) sums.b = dot_word(sums.b, input, load_word(weights + pitch));
  if (rows > 2) sums.c = dot_word(sums.c, input, load_word(weights + 2 * pitch));
  if (rows > 3) sums.d = dot_word(sums.d, input, load_word(weights + 3 * pitch));
  return sums;
}

static inline unpacked_input unpack_input(uint32_t bytes, uint32_t minus_zero) {
  return (unpacked_input){sxtab16(minus_zero, bytes), sxtab16_odd(minus_zero, bytes)};
}

/* Only the last `count` of four, 1..3. */
static inline unpacked_input last_of(unpacked_input input, uint32_t count) {
  return (unpacked_input){
      count > 1 ? input.even & 0xffff0000u : 0,
      count > 2 ? input.odd : input.odd & 0xffff0000u,
  };
}

/* `k` at least 4. What is no multiple of 4 is met with the last four once more, those that were counted before as 0:
 * nothing is read behind a row. The loop for four rows is in row_products.c; fewer, which are left at the end, take 2.1
 * and 3.2 instructions a product. */
static inline __attribute__((always_inline)) four_channels dot_rows(four_channels sums, const int8_t *input,
                                                                    uint32_t minus_zero, const int8_t *weights,
                                                                    uint32_t k, const uint32_t rows) {
  const uint32_t few = k & 3, whole = k - few;
  if (rows == 4) {
    row_products of = {input, input + whole, weights, k, 3 * k, minus_zero, sums};
    add_row_products(&of);
    sums = of.sums;
  } else {
    for (uint32_t i = 0; i < whole; i += 4) {
      sums = dot_words(sums, unpack_input(load_word(input + i), minus_zero), weights + i, k, rows);
    }
  }
  if (few == 0) return sums;
  const unpacked_input last = last_of(unpack_input(load_word(input + k - 4), minus_zero), few);
  return dot_words(sums, last, weights + k - 4, k, rows);
}

#endif
