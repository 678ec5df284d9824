#include "../arithmetic.h"
#include "../kernels.h"

void kernel_mul(const operator_record *operator, const kernel_memory *memory) {
  const int8_t *input = kernel_input(memory, operator->input);
  const int8_t *second = kernel_input(memory, operator->second);
  int8_t *output = kernel_output(memory, operator->output);
  const quantized_multiplier scale = operator->multiplier[0];
  const int32_t input_zero = operator->input_zero, second_zero = operator->second_zero;
  const int32_t output_zero = operator->output_zero, low = operator->low, high = operator->high;
  const uint32_t inner = operator->loop.inner;

  for (uint32_t i = 0; i < operator->loop.outer; i++) {
    for (uint32_t j = 0; j < inner; j++) {
      const int32_t product = (*input++ - input_zero) * (second[j] - second_zero);
      *output++ = (int8_t)clamp(add_wrapping(requantize(product, scale), output_zero), low, high);
    }
  }
}
