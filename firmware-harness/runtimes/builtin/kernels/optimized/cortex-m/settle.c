#include "settle.h"

void settle_convolution(operator_record *operator, quantized_multiplier *factors) {
  settle_factors(factors, operator->window.output.channels);
}
