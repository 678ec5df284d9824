/* What the micro-kernels for Cortex-M with the DSP extension take. */
#ifndef LUT_CORTEX_M_TAKES_H
#define LUT_CORTEX_M_TAKES_H

#include "../portable/takes.h"
#include "settle.h"

/* Whether requantize_settled() of arm.h gives what requantize() gives, for each channel of an operator with weights. */
static inline bool factors_settle(const operator_record *operator) {
  return operator->factors <= FACTORS_BELOW_ONE && !LUT_SINGLE_ROUNDING;
}

#include "conv_takes.h"

/* The same for one factor: below one. */
static inline bool factor_settles(quantized_multiplier factor) {
  return is_below_one(factor) && !LUT_SINGLE_ROUNDING;
}

static inline bool add_4_takes(const operator_record *operator) {
  return add_rows_takes(operator) && factor_settles(operator->multiplier[2]);
}

static inline bool mul_4_takes(const operator_record *operator) {
  return operator->loop.outer == 1 && factor_settles(operator->multiplier[0]);
}

static inline bool mul_channels_4_takes(const operator_record *operator) {
  return operator->loop.inner >= 4 && factor_settles(operator->multiplier[0]);
}

/* 3×3 at strides 1 and 2. Of the rows under two of the output only the uppermost and the lowest may be none of the
 * input's. */
static inline bool depthwise_3x3_rows2_takes(const operator_record *operator) {
  const int32_t stride = operator->window.stride_width, height = operator->window.output.height;
  return factors_settle(operator) && operator->window.output.channels >= 4 &&
         operator->window.output.channels == operator->window.input.channels && operator->window.kernel_height == 3 &&
         operator->window.kernel_width == 3 && operator->window.stride_height == stride && stride <= 2 &&
         operator->window.dilation_height == 1 && operator->window.dilation_width == 1 &&
         operator->window.pad_height <= 1 && operator->window.pad_width <= 1 && height >= 2 &&
         (height - 1) * stride - operator->window.pad_height + 1 < operator->window.input.height;
}

/* k×k without dilation, any strides; a block takes four channels. Where the columns of one output, and the weights that
 * they meet, would be too much for the stack, the reference's kernel remains. */
static inline bool depthwise_pairs_takes(const operator_record *operator) {
  return factors_settle(operator) && operator->factors == FACTORS_SMALL && operator->window.output.channels >= 4 &&
         operator->window.kernel_width <= 8 &&
         operator->window.dilation_height == 1 && operator->window.dilation_width == 1;
}

static inline bool mean_words_4_takes(const operator_record *operator) {
  return mean_channels_4_takes(operator) && factor_settles(operator->multiplier[0]);
}

/* Sums of so many bytes fit into a half. */
static inline bool average_pool_words_4_takes(const operator_record *operator) {
  return average_pool_channels_4_takes(operator) &&
         (uint32_t)operator->window.kernel_height * operator->window.kernel_width <= 256;
}

static inline bool max_pool_words_4_takes(const operator_record *operator) {
  return max_pool_channels_4_takes(operator);
}

static inline bool fully_connected_4x4_takes(const operator_record *operator) {
  return operator->loop.inner >= 4 && factors_settle(operator);
}

/* Factors of one and above too. */
static inline bool fully_connected_4x4_any_takes(const operator_record *operator) {
  return operator->loop.inner >= 4 && !LUT_SINGLE_ROUNDING;
}

static inline bool fully_connected_few_takes(const operator_record *operator) {
  return operator->loop.inner < 4 && factors_settle(operator);
}

static inline bool relu6_words_4_takes(const operator_record *operator) { return relu6_8_takes(operator); }

#endif
