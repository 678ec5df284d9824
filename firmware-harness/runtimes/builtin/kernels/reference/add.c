#include "../arithmetic.h"
#include "../kernels.h"

/* Both inputs are brought to a common scale with 20 bits of headroom, then added: multiplier[0] and [1] scale
 * the inputs, [2] the sum. */
void kernel_add(const operator_record *operator, const kernel_memory *memory) {
  const int8_t *input = kernel_input(memory, operator->input);
  const int8_t *second = kernel_input(memory, operator->second);
  int8_t *output = kernel_output(memory, operator->output);
  const quantized_multiplier scale_input = operator->multiplier[0];
  const quantized_multiplier scale_second = operator->multiplier[1];
  const quantized_multiplier scale_sum = operator->multiplier[2];
  const int32_t input_zero = operator->input_zero, second_zero = operator->second_zero;
  const int32_t output_zero = operator->output_zero, low = operator->low, high = operator->high;
  const uint32_t inner = operator->loop.inner;

  for (uint32_t i = 0; i < operator->loop.outer; i++) {
    for (uint32_t j = 0; j < inner; j++) {
      const int32_t a = requantize_down((*input++ - input_zero) * (1 << 20), scale_input);
      const int32_t b = requantize_down((second[j] - second_zero) * (1 << 20), scale_second);
      *output++ = (int8_t)clamp(requantize_down(a + b, scale_sum) + output_zero, low, high);
    }
  }
}
