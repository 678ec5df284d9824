/* What the micro-kernels for any core take. */
#ifndef LUT_PORTABLE_TAKES_H
#define LUT_PORTABLE_TAKES_H

#include <stdbool.h>

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

#endif
