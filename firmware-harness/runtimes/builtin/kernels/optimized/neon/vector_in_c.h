/* The operations of vector.h, whose comments hold here too, in C with the vector types of GCC and Clang. */
#ifndef LUT_NEON_VECTOR_IN_C_H
#define LUT_NEON_VECTOR_IN_C_H

typedef int8_t s8x8 __attribute__((vector_size(8)));
typedef int8_t s8x16 __attribute__((vector_size(16)));
typedef int16_t s16x8 __attribute__((vector_size(16)));
typedef int32_t s32x4 __attribute__((vector_size(16)));
typedef uint32_t u32x4 __attribute__((vector_size(16)));

#define CHOOSE(mask, a, b) (((a) & (mask)) | ((b) & ~(mask)))
#define FOR_LANES(count) for (int32_t i = 0; i < (count); i++)

INLINE s8x16 load_16(const int8_t *from) {
  s8x16 v = {0};
  memcpy(&v, from, sizeof v);
  return v;
}

INLINE s8x8 load_8(const int8_t *from) {
  s8x8 v = {0};
  memcpy(&v, from, sizeof v);
  return v;
}

INLINE s8x16 step_16(const int8_t **from, intptr_t step) {
  const s8x16 v = load_16(*from);
  *from = (const int8_t *)((uintptr_t)*from + (uintptr_t)step);
  return v;
}

INLINE s8x8 step_8(const int8_t **from, intptr_t step) {
  const s8x8 v = load_8(*from);
  *from = (const int8_t *)((uintptr_t)*from + (uintptr_t)step);
  return v;
}

INLINE s8x16 take_16(const int8_t **from) { return step_16(from, 16); }
INLINE s8x8 take_8(const int8_t **from) { return step_8(from, 8); }

INLINE s32x4 load_words(const int32_t *from) {
  s32x4 v = {0};
  memcpy(&v, from, sizeof v);
  return v;
}

INLINE void load_pairs_of_words(const int32_t *from, s32x4 *first, s32x4 *second) {
  FOR_LANES(4) {
    (*first)[i] = from[2 * i];
    (*second)[i] = from[2 * i + 1];
  }
}

INLINE void store_16(int8_t *to, s8x16 v) { memcpy(to, &v, sizeof v); }
INLINE void store_8(int8_t *to, s8x8 v) { memcpy(to, &v, sizeof v); }
INLINE void store_word_lane(int8_t *to, s8x16 v, int32_t lane) {
  *(int32_t *)__builtin_assume_aligned((void *)to, 4) = ((s32x4)v)[lane];
}
INLINE void store_lane(int8_t *to, s8x16 v, int32_t lane) { *to = v[lane]; }

INLINE s8x16 all_16(int8_t value) { return (s8x16){0} + value; }
INLINE s8x8 all_8(int8_t value) { return (s8x8){0} + value; }
INLINE s16x8 all_halves(int16_t value) { return (s16x8){0} + value; }
INLINE s32x4 all_words(int32_t value) { return (s32x4){0} + value; }
INLINE s8x16 join(s8x8 low, s8x8 high) {
  s8x16 v = {0};
  memcpy(&v, &low, 8);
  memcpy((int8_t *)&v + 8, &high, 8);
  return v;
}
INLINE s8x16 low_lanes(uint64_t bytes) {
  s8x16 v = {0};
  memcpy(&v, &bytes, sizeof bytes);
  return v;
}
INLINE s8x8 low_8(s8x16 v) { return load_8((const int8_t *)&v); }
INLINE s8x8 high_8(s8x16 v) { return load_8((const int8_t *)&v + 8); }

INLINE s8x8 load_same_8(const int8_t *from) { return all_8(*from); }

INLINE s8x16 xor_16(s8x16 a, s8x16 b) { return a ^ b; }
INLINE s8x16 and_16(s8x16 a, s8x16 b) { return a & b; }
INLINE s8x16 not_16(s8x16 a) { return ~a; }
INLINE s8x8 not_8(s8x8 a) { return ~a; }

/* Traps where a sum does not fit: the kernels promise that none of these does. */
INLINE s16x8 subtract_product_8(s16x8 s, s8x8 a, s8x8 b) {
  FOR_LANES(8) {
    const int32_t sum = s[i] - a[i] * b[i];
    if (sum != (int16_t)sum) __builtin_trap();
    s[i] = (int16_t)sum;
  }
  return s;
}
INLINE s16x8 multiply_8(s8x8 a, s8x8 b) {
  s16x8 v = {0};
  FOR_LANES(8) v[i] = (int16_t)(a[i] * b[i]);
  return v;
}
INLINE s16x8 multiply_high_8(s8x16 a, s8x16 b) { return multiply_8(high_8(a), high_8(b)); }
INLINE s16x8 subtract_product_high(s16x8 s, s8x16 a, s8x16 b) {
  return subtract_product_8(s, high_8(a), high_8(b));
}

INLINE s32x4 add_words(s32x4 a, s32x4 b) { return (s32x4)((u32x4)a + (u32x4)b); }
INLINE s32x4 subtract_words(s32x4 a, s32x4 b) { return (s32x4)((u32x4)a - (u32x4)b); }
INLINE s32x4 multiply_words(s32x4 a, s32x4 b) { return (s32x4)((u32x4)a * (u32x4)b); }
INLINE s32x4 and_words(s32x4 a, s32x4 b) { return a & b; }
INLINE s32x4 least_words(s32x4 a, s32x4 b) { return CHOOSE(a < b, a, b); }
INLINE s32x4 most_words(s32x4 a, s32x4 b) { return CHOOSE(a > b, a, b); }

