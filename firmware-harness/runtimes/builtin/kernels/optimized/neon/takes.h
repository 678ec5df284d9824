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

enum { MOST_STEM_TAPS = 48 };

static inline bool conv_stem_4x4_takes(const operator_record *operator) {
  return !LUT_SINGLE_ROUNDING &&
         operator->window.kernel_height * operator->window.kernel_width * operator->window.input.channels <=
             MOST_STEM_TAPS;
}

static inline bool conv_patches_4x4_takes(const operator_record *operator) {
  return !LUT_SINGLE_ROUNDING && (operator->window.dilation_width == 1 || operator->window.kernel_width == 1);
}

static inline bool fully_connected_4x4_takes(const operator_record *operator) {
  (void)operator;
  return !LUT_SINGLE_ROUNDING;
}

/* A square kernel, each channel by itself, moving by 1 or 2 along a row. */
static inline bool is_depthwise(const operator_record *operator, int32_t kernel) {
  return !LUT_SINGLE_ROUNDING && operator->window.kernel_height == kernel && operator->window.kernel_width == kernel &&
         operator->window.dilation_height == 1 && operator->window.dilation_width == 1 &&
         operator->window.stride_width <= 2 && operator->window.input.channels >= 8 &&
         operator->window.input.channels == operator->window.output.channels;
}

static inline bool depthwise_3x3_3x8_takes(const operator_record *operator) { return is_depthwise(operator, 3); }
static inline bool depthwise_5x5_3x8_takes(const operator_record *operator) { return is_depthwise(operator, 5); }
static inline bool depthwise_7x7_3x8_takes(const operator_record *operator) { return is_depthwise(operator, 7); }

static inline bool depthwise_taps_1x8_takes(const operator_record *operator) {
  return !LUT_SINGLE_ROUNDING && operator->window.input.channels >= 8 &&
         operator->window.input.channels == operator->window.output.channels;
}

/* Eight elements at a time: of the second operand, which is repeated over the first, there are as many. */
static inline bool add_eights_takes(const operator_record *operator) {
  return !LUT_SINGLE_ROUNDING && operator->loop.inner >= 8;
}

static inline bool mul_eights_takes(const operator_record *operator) { return add_eights_takes(operator); }

static inline bool mean_1x8_takes(const operator_record *operator) { return add_eights_takes(operator); }

#endif
