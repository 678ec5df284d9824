#include "settle.h"

void settle_convolution(operator_record *operator, quantized_multiplier *factors) {
  settle_factors(factors, operator->window.output.channels);
}

void settle_depthwise_pairs(operator_record *operator, quantized_multiplier *factors) {
  settle_convolution(operator, factors);
  /* One bit less: the last one is for rounding. Of 0 the product is the sum, of which 31 leaves nothing. */
  for (int32_t i = 0; factors != NULL && i < operator->window.output.channels; i++) factors[i].shift--;
}
