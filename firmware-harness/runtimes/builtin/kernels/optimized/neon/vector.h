/* The vector operations of the micro-kernels: NEON where there is NEON, else the same in C, for tests on this machine.
 * Each is one instruction, named in its comment, unless that says otherwise.
 *
 * Loads and stores are of elements: LD1 and ST1 fault on no address that suits the element, on any kind of memory. GCC
 * must be told so by hand: with -mstrict-align it makes 16 loads of one of a vld1q_s8. */
#ifndef LUT_NEON_VECTOR_H
#define LUT_NEON_VECTOR_H

#include <stdint.h>
#include <string.h>

#if defined(__ARM_NEON) && defined(__aarch64__)
#define INLINE static inline __attribute__((always_inline))
#include <arm_neon.h>

typedef int8x8_t s8x8;
typedef int8x16_t s8x16;
typedef int16x8_t s16x8;
typedef int32x4_t s32x4;

/* LD1, and the pointer moves on. */
INLINE s8x16 take_16(const int8_t **from) {
  s8x16 v;
  __asm("ld1 {%0.16b}, [%1], #16" : "=w"(v), "+r"(*from) : : "memory");
  return v;
}

INLINE s8x8 take_8(const int8_t **from) {
  s8x8 v;
  __asm("ld1 {%0.8b}, [%1], #8" : "=w"(v), "+r"(*from) : : "memory");
  return v;
}

/* LD1, and the pointer moves on by `step`. */
INLINE s8x16 step_16(const int8_t **from, intptr_t step) {
  s8x16 v;
  __asm("ld1 {%0.16b}, [%1], %2" : "=w"(v), "+r"(*from) : "r"(step) : "memory");
  return v;
}

INLINE s8x8 step_8(const int8_t **from, intptr_t step) {
  s8x8 v;
  __asm("ld1 {%0.8b}, [%1], %2" : "=w"(v), "+r"(*from) : "r"(step) : "memory");
  return v;
}

/* LD1 */
INLINE s8x16 load_16(const int8_t *from) {
  s8x16 v;
  __asm("ld1 {%0.16b}, [%1]" : "=w"(v) : "r"(from) : "memory");
  return v;
}

INLINE s8x8 load_8(const int8_t *from) {
  s8x8 v;
  __asm("ld1 {%0.8b}, [%1]" : "=w"(v) : "r"(from) : "memory");
  return v;
}

/* LD1R: one byte in all lanes. */
INLINE s8x8 load_same_8(const int8_t *from) {
  s8x8 v;
  __asm("ld1r {%0.8b}, [%1]" : "=w"(v) : "r"(from) : "memory");
  return v;
}

INLINE s32x4 load_words(const int32_t *from) {
  s32x4 v;
  __asm("ld1 {%0.4s}, [%1]" : "=w"(v) : "r"(from) : "memory");
  return v;
}

/* LD2: every other word of eight, from the first on and from the second on. */
INLINE void load_pairs_of_words(const int32_t *from, s32x4 *first, s32x4 *second) {
  int32x4x2_t v;
  __asm("ld2 {%S0.4s - %T0.4s}, [%1]" : "=w"(v) : "r"(from) : "memory");
  *first = v.val[0];
  *second = v.val[1];
}

/* ST1 */
INLINE void store_16(int8_t *to, s8x16 v) { __asm("st1 {%0.16b}, [%1]" : : "w"(v), "r"(to) : "memory"); }
INLINE void store_8(int8_t *to, s8x8 v) { __asm("st1 {%0.8b}, [%1]" : : "w"(v), "r"(to) : "memory"); }
/* ST1 of one word, its bytes those of 4 lanes: at an address that is a multiple of 4. */
#define store_word_lane(to, v, lane) \
  __asm("st1 {%0.s}[%2], [%1]" : : "w"(v), "r"(to), "i"(lane) : "memory")
#define store_lane(to, v, lane) __asm("st1 {%0.b}[%2], [%1]" : : "w"(v), "r"(to), "i"(lane) : "memory")