INLINE s16x8 difference_8(s8x8 a, s8x8 b) {
  s16x8 v = {0};
  FOR_LANES(8) v[i] = (int16_t)(a[i] - b[i]);
  return v;
}
INLINE s16x8 wide_8(s8x8 a) { return difference_8(a, all_8(0)); }
INLINE s32x4 add_product_low(s32x4 s, s16x8 a, s16x8 b) {
  FOR_LANES(4) s[i] = (int32_t)((uint32_t)s[i] + (uint32_t)(a[i] * b[i]));
  return s;
}
INLINE s32x4 add_product_high(s32x4 s, s16x8 a, s16x8 b) {
  FOR_LANES(4) s[i] = (int32_t)((uint32_t)s[i] + (uint32_t)(a[i + 4] * b[i + 4]));
  return s;
}

INLINE s16x8 add_wide(s16x8 s, s8x8 a) { return s + wide_8(a); }
INLINE s32x4 add_wide_low(s32x4 s, s16x8 a) { return add_words(s, (s32x4){a[0], a[1], a[2], a[3]}); }
INLINE s32x4 add_wide_high(s32x4 s, s16x8 a) { return add_words(s, (s32x4){a[4], a[5], a[6], a[7]}); }
INLINE s32x4 product_low(s16x8 a, s16x8 b) { return add_product_low((s32x4){0}, a, b); }
INLINE s32x4 product_high(s16x8 a, s16x8 b) { return add_product_high((s32x4){0}, a, b); }
INLINE s16x8 times_2_6(s16x8 a) { return a * 64; }
INLINE s32x4 wide_times_2_14_low(s16x8 a) { return (s32x4){a[0], a[1], a[2], a[3]} * (1 << 14); }
INLINE s32x4 wide_times_2_14_high(s16x8 a) { return (s32x4){a[4], a[5], a[6], a[7]} * (1 << 14); }

INLINE s32x4 sum_of_pairs(s16x8 v) { return (s32x4){v[0] + v[1], v[2] + v[3], v[4] + v[5], v[6] + v[7]}; }
INLINE s32x4 add_pairs(s32x4 sums, s16x8 v) { return add_words(sums, sum_of_pairs(v)); }
INLINE s16x8 sum_of_pairs_of_bytes(s8x16 v) {
  s16x8 sums = {0};
  FOR_LANES(8) sums[i] = (int16_t)(v[2 * i] + v[2 * i + 1]);
  return sums;
}
INLINE s32x4 sums_across(s32x4 a, s32x4 b) {
  const s32x4 first = {a[0], a[2], b[0], b[2]}, second = {a[1], a[3], b[1], b[3]};
  return add_words(first, second);
}

INLINE s32x4 add_product_in_c(s32x4 sums, s8x16 x, s8x16 w) {
  return add_pairs(sums, subtract_product_high(multiply_8(low_8(x), low_8(w)), x, w));
}
INLINE void add_four_products(s32x4 *s0, s32x4 *s1, s32x4 *s2, s32x4 *s3, s8x16 x0, s8x16 x1, s8x16 x2, s8x16 x3,
                              s8x16 w) {
  *s0 = add_product_in_c(*s0, x0, w);
  *s1 = add_product_in_c(*s1, x1, w);
  *s2 = add_product_in_c(*s2, x2, w);
  *s3 = add_product_in_c(*s3, x3, w);
}

INLINE void stays(s8x16 a, s8x16 b, s8x16 c, s8x16 d) { (void)a, (void)b, (void)c, (void)d; }

INLINE s32x4 shift_left(s32x4 a, s32x4 by) { return (s32x4)((u32x4)a << (u32x4)by); }
INLINE s32x4 high_product(s32x4 a, s32x4 b) {
  FOR_LANES(4) a[i] = (int32_t)(((int64_t)a[i] * b[i] + (1 << 30)) >> 31);
  return a;
}
INLINE s32x4 less_one_if_negative(s32x4 a, s32x4 b) { return add_words(a, b >> 31); }
INLINE s32x4 shift_rounding(s32x4 a, s32x4 by) {
  FOR_LANES(4) {
    a[i] = by[i] > 0 ? (int32_t)((uint32_t)a[i] << by[i]) : (int32_t)((((int64_t)a[i] * 2 >> -by[i]) + 1) >> 1);
  }
  return a;
}

INLINE int32_t saturated(int32_t value, int32_t most) {
  return value > most ? most : value < -most - 1 ? -most - 1 : value;
}
INLINE s16x8 narrow_words(s32x4 low, s32x4 high) {
  s16x8 v = {0};
  FOR_LANES(8) v[i] = (int16_t)saturated(i < 4 ? low[i] : high[i - 4], INT16_MAX);
  return v;
}
INLINE s8x8 narrow_half(s16x8 wide) {
  s8x8 v = {0};
  FOR_LANES(8) v[i] = (int8_t)saturated(wide[i], INT8_MAX);
  return v;
}
INLINE s8x16 narrow_halves(s16x8 low, s16x8 high) { return join(narrow_half(low), narrow_half(high)); }
INLINE s16x8 add_saturating(s16x8 a, s16x8 b) {
  FOR_LANES(8) a[i] = (int16_t)saturated(a[i] + b[i], INT16_MAX);
  return a;
}
INLINE s8x16 least_16(s8x16 a, s8x16 b) { return CHOOSE(a < b, a, b); }
INLINE s8x16 most_16(s8x16 a, s8x16 b) { return CHOOSE(a > b, a, b); }
INLINE s8x8 least_8(s8x8 a, s8x8 b) { return CHOOSE(a < b, a, b); }
INLINE s8x8 most_8(s8x8 a, s8x8 b) { return CHOOSE(a > b, a, b); }

#endif
