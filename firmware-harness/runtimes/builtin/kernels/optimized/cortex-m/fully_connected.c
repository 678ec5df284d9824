#include "../../kernels.h"
#include "dot_rows.h"
#include "settle.h"

#include <stdbool.h>

void settle_fully_connected(operator_record *operator, quantized_multiplier *factors) {
  settle_factors(factors, operator->channel_step != 0 ? (int32_t)operator->loop.outer : 1);
}

typedef struct {
  const int8_t *input, *weights;
  const int32_t *bias; /* or NULL */
  const quantized_multiplier *factors;
  uint32_t channel_step, inputs, minus_zero;
  int32_t output_zero;
  uint32_t low, high;
} layer;

#define INLINE static inline __attribute__((always_inline))

/* Where a factor is one or above two instructions more. */
INLINE int32_t output_of(const layer *of, uint32_t channel, int32_t sum, const bool any_factor) {
  const quantized_multiplier factor = of->factors[channel * of->channel_step];
  if (any_factor) sum = (int32_t)((uint32_t)sum << (factor.shift >> 8));
  return requantize_settled(sum, factor, of->output_zero);
}

/* `count` outputs, 1, 2 or 4, from one on. */
INLINE uint32_t outputs_of(const layer *of, uint32_t channel, const uint32_t count, const bool any_factor) {
  four_channels sums = {0, 0, 0, 0};
  if (of->bias != NULL) {
    const int32_t *bias = of->bias + channel;
    sums.a = bias[0];
    if (count > 1) sums.b = bias[1];
    if (count > 2) sums.c = bias[2];
    if (count > 3) sums.d = bias[3];
  }
  sums = dot_rows(sums, of->input, of->minus_zero, of->weights + channel * of->inputs, of->inputs, count);
  const int32_t a = output_of(of, channel, sums.a, any_factor);
  const int32_t b = count > 1 ? output_of(of, channel + 1, sums.b, any_factor) : 0;
  const int32_t c = count > 2 ? output_of(of, channel + 2, sums.c, any_factor) : 0;
  const int32_t d = count > 3 ? output_of(of, channel + 3, sums.d, any_factor) : 0;
  return clamp_bytes(four_outputs(a, b, c, d), of->low, of->high);
}

/* Four outputs at a time, which unpack the input once; then two, and one. */
INLINE void run(const operator_record *operator, const kernel_memory *memory, const bool any_factor) {
  const uint32_t outputs = operator->loop.outer;
  int8_t *output = kernel_output(memory, operator->output);
  layer of = {
      .input = kernel_input(memory, operator->input),
      .weights = kernel_input(memory, operator->second),
      .bias = kernel_bias(memory, operator->bias),
      .factors = kernel_multipliers(memory, operator),
      .channel_step = operator->channel_step,
      .inputs = operator->loop.inner,
      .minus_zero = two_halves(-operator->input_zero),
      .output_zero = operator->output_zero,
      .low = four_bytes(operator->low),
      .high = four_bytes(operator->high),
  };

  for (uint32_t row = 0; row < operator->loop.rows; row++) {
    uint32_t channel = 0;
    for (; channel + 4 <= outputs; channel += 4) store_word(output + channel, outputs_of(&of, channel, 4, any_factor));
    if ((outputs & 2) != 0) {
      store_half(output + channel, outputs_of(&of, channel, 2, any_factor));
      channel += 2;
    }
    if ((outputs & 1) != 0) output[channel] = (int8_t)outputs_of(&of, channel, 1, any_factor);
    output += outputs;
    of.input += of.inputs;
  }
}

void kernel_fully_connected_4x4(const operator_record *operator, const kernel_memory *memory) {
  run(operator, memory, false);
}

void kernel_fully_connected_4x4_any(const operator_record *operator, const kernel_memory *memory) {
  run(operator, memory, true);
}
