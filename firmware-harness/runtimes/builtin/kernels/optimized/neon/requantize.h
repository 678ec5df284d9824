/* requantize() of arithmetic.h for four sums at a time, and what follows it.
 *
 * SQRDMULH is multiply_high(): it saturates only for two factors of −2^31, and no multiplier is below 0. SRSHL by −e is
 * a division by 2^e that rounds halves up; halves of what is below 0 are to be rounded down, as they are where 1 is
 * taken off before (SSRA): by that nothing but a half is rounded otherwise. h − 1 does not overflow: h is above −2^31,
 * as a multiplier is below 2^31. With e = 0 nothing may be taken off: hence two forms. */
#ifndef LUT_NEON_REQUANTIZE_H
#define LUT_NEON_REQUANTIZE_H

#include "../../kernels.h"
#include "vector.h"

/* The factors of four channels; the fields are those of quantized_multiplier. */
typedef struct {
  s32x4 multiplier, shift;
} four_factors;

INLINE four_factors load_factors(const quantized_multiplier *factors) {
  four_factors four;
  load_pairs_of_words(&factors->multiplier, &four.multiplier, &four.shift);
  return four;
}

INLINE four_factors same_factors(quantized_multiplier factor) {
  return (four_factors){all_words(factor.multiplier), all_words(factor.shift)};
}

/* Of factors that are 0, or have a shift below 0: 3 instructions. */
INLINE s32x4 requantize_small(s32x4 x, four_factors factors) {
  const s32x4 h = high_product(x, factors.multiplier);
  return shift_rounding(less_one_if_negative(h, h), factors.shift);
}

/* Of factors below 1, with a shift of 0 or less: 4 instructions. */
INLINE s32x4 requantize_down_words(s32x4 x, four_factors factors) {
  const s32x4 h = high_product(x, factors.multiplier);
  return shift_rounding(less_one_if_negative(h, and_words(h, factors.shift)), factors.shift);
}

/* Of any factors. */
INLINE s32x4 requantize_any(s32x4 x, four_factors factors) {
  const s32x4 none = all_words(0);
  const s32x4 left = most_words(factors.shift, none), right = least_words(factors.shift, none);
  return requantize_down_words(shift_left(x, left), (four_factors){factors.multiplier, right});
}

/* What makes elements of the output of requantized sums. */
typedef struct {
  int32_t zero;
  s8x16 low, high;
  int32_t factors; /* FACTORS_…: results of small ones are below 2^30, and the zero point may follow narrowing */
} output_range;

INLINE output_range output_range_of(const operator_record *operator, int32_t factors) {
  return (output_range){operator->output_zero, all_16((int8_t)operator->low), all_16((int8_t)operator->high), factors};
}

INLINE int32_t range_of_factor(quantized_multiplier factor) {
  return factor.shift < 0 || factor.multiplier == 0 ? FACTORS_SMALL : FACTORS_ANY;
}

/* 16 elements of 16 sums: 24 instructions where factors are small, else 44 (what only factors
 * have part in is outside of loops over pixels). */
INLINE s8x16 sixteen_elements(const s32x4 *sums, const four_factors *factors, const output_range *range) {
  s16x8 low, high;
  if (range->factors == FACTORS_SMALL) {
    const s16x8 zero = all_halves((int16_t)range->zero);
    low = narrow_words(requantize_small(sums[0], factors[0]), requantize_small(sums[1], factors[1]));
    high = narrow_words(requantize_small(sums[2], factors[2]), requantize_small(sums[3], factors[3]));
    low = add_saturating(low, zero);
    high = add_saturating(high, zero);
  } else {
    const s32x4 zero = all_words(range->zero); /* wraps, as add_wrapping() does */
    low = narrow_words(add_words(requantize_any(sums[0], factors[0]), zero),
                       add_words(requantize_any(sums[1], factors[1]), zero));
    high = narrow_words(add_words(requantize_any(sums[2], factors[2]), zero),
                        add_words(requantize_any(sums[3], factors[3]), zero));
  }
  return least_16(most_16(narrow_halves(low, high), range->low), range->high);
}

/* 8 elements of 8 sums. */
INLINE s8x8 eight_elements(const s32x4 *sums, const four_factors *factors, const output_range *range) {
  s16x8 halves;
  if (range->factors == FACTORS_SMALL) {
    halves = narrow_words(requantize_small(sums[0], factors[0]), requantize_small(sums[1], factors[1]));
    halves = add_saturating(halves, all_halves((int16_t)range->zero));
  } else {
    const s32x4 zero = all_words(range->zero);
    halves = narrow_words(add_words(requantize_any(sums[0], factors[0]), zero),
                          add_words(requantize_any(sums[1], factors[1]), zero));
  }
  return least_8(most_8(narrow_half(halves), low_8(range->low)), low_8(range->high));
}

#endif
