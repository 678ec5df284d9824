#include "../arithmetic.h"
#include "../kernels.h"

/* RELU: to the output's scale, from its zero point on. */
void kernel_rescale(const operator_record *operator, const kernel_memory *memory) {
  const int8_t *input = kernel_input(memory, operator->input);
  int8_t *output = kernel_output(memory, operator->output);
  const quantized_multiplier scale = operator->multiplier[0];
  const int32_t input_zero = operator->input_zero, output_zero = operator->output_zero;
  const int32_t low = operator->low, high = operator->high;

  for (uint32_t i = 0; i < operator->loop.inner; i++) {
    const int32_t value = requantize(input[i] - input_zero, scale);
    output[i] = (int8_t)clamp(add_wrapping(value, output_zero), low, high);
  }
}
