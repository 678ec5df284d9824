/* Integer arithmetic of the kernels, without branches: what an operator costs must not depend on its data. A
 * condition becomes a mask, because RV32 has no conditional move and a compiler would branch. Additions that
 * may overflow in a hostile model wrap, as unsigned. */
#ifndef LUT_ARITHMETIC_H
#define LUT_ARITHMETIC_H

#include <stdint.h>

#include "../layout.h"

#ifndef LUT_SINGLE_ROUNDING
#define LUT_SINGLE_ROUNDING 0
#endif

/* All ones when the condition holds, else zero. */
static inline int32_t mask_of(int condition) { return -(int32_t)condition; }

static inline int32_t select_by(int32_t mask, int32_t chosen, int32_t otherwise) {
  return otherwise ^ ((otherwise ^ chosen) & mask);
}

static inline int32_t add_wrapping(int32_t a, int32_t b) { return (int32_t)((uint32_t)a + (uint32_t)b); }

static inline int32_t larger(int32_t a, int32_t b) { return select_by(mask_of(a < b), b, a); }
static inline int32_t smaller(int32_t a, int32_t b) { return select_by(mask_of(b < a), b, a); }

static inline int32_t clamp(int32_t value, int32_t low, int32_t high) {
  return smaller(larger(value, low), high);
}

/* a × b / 2^31, rounded to nearest, halves up. gemmlowp's SaturatingRoundingDoublingHighMul for factors that
 * are not both −2^31: https://github.com/google/gemmlowp/blob/master/fixedpoint/fixedpoint.h */
static inline int32_t multiply_high(int32_t a, int32_t b) {
  return (int32_t)(((int64_t)a * b + (1 << 30)) >> 31);
}

/* x / 2^exponent, rounded to nearest, halves away from zero; exponent 0..31. gemmlowp's RoundingDivideByPOT. */
static inline int32_t divide_by_power(int32_t x, int32_t exponent) {
  int32_t mask = (int32_t)((1u << exponent) - 1u);
  int32_t remainder = x & mask;
  int32_t threshold = (mask >> 1) - (x >> 31);
  /* threshold − remainder cannot overflow: both are at least 0. */
  return (x >> exponent) - ((threshold - remainder) >> 31);
}

#if LUT_SINGLE_ROUNDING

/* The low word of value >> count, count 0..31, in 32-bit steps: RV32 would call a function that branches. */
static inline int64_t shift_right(int64_t value, int32_t count) {
  uint32_t low = (uint32_t)value;
  int32_t high = (int32_t)(value >> 32);
  low = low >> count | ((uint32_t)high << 1) << (31 - count);
  return (int64_t)((uint64_t)(uint32_t)(high >> count) << 32 | low);
}

/* x × factor: one 64-bit product and one rounding shift, halves up, as in ruy and XNNPACK; shift −31..30. */
static inline int32_t requantize(int32_t x, quantized_multiplier factor) {
  int64_t product = (int64_t)x * factor.multiplier;
  int32_t count = 30 - factor.shift; /* of 0..61, in two steps of at most 31 */
  int64_t halves = shift_right(shift_right(product, count >> 1), count - (count >> 1));
  return (int32_t)((halves + 1) >> 1);
}

#else

/* x × factor: rounded after the multiplication and again after the shift, as in TFLite Micro's reference
 * kernels; shift −31..30. */
static inline int32_t requantize(int32_t x, quantized_multiplier factor) {
  int32_t left = factor.shift & ~(factor.shift >> 31);
  int32_t right = -(factor.shift & (factor.shift >> 31));
  return divide_by_power(multiply_high((int32_t)((uint32_t)x << left), factor.multiplier), right);
}

#endif

/* The same for factors below 1, shift −31..0. */
static inline int32_t requantize_down(int32_t x, quantized_multiplier factor) {
#if LUT_SINGLE_ROUNDING
  return requantize(x, factor);
#else
  return divide_by_power(multiply_high(x, factor.multiplier), -factor.shift);
#endif
}

#endif
