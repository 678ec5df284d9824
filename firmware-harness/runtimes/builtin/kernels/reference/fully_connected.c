#include "../arithmetic.h"
#include "../kernels.h"
#include "dot.h"

/* Weights are [outputs][inputs]. */
void kernel_fully_connected(const operator_record *operator, const kernel_memory *memory) {
  const int8_t *input = kernel_input(memory, operator->input);
  const int8_t *weights = kernel_input(memory, operator->second);
  const int32_t *bias = kernel_bias(memory, operator->bias);
  const quantized_multiplier *multiplier = kernel_multipliers(memory, operator);
  int8_t *output = kernel_output(memory, operator->output);
  const int32_t inputs = (int32_t)operator->loop.inner;

  for (uint32_t i = 0; i < operator->loop.outer; i++) {
    uint32_t sum = bias == NULL ? 0 : (uint32_t)bias[i];
    sum = dot(sum, input, operator->input_zero, weights, inputs);
    const int32_t value = requantize((int32_t)sum, *multiplier);
    output[i] = (int8_t)clamp(add_wrapping(value, operator->output_zero), operator->low, operator->high);
    weights += inputs;
    multiplier += operator->channel_step;
  }
}
