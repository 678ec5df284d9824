/* What the micro-kernels for RV32IMC take. */
#ifndef LUT_RV32_TAKES_H
#define LUT_RV32_TAKES_H

#include "../../arithmetic.h"
#include "../portable/takes.h"
#include "depthwise.h"
#include "settle.h"

/* Whether requantize_settled() gives what requantize() gives, for each channel of an operator with weights. */
static inline bool settled_takes(const operator_record *operator) {
  return operator->factors <= FACTORS_BELOW_ONE && !LUT_SINGLE_ROUNDING;
}

/* The taps of a row of the kernel are one run of bytes. */
static inline bool conv_runs_3x4_fits(const operator_record *operator) {
  return settled_takes(operator) && operator->window.output.channels >= 4 &&
         (operator->window.dilation_width == 1 || operator->window.kernel_width == 1);
}

/* Interleaving is shared by enough channels to pay, and at least six pixels leave their output the room for it. */
static inline bool conv_runs_6x2_fits(const operator_record *operator) {
  const extent in = operator->window.input, out = operator->window.output;
  const int64_t filter = (int64_t)operator->window.kernel_height * operator->window.kernel_width * in.channels;
  const int64_t pixels = (int64_t)out.height * out.width;
  return conv_runs_3x4_fits(operator) && out.channels >= 8 && pixels >= 12 &&
         pixels * out.channels >= 12 * filter + 10 * out.channels + 4;
}

/* A kernel of one tap that meets every pixel: the image is one row of pixels. */
static inline bool one_tap(const operator_record *operator) {
  return operator->window.kernel_height == 1 && operator->window.kernel_width == 1 &&
         operator->window.stride_height == 1 && operator->window.stride_width == 1;
}

static inline bool conv_1x1_6x2_fits(const operator_record *operator) {
  return one_tap(operator) && conv_runs_6x2_fits(operator);
}

static inline bool conv_1x1_3x4_fits(const operator_record *operator) {
  return one_tap(operator) && conv_runs_3x4_fits(operator);
}

static inline bool fully_connected_1x4_fits(const operator_record *operator) {
  return settled_takes(operator) && operator->loop.outer >= 4;
}

static inline bool fully_connected_1_fits(const operator_record *operator) { return settled_takes(operator); }

/* Each channel by itself, its taps side by side; a row's shortest piece has room on the stack. */
static inline bool planes_take(const operator_record *operator) {
  return settled_takes(operator) && operator->window.input.channels == operator->window.output.channels &&
         operator->window.dilation_height == 1 && operator->window.dilation_width == 1;
}

/* Also that a row of the kernel has room on the stack: its weights, and the plane of DEPTHWISE_ROW_OUTPUTS outputs. */
static inline bool rows_take(const operator_record *operator) {
  const int32_t height = operator->window.kernel_height, width = operator->window.kernel_width;
  const int32_t stride = operator->window.stride_width;
  return planes_take(operator) && stride <= 2 && height <= DEPTHWISE_MOST_TAPS && width <= DEPTHWISE_MOST_TAPS &&
         height * width <= DEPTHWISE_MOST_TAPS &&
         height * (width + (DEPTHWISE_ROW_OUTPUTS - 1) * stride) <= PLANE_BYTES;
}

static inline bool depthwise_5x5_planes_fits(const operator_record *operator) {
  return rows_take(operator) && operator->window.kernel_height == 5 && operator->window.kernel_width == 5;
}

static inline bool depthwise_7x7_planes_fits(const operator_record *operator) {
  return rows_take(operator) && operator->window.kernel_height == 7 && operator->window.kernel_width == 7;
}

static inline bool depthwise_planes_fits(const operator_record *operator) { return rows_take(operator); }

static inline bool depthwise_3x3_planes_fits(const operator_record *operator) {
  return planes_take(operator) && operator->window.kernel_height == 3 && operator->window.kernel_width == 3 &&
         operator->window.stride_width <= 2;
}

/* Each as compiled for factors below one half, and for all below one (variant.h). */
#define LUT_TAKES(name)                                                       \
  static inline bool name##_takes(const operator_record *operator) {          \
    return operator->factors == FACTORS_SMALL && name##_fits(operator);       \
  }                                                                           \
  static inline bool name##_below_1_takes(const operator_record *operator) {  \
    return name##_fits(operator);                                             \
  }
LUT_TAKES(conv_1x1_6x2)
LUT_TAKES(conv_1x1_3x4)
LUT_TAKES(conv_runs_6x2)
LUT_TAKES(conv_runs_3x4)
LUT_TAKES(fully_connected_1x4)
LUT_TAKES(fully_connected_1)
LUT_TAKES(depthwise_3x3_planes)
LUT_TAKES(depthwise_5x5_planes)
LUT_TAKES(depthwise_7x7_planes)
LUT_TAKES(depthwise_planes)
#undef LUT_TAKES

#endif
