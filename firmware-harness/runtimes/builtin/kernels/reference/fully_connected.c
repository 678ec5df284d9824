#include "../arithmetic.h"
#include "../kernels.h"
#include "dot.h"

/* Weights are [outputs][inputs]. */
void kernel_fully_connected(const operator_record *operator, const kernel_memory *memory) {
  const int8_t *input = kernel_input(memory, operator->input);
  const int32_t *bias = kernel_bias(memory, operator->bias);
  int8_t *output = kernel_output(memory, operator->output);
  const uint32_t outputs = operator->loop.outer;
  const int32_t inputs = (int32_t)operator->loop.inner;
  const int32_t zero = operator->input_zero, output_zero = operator->output_zero;
  const int32_t low = operator->low, high = operator->high;

  for (uint32_t row = 0; row < operator->loop.rows; row++) {
    const int8_t *weights = kernel_input(memory, operator->second);
    const quantized_multiplier *multiplier = kernel_multipliers(memory, operator);
    for (uint32_t i = 0; i < outputs; i++) {
      uint32_t sum = bias == NULL ? 0 : (uint32_t)bias[i];
      sum = dot(sum, input, zero, weights, inputs);
      const int32_t value = requantize((int32_t)sum, *multiplier);
      *output++ = (int8_t)clamp(add_wrapping(value, output_zero), low, high);
      weights += inputs;
      multiplier += operator->channel_step;
    }
    input += inputs;
  }
}
