/* What the micro-kernels for AArch64 with NEON take. */
#ifndef LUT_NEON_TAKES_H
#define LUT_NEON_TAKES_H

#include "../portable/takes.h"

#ifndef LUT_SINGLE_ROUNDING
#define LUT_SINGLE_ROUNDING 0
#endif

/* Whether a window is one element that moves by one: then no padding changes anything. */
static inline bool is_pointwise(const operator_record *operator) {
  return operator->window.kernel_height == 1 && operator->window.kernel_width == 1 &&
         operator->window.stride_height == 1 && operator->window.stride_width == 1;
}

static inline bool conv_1x1_4x4_takes(const operator_record *operator) {
  return !LUT_SINGLE_ROUNDING && is_pointwise(operator);
}

#endif
