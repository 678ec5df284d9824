/* Eight output channels of DEPTHWISE_CONV_2D: a channel is a lane, as its taps are of it alone.
 *
 * The input is widened to halves and its zero point taken off at once (SSUBL), so that padding is nothing: a tap outside
 * is left out. Products of halves are added to words eight at a time, by SMLAL and SMLAL2. */
#ifndef LUT_NEON_EIGHT_CHANNELS_H
#define LUT_NEON_EIGHT_CHANNELS_H

#include "requantize.h"

typedef struct {
  s32x4 low, high;
} eight_sums;

typedef struct {
  eight_sums bias;
  four_factors factors[2];
} eight_channels;

INLINE eight_sums add_tap(eight_sums sums, s16x8 x, s16x8 w) {
  return (eight_sums){add_product_low(sums.low, x, w), add_product_high(sums.high, x, w)};
}

INLINE s8x8 finish_eight(eight_sums sums, const eight_channels *eight, const output_range *range) {
  const s32x4 values[2] = {sums.low, sums.high};
  return eight_elements(values, eight->factors, range);
}

INLINE eight_channels eight_from(const int32_t *bias, const quantized_multiplier *factors) {
  eight_channels eight = {.factors = {load_factors(factors), load_factors(factors + 4)}};
  eight.bias.low = bias == NULL ? all_words(0) : load_words(bias);
  eight.bias.high = bias == NULL ? all_words(0) : load_words(bias + 4);
  return eight;
}

/* The eight after those from c on, the last of all overlapping those before where they are no multiple of eight. */
INLINE int32_t next_eight(int32_t c, int32_t channels) {
  const int32_t next = c + 8;
  return next < channels && next + 8 > channels ? channels - 8 : next;
}

#endif
