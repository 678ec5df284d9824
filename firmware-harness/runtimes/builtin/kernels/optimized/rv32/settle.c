#include "settle.h"

#include <stdbool.h>

/* RV32 shifts by the lowest five bits of a count, so that 0 gets a count of its own: any product of it is 0, of which
 * requantize_settled() makes 0. */
static quantized_multiplier settled(quantized_multiplier factor, bool small) {
  const int32_t twice = (int32_t)((uint32_t)factor.multiplier << 1), below_half = small ? 0 : 1 << 5;
  if (factor.multiplier == 0) return (quantized_multiplier){0, below_half};
  return (quantized_multiplier){twice, factor.shift == 0 ? 31 << 5 : below_half + (-1 - factor.shift)};
}

static void settle_factors(const operator_record *operator, quantized_multiplier *factors, uint32_t count) {
  if (factors == NULL) return;
  for (uint32_t i = 0; i < count; i++) factors[i] = settled(factors[i], operator->factors == FACTORS_SMALL);
}

void settle_channels(operator_record *operator, quantized_multiplier *factors) {
  settle_factors(operator, factors, (uint32_t)operator->window.output.channels);
}

void settle_fully_connected(operator_record *operator, quantized_multiplier *factors) {
  settle_factors(operator, factors, operator->channel_step != 0 ? operator->loop.outer : 1);
}
