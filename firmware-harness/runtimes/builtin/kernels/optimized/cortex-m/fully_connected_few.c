#include "../../kernels.h"
#include "dot_rows.h"
#include "settle.h"

/* One to three inputs, unpacked once: each output takes a word of weights put together of bytes. */
void kernel_fully_connected_few(const operator_record *operator, const kernel_memory *memory) {
  const uint32_t inputs = operator->loop.inner, minus_zero = two_halves(-operator->input_zero);
  const int8_t *input = kernel_input(memory, operator->input);
  const int32_t *bias = kernel_bias(memory, operator->bias);
  int8_t *output = kernel_output(memory, operator->output);
  const int32_t output_zero = operator->output_zero, low = operator->low, high = operator->high;

  for (uint32_t row = 0; row < operator->loop.rows; row++) {
    const unpacked_input unpacked = unpack_input(load_few(input, inputs), minus_zero);
    const int8_t *weights = kernel_input(memory, operator->second);
    const quantized_multiplier *factor = kernel_multipliers(memory, operator);
    for (uint32_t i = 0; i < operator->loop.outer; i++) {
      const int32_t sum = dot_word(bias == NULL ? 0 : bias[i], unpacked, load_few(weights, inputs));
      *output++ = (int8_t)clamp(requantize_settled(sum, *factor, output_zero), low, high);
      weights += inputs;
      factor += operator->channel_step;
    }
    input += inputs;
  }
}
