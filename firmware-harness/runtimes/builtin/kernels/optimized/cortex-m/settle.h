/* Factors per channel as the micro-kernels for Cortex-M want them, in the place where the loader wrote them. */
#ifndef LUT_CORTEX_M_SETTLE_H
#define LUT_CORTEX_M_SETTLE_H

#include "../../kernels.h"

/* What requantize_settled() of arm.h takes: {2 × multiplier modulo 2^32, −shift}, and for multiplier 0, which yields 0,
 * {0, 32}. Of factors of one and above sums are shifted to the left before, by as much as the second byte has. */
static inline quantized_multiplier settled_factor(quantized_multiplier factor) {
  const int32_t twice = (int32_t)((uint32_t)factor.multiplier << 1);
  return (quantized_multiplier){twice, factor.multiplier == 0 ? 32 : factor.shift > 0 ? factor.shift << 8 : -factor.shift};
}

/* The same of each channel's. */
static inline void settle_factors(quantized_multiplier *factors, int32_t count) {
  for (int32_t i = 0; factors != NULL && i < count; i++) factors[i] = settled_factor(factors[i]);
}

/* The same for all channels of a CONV_2D or DEPTHWISE_CONV_2D. */
settle settle_convolution;

/* And of depthwise_pairs, whose factors are below one half: {2 × multiplier modulo 2^32, −shift − 1}. */
settle settle_depthwise_pairs;

/* And of a FULLY_CONNECTED, or its one factor for all. */
settle settle_fully_connected;

#endif