INLINE s8x16 all_16(int8_t value) { return vdupq_n_s8(value); }     /* DUP */
INLINE s8x8 all_8(int8_t value) { return vdup_n_s8(value); }        /* DUP */
INLINE s16x8 all_halves(int16_t value) { return vdupq_n_s16(value); } /* DUP */
INLINE s32x4 all_words(int32_t value) { return vdupq_n_s32(value); } /* DUP */
INLINE s8x16 join(s8x8 low, s8x8 high) { return vcombine_s8(low, high); } /* INS */
INLINE s8x16 low_lanes(uint64_t bytes) { return vcombine_s8(vcreate_s8(bytes), vcreate_s8(0)); } /* FMOV */
INLINE s8x8 low_8(s8x16 v) { return vget_low_s8(v); }   /* none */
INLINE s8x8 high_8(s8x16 v) { return vget_high_s8(v); } /* DUP, or none */

INLINE s8x16 xor_16(s8x16 a, s8x16 b) { return veorq_s8(a, b); } /* EOR */
INLINE s8x16 and_16(s8x16 a, s8x16 b) { return vandq_s8(a, b); } /* AND */
INLINE s8x16 not_16(s8x16 a) { return vmvnq_s8(a); }             /* NOT */
INLINE s8x8 not_8(s8x8 a) { return vmvn_s8(a); }                 /* NOT */

/* Products of the lower, the higher eight lanes. */
INLINE s16x8 multiply_8(s8x8 a, s8x8 b) { return vmull_s8(a, b); }                                /* SMULL */
INLINE s16x8 multiply_high_8(s8x16 a, s8x16 b) { return vmull_high_s8(a, b); }                      /* SMULL2 */
INLINE s16x8 subtract_product_8(s16x8 s, s8x8 a, s8x8 b) { return vmlsl_s8(s, a, b); }            /* SMLSL */
INLINE s16x8 subtract_product_high(s16x8 s, s8x16 a, s8x16 b) { return vmlsl_high_s8(s, a, b); } /* SMLSL2 */

/* Of halves. */
INLINE s16x8 difference_8(s8x8 a, s8x8 b) { return vsubl_s8(a, b); } /* SSUBL */
INLINE s16x8 wide_8(s8x8 a) { return vmovl_s8(a); }                  /* SXTL */
INLINE s32x4 add_product_low(s32x4 s, s16x8 a, s16x8 b) { return vmlal_s16(s, vget_low_s16(a), vget_low_s16(b)); } /* SMLAL */
INLINE s32x4 add_product_high(s32x4 s, s16x8 a, s16x8 b) { return vmlal_high_s16(s, a, b); }                       /* SMLAL2 */

INLINE s16x8 add_wide(s16x8 s, s8x8 a) { return vaddw_s8(s, a); }                         /* SADDW */
INLINE s32x4 add_wide_low(s32x4 s, s16x8 a) { return vaddw_s16(s, vget_low_s16(a)); }     /* SADDW */
INLINE s32x4 add_wide_high(s32x4 s, s16x8 a) { return vaddw_high_s16(s, a); }             /* SADDW2 */
INLINE s32x4 product_low(s16x8 a, s16x8 b) { return vmull_s16(vget_low_s16(a), vget_low_s16(b)); } /* SMULL */
INLINE s32x4 product_high(s16x8 a, s16x8 b) { return vmull_high_s16(a, b); }                     /* SMULL2 */
INLINE s16x8 times_2_6(s16x8 a) { return vshlq_n_s16(a, 6); }                                    /* SHL */
INLINE s32x4 wide_times_2_14_low(s16x8 a) { return vshll_n_s16(vget_low_s16(a), 14); }           /* SSHLL */
INLINE s32x4 wide_times_2_14_high(s16x8 a) { return vshll_high_n_s16(a, 14); }                   /* SSHLL2 */

INLINE s32x4 sum_of_pairs(s16x8 v) { return vpaddlq_s16(v); }                     /* SADDLP */
INLINE s32x4 add_pairs(s32x4 sums, s16x8 v) { return vpadalq_s16(sums, v); }      /* SADALP */
INLINE s16x8 sum_of_pairs_of_bytes(s8x16 v) { return vpaddlq_s8(v); }             /* SADDLP */
INLINE s32x4 sums_across(s32x4 a, s32x4 b) { return vpaddq_s32(a, b); }           /* ADDP */

/* Products of sixteen bytes of four vectors with one, the higher eight subtracted, added in pairs to four sums: twelve
 * instructions. Four stand between a product and its use, as far apart as the core's multiplier is slow; GCC mixes more of
 * them together than there are registers for. */
