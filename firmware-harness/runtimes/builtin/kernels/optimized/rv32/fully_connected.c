#include "dot_block.h"

/* Every weight meets one input of a row, so that there is nothing to share but the inputs: blocks of 1 × 4. */
void kernel_fully_connected_1x4(const operator_record *operator, const kernel_memory *memory) {
  static const int32_t no_bias[4];
  const int32_t *bias = kernel_bias(memory, operator->bias);
  const int32_t inputs = (int32_t)operator->loop.inner, outputs = (int32_t)operator->loop.outer;
  const settled_factor *factors = kernel_settled(memory, operator);
  const int8_t *input = kernel_input(memory, operator->input);
  const int8_t *weights = kernel_input(memory, operator->second);
  int8_t *output = kernel_output(memory, operator->output);
  dot_block block;
  block.run = inputs;
  block.rows = 1;
  block.filter = inputs;
  block.bias_step = bias == NULL ? 0 : 16;
  block.factor_step = operator->channel_step != 0 ? (int32_t)sizeof(settled_factor) : 0;
  block.zero = operator->input_zero;
  block.range = output_range_of(operator);
  for (uint32_t row = 0; row < operator->loop.rows; row++) {
    block.pixels[0] = input;
    block.weights = weights;
    block.channels = outputs;
    block.bias = bias == NULL ? no_bias : bias;
    block.factors = factors;
    block.outputs[0] = output;
    dot_all_channels(dot_1x4_zero, 1, &block);
    input += inputs;
    output += outputs;
  }
}
