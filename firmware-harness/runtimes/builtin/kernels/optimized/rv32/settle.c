#include "settle.h"

/* RV32 shifts by the lowest five bits of a count, so that 0 gets a count of its own: any product of it is 0, of which
 * requantize_settled() makes 0. */
static void settle_factors(quantized_multiplier *factors, uint32_t count) {
  if (factors == NULL) return;
  for (uint32_t i = 0; i < count; i++) {
    const quantized_multiplier factor = factors[i];
    factors[i] = factor.multiplier == 0
                     ? (quantized_multiplier){0, 0}
                     : (quantized_multiplier){(int32_t)((uint32_t)factor.multiplier << 1), -1 - factor.shift};
  }
}

void settle_channels(operator_record *operator, quantized_multiplier *factors) {
  settle_factors(factors, (uint32_t)operator->window.output.channels);
}

void settle_fully_connected(operator_record *operator, quantized_multiplier *factors) {
  settle_factors(factors, operator->channel_step != 0 ? operator->loop.outer : 1);
}