INLINE void add_four_products(s32x4 *s0, s32x4 *s1, s32x4 *s2, s32x4 *s3, s8x16 x0, s8x16 x1, s8x16 x2, s8x16 x3,
                              s8x16 w) {
  s16x8 p0, p1, p2, p3;
  __asm("smull %4.8h, %8.8b, %12.8b\n\tsmull %5.8h, %9.8b, %12.8b\n\t"
        "smull %6.8h, %10.8b, %12.8b\n\tsmull %7.8h, %11.8b, %12.8b\n\t"
        "smlsl2 %4.8h, %8.16b, %12.16b\n\tsmlsl2 %5.8h, %9.16b, %12.16b\n\t"
        "smlsl2 %6.8h, %10.16b, %12.16b\n\tsmlsl2 %7.8h, %11.16b, %12.16b\n\t"
        "sadalp %0.4s, %4.8h\n\tsadalp %1.4s, %5.8h\n\tsadalp %2.4s, %6.8h\n\tsadalp %3.4s, %7.8h"
        : "+w"(*s0), "+w"(*s1), "+w"(*s2), "+w"(*s3), "=&w"(p0), "=&w"(p1), "=&w"(p2), "=&w"(p3)
        : "w"(x0), "w"(x1), "w"(x2), "w"(x3), "w"(w));
}

/* No instruction: four vectors keep their registers to here. Without it GCC gives those of the last loads to sums, and
 * moves them back in each turn of the loop. */
INLINE void stays(s8x16 a, s8x16 b, s8x16 c, s8x16 d) { __asm("" : : "w"(a), "w"(b), "w"(c), "w"(d)); }

INLINE s32x4 add_words(s32x4 a, s32x4 b) { return vaddq_s32(a, b); }           /* ADD */
INLINE s32x4 subtract_words(s32x4 a, s32x4 b) { return vsubq_s32(a, b); }      /* SUB */
INLINE s32x4 multiply_words(s32x4 a, s32x4 b) { return vmulq_s32(a, b); }      /* MUL */
INLINE s32x4 and_words(s32x4 a, s32x4 b) { return vandq_s32(a, b); }           /* AND */
INLINE s32x4 least_words(s32x4 a, s32x4 b) { return vminq_s32(a, b); }         /* SMIN */
INLINE s32x4 most_words(s32x4 a, s32x4 b) { return vmaxq_s32(a, b); }          /* SMAX */
INLINE s32x4 shift_left(s32x4 a, s32x4 by) { return vshlq_s32(a, by); }        /* SSHL: by 0 to 31 */
INLINE s32x4 high_product(s32x4 a, s32x4 b) { return vqrdmulhq_s32(a, b); }    /* SQRDMULH: (2ab + 2^31) / 2^32 */
INLINE s32x4 less_one_if_negative(s32x4 a, s32x4 b) { return vsraq_n_s32(a, b, 31); } /* SSRA: a − 1 where b is below 0 */
INLINE s32x4 shift_rounding(s32x4 a, s32x4 by) { return vrshlq_s32(a, by); }   /* SRSHL: by −31 to 0, halves up */

INLINE s16x8 narrow_words(s32x4 low, s32x4 high) { return vqmovn_high_s32(vqmovn_s32(low), high); } /* SQXTN, SQXTN2 */
INLINE s8x16 narrow_halves(s16x8 low, s16x8 high) { return vqmovn_high_s16(vqmovn_s16(low), high); } /* the same */
INLINE s8x8 narrow_half(s16x8 v) { return vqmovn_s16(v); }                   /* SQXTN */
INLINE s16x8 add_saturating(s16x8 a, s16x8 b) { return vqaddq_s16(a, b); }   /* SQADD */
INLINE s8x16 least_16(s8x16 a, s8x16 b) { return vminq_s8(a, b); }           /* SMIN */
INLINE s8x16 most_16(s8x16 a, s8x16 b) { return vmaxq_s8(a, b); }            /* SMAX */
INLINE s8x8 least_8(s8x8 a, s8x8 b) { return vmin_s8(a, b); }                /* SMIN */
INLINE s8x8 most_8(s8x8 a, s8x8 b) { return vmax_s8(a, b); }                 /* SMAX */

#else
#define INLINE static inline /* functions of constants become one large one on the core alone */
#include "vector_in_c.h"
#endif

#endif
