/* Factors per channel as RV32's micro-kernels want them. */
#ifndef LUT_RV32_SETTLE_H
#define LUT_RV32_SETTLE_H

#include "../../kernels.h"
#include "variant.h"

/* A factor below one half, twice × 2^(−33 − right), in the place of a quantized_multiplier; 0 is {0, 0}. Where others are
 * below one merely, 2^5 × another shift is added to `right`: 1, and 31 for a factor of one half or more, whose `right` is
 * 0 though it is twice × 2^−32. */
typedef struct {
  uint32_t twice; /* the multiplier, doubled: MULHSU then gives the doubling high product */
  int32_t right;  /* 0..30: what is left of the shift to the right once one bit of it is kept for rounding */
} settled_factor;

static_assert(sizeof(settled_factor) == sizeof(quantized_multiplier), "settled in place");

static inline const settled_factor *kernel_settled(const kernel_memory *memory, const operator_record *operator) {
  return kernel_data(memory, operator);
}

settle settle_channels;        /* a factor for each of the window's output channels */
settle settle_fully_connected; /* a factor for each output, or one for all */

#endif
