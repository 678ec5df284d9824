/* What the micro-kernels for Cortex-M with the DSP extension take. */
#ifndef LUT_CORTEX_M_TAKES_H
#define LUT_CORTEX_M_TAKES_H

#include "../../arithmetic.h"
#include "../portable/takes.h"

/* Whether requantize_settled() of arm.h gives what requantize() gives, for each channel of an operator with weights. */
static inline bool factors_settle(const operator_record *operator) {
  return operator->small_factors != 0 && !LUT_SINGLE_ROUNDING;
}

#endif
