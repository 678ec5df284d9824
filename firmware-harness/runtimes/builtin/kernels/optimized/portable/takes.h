/* What the micro-kernels for any core take. */
#ifndef LUT_PORTABLE_TAKES_H
#define LUT_PORTABLE_TAKES_H

#include <stdbool.h>

#include "../../arithmetic.h"
#include "../../kernels.h"

static inline bool logistic_lookup_8_takes(const operator_record *operator) {
  (void)operator;
  return true;
}

static inline bool tanh_lookup_8_takes(const operator_record *operator) { return logistic_lookup_8_takes(operator); }

static inline bool leaky_relu_lookup_8_takes(const operator_record *operator) {
  return logistic_lookup_8_takes(operator);
}

static inline bool hard_swish_lookup_8_takes(const operator_record *operator) {
  return logistic_lookup_8_takes(operator);
}

/* Four channels at a time, the last four perhaps some of those before them again. */
static inline bool mean_channels_4_takes(const operator_record *operator) { return operator->loop.inner >= 4; }
static inline bool mean_run_8_takes(const operator_record *operator) { return operator->loop.inner == 1; }

static inline bool average_pool_channels_4_takes(const operator_record *operator) {
  return operator->window.output.channels >= 4;
}

static inline bool max_pool_channels_4_takes(const operator_record *operator) {
  return operator->window.output.channels >= 4;
}

/* Whether a factor is below one: without a shift to the left. */
static inline bool is_below_one(quantized_multiplier factor) { return factor.shift <= 0 || factor.multiplier == 0; }

static inline bool is_half(quantized_multiplier factor) { return factor.multiplier == 1 << 30 && factor.shift == 0; }

/* Of the operands' factors one is 1/2, as those that prepare an operator find them. */
static inline bool add_rows_takes(const operator_record *operator) {
  return (is_half(operator->multiplier[0]) || is_half(operator->multiplier[1])) && !LUT_SINGLE_ROUNDING;
}

static inline bool add_within_rows_takes(const operator_record *operator) { return add_rows_takes(operator); }
static inline bool sub_rows_takes(const operator_record *operator) { return add_rows_takes(operator); }

static inline bool mul_rows_takes(const operator_record *operator) {
  return is_below_one(operator->multiplier[0]) && !LUT_SINGLE_ROUNDING;
}

static inline bool mul_within_rows_takes(const operator_record *operator) { return mul_rows_takes(operator); }

static inline bool reshape_words_takes(const operator_record *operator) {
  (void)operator;
  return true;
}

static inline bool squeeze_words_takes(const operator_record *operator) { return reshape_words_takes(operator); }
static inline bool expand_dims_words_takes(const operator_record *operator) { return reshape_words_takes(operator); }
static inline bool concatenation_words_takes(const operator_record *operator) { return reshape_words_takes(operator); }
static inline bool pack_words_takes(const operator_record *operator) { return reshape_words_takes(operator); }
static inline bool split_words_takes(const operator_record *operator) { return reshape_words_takes(operator); }

static inline bool pad_rows_takes(const operator_record *operator) {
  return operator->pad.output.channels == operator->pad.input.channels;
}

/* Of fewer elements a table of 256 would take more than it saves. */
static inline bool is_worth_a_table(const operator_record *operator) {
  return operator->loop.inner >= 512 && operator->multiplier[0].shift <= 20 && !LUT_SINGLE_ROUNDING;
}

static inline bool relu_table_8_takes(const operator_record *operator) { return is_worth_a_table(operator); }

/* Between bytes: floats have thresholds. */
static inline bool quantize_table_8_takes(const operator_record *operator) {
  return operator->data == 0 && is_worth_a_table(operator);
}

static inline bool relu6_8_takes(const operator_record *operator) {
  (void)operator;
  return true;
}

#endif
