/* Requantization on RV32: 16 instructions an output, without branches and without a 64-bit shift.
 *
 * requantize() rounds twice. With a factor settled as {twice, right}:
 *
 *   h = (x × twice + 2^31) >> 32      MULHSU, and bit 31 of MUL                      4
 *   z = (h − [x < 0]) >> right        rounds halves away from zero, but for one bit  3
 *   z − (z >> 1)                      that bit: half of z rounded up; (z + 1) >> 1   2
 *                                     would overflow where right = 0
 *
 * With factors below one the last step is z − (z >> k), k settled as 1, and as 31 for a factor of one half or more: such a
 * one has right = 0, and what was taken off below 0 comes back. That is an instruction more.
 *
 * The sign of x stands for that of h: they differ where h = 0 only, and z is 0 or −1 then, which both give 0. Clamping
 * takes 7: RV32 has no minimum, so the highest value lies at 0, where a sign's mask cuts; then the lowest does. */
#ifndef LUT_RV32_REQUANTIZE_H
#define LUT_RV32_REQUANTIZE_H

#include "settle.h"

/* What all outputs of an operator share. */
typedef struct {
  int32_t offset; /* zero point − high */
  int32_t range;  /* low − high */
  int32_t low;
} output_range;

static inline output_range output_range_of(const operator_record *operator) {
  return (output_range){operator->output_zero - operator->high, operator->low - operator->high, operator->low};
}

#if defined(__riscv) && __riscv_xlen == 32

static inline int32_t product_high(int32_t x, uint32_t twice) {
  int32_t high;
  __asm("mulhsu %0, %1, %2" : "=r"(high) : "r"(x), "r"(twice));
  return high;
}

/* The same for a micro-kernel in assembly: the output of `sum` goes to \offset(\to). Wants twice in t0, right in t1,
 * the output_range in a5, a6 and a7; uses t2 and t3. */
__asm__(
    ".macro requantize_settled sum, offset, to\n"
    "mulhsu t2, \\sum, t0\n"
    "mul t3, \\sum, t0\n"
    "srli t3, t3, 31\n"
    "add t2, t2, t3\n"
    "srai t3, \\sum, 31\n"
    "add t2, t2, t3\n"
    "sra t2, t2, t1\n"
#ifdef LUT_BELOW_ONE
    "srli t3, t1, 5\n"
    "sra t3, t2, t3\n"
#else
    "srai t3, t2, 1\n"
#endif
    "sub t2, t2, t3\n"
    "add t2, t2, a5\n"
    "srai t3, t2, 31\n"
    "and t2, t2, t3\n"
    "sub t2, a6, t2\n"
    "srai t3, t2, 31\n"
    "and t2, t2, t3\n"
    "sub t2, a7, t2\n"
    "sb t2, \\offset(\\to)\n"
    ".endm\n");

#else

static inline int32_t product_high(int32_t x, uint32_t twice) {
  return (int32_t)(((int64_t)x * (int64_t)twice) >> 32);
}

#endif

static inline int8_t requantize_settled(int32_t x, settled_factor factor, output_range range) {
  const int32_t h = product_high(x, factor.twice) + (int32_t)(((uint32_t)x * factor.twice) >> 31);
#ifdef LUT_BELOW_ONE
  const int32_t z = (h + (x >> 31)) >> (factor.right & 31);
  const int32_t rounded = z - (z >> (factor.right >> 5 & 31));
#else
  const int32_t z = (h + (x >> 31)) >> factor.right;
  const int32_t rounded = z - (z >> 1);
#endif
  int32_t below_high = rounded + range.offset;
  below_high &= below_high >> 31;
  int32_t below_low = range.range - below_high;
  below_low &= below_low >> 31;
  return (int8_t)(range.low - below_low);
}

#endif
