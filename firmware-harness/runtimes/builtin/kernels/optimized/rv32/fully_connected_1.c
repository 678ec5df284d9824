#include "requantize.h"

/* Fewer than four outputs, one by one. Per element 2 loads, a subtraction, a multiplication and an addition; four of
 * them share 3 for pointers and the branch: 5.75 instructions for a MAC. */
static int32_t dot_1x1(int32_t bias, const int8_t *input, const int8_t *weights, int32_t count, int32_t zero) {
  uint32_t sum = (uint32_t)bias;
  const int8_t *end = input + (count & ~3);
  for (; input != end; input += 4, weights += 4) {
    sum += (uint32_t)((input[0] - zero) * weights[0]);
    sum += (uint32_t)((input[1] - zero) * weights[1]);
    sum += (uint32_t)((input[2] - zero) * weights[2]);
    sum += (uint32_t)((input[3] - zero) * weights[3]);
  }
  for (end += count & 3; input != end; input++, weights++) sum += (uint32_t)((*input - zero) * *weights);
  return (int32_t)sum;
}

void kernel_fully_connected_1(const operator_record *operator, const kernel_memory *memory) {
  const int8_t *input = kernel_input(memory, operator->input);
  const int8_t *all_weights = kernel_input(memory, operator->second);
  const int32_t *bias = kernel_bias(memory, operator->bias);
  const settled_factor *factors = kernel_settled(memory, operator);
  const output_range range = output_range_of(operator);
  const int32_t inputs = (int32_t)operator->loop.inner, outputs = (int32_t)operator->loop.outer;
  int8_t *output = kernel_output(memory, operator->output);
  for (uint32_t row = 0; row < operator->loop.rows; row++, input += inputs) {
    const int8_t *weights = all_weights;
    for (int32_t i = 0; i < outputs; i++, weights += inputs) {
      const int32_t sum = dot_1x1(bias == NULL ? 0 : bias[i], input, weights, inputs, operator->input_zero);
      *output++ = requantize_settled(sum, factors[i * operator->channel_step], range);
    }
  }
}
