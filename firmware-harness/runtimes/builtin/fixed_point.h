/* exp, logistic and tanh in 32-bit fixed point, bit for bit as gemmlowp computes them:
 * https://github.com/google/gemmlowp/blob/master/fixedpoint/fixedpoint.h. "Qi" below is a number with i integer
 * bits and 31 − i fractional ones. No branch depends on a value. */
#ifndef LUT_FIXED_POINT_H
#define LUT_FIXED_POINT_H

#include <stdint.h>

#include "kernels/arithmetic.h"

/* value × 2^exponent, saturating; exponent 1..30. gemmlowp's SaturatingRoundingMultiplyByPOT. */
static inline int32_t shift_saturating(int32_t value, int32_t exponent) {
  int32_t threshold = (int32_t)((1u << (31 - exponent)) - 1u);
  int32_t shifted = (int32_t)((uint32_t)value << exponent);
  shifted = select_by(mask_of(value > threshold), INT32_MAX, shifted);
  return select_by(mask_of(value < -threshold), INT32_MIN, shifted);
}

/* exp(a) for a in [−1/4, 0), Q0: the Taylor expansion around −1/8. */
static inline int32_t exp_of_last_quarter(int32_t a) {
  const int32_t exp_of_minus_eighth = 1895147668;
  const int32_t third = 715827883;
  int32_t x = a + (1 << 28);
  int32_t x2 = multiply_high(x, x);
  int32_t x3 = multiply_high(x2, x);
  int32_t x4 = multiply_high(x2, x2);
  int32_t higher_terms = divide_by_power(multiply_high(divide_by_power(x4, 2) + x3, third) + x2, 1);
  return exp_of_minus_eighth + multiply_high(exp_of_minus_eighth, x + higher_terms);
}

/* exp(a) in Q0 for a ≤ 0 in Q`integer_bits`, at most 5. */
static inline int32_t exp_of_negative(int32_t a, int32_t integer_bits) {
  /* exp(−2^k) for k = −2..4 */
  static const int32_t factors[] = {1672461947, 1302514674, 790015084, 290630308, 39332535, 720401, 242};
  const int32_t fractional_bits = 31 - integer_bits;
  const int32_t quarter = 1 << (fractional_bits - 2);
  int32_t in_last_quarter = (a & (quarter - 1)) - quarter;
  int32_t result = exp_of_last_quarter((int32_t)((uint32_t)in_last_quarter << integer_bits));
  int32_t remainder = add_wrapping(in_last_quarter, (int32_t)(0u - (uint32_t)a));
  for (int32_t k = -2; k < integer_bits; k++) {
    int32_t bit = remainder >> (fractional_bits + k) & 1;
    result = select_by(-bit, multiply_high(result, factors[k + 2]), result);
  }
  return select_by(mask_of(a == 0), INT32_MAX, result);
}

/* 2 / (1 + a) in Q2 for a in [0, 1), Q0, by three Newton-Raphson steps; 48/17 and 32/17 give the first guess. */
static inline int32_t two_over_one_plus(int32_t a) {
  const int32_t guess_offset = 1515870810, guess_slope = -1010580540; /* 48/17, −32/17 in Q2 */
  const int32_t one = 1 << 29;                                       /* in Q2 */
  int32_t half_denominator = (int32_t)(((int64_t)a + INT32_MAX + 1) >> 1);
  int32_t x = guess_offset + multiply_high(half_denominator, guess_slope);
  for (int step = 0; step < 3; step++) {
    int32_t error = one - multiply_high(half_denominator, x);
    x += shift_saturating(multiply_high(x, error), 2);
  }
  return x;
}

/* 1 / (1 + a) in Q0 for a in [0, 1), Q0. */
static inline int32_t one_over_one_plus(int32_t a) { return shift_saturating(two_over_one_plus(a), 1); }

/* 1 / (1 + exp(−a)) in Q0 for a in Q`integer_bits`. */
static inline int32_t logistic_of(int32_t a, int32_t integer_bits) {
  int32_t minus_magnitude = select_by(mask_of(a > 0), (int32_t)(0u - (uint32_t)a), a);
  int32_t positive = one_over_one_plus(exp_of_negative(minus_magnitude, integer_bits));
  int32_t result = select_by(mask_of(a > 0), positive, INT32_MAX - positive);
  return select_by(mask_of(a == 0), 1 << 30, result);
}

/* tanh(a) in Q0 for a in Q`integer_bits`: (1 − exp(−2a)) / (1 + exp(−2a)), and twice a is a with one integer bit more. */
static inline int32_t tanh_of(int32_t a, int32_t integer_bits) {
  const int32_t one = 1 << 29; /* in Q2 */
  int32_t minus_magnitude = select_by(mask_of(a > 0), (int32_t)(0u - (uint32_t)a), a);
  int32_t quotient = two_over_one_plus(exp_of_negative(minus_magnitude, integer_bits + 1)) - one;
  int32_t positive = shift_saturating(quotient, 2);
  return select_by(mask_of(a == 0), 0, select_by(mask_of(a < 0), -positive, positive));
}

#endif
