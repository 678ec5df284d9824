#include "../arithmetic.h"
#include "../kernels.h"

/* The mean over the outer of two loops; the division is part of the multiplier. */
void kernel_mean(const operator_record *operator, const kernel_memory *memory) {
  const int8_t *input = kernel_input(memory, operator->input);
  int8_t *output = kernel_output(memory, operator->output);
  const uint32_t count = operator->loop.outer, inner = operator->loop.inner;
  const int32_t output_zero = operator->output_zero, low = operator->low, high = operator->high;

  for (uint32_t row = 0; row < operator->loop.rows; row++) {
    for (uint32_t i = 0; i < inner; i++) {
      const int8_t *element = input + i;
      uint32_t sum = (uint32_t)-operator->input_zero * count;
      for (uint32_t j = 0; j < count; j++) {
        sum += (uint32_t)*element;
        element += inner;
      }
      const int32_t value = requantize((int32_t)sum, operator->multiplier[0]);
      *output++ = (int8_t)clamp(add_wrapping(value, output_zero), low, high);
    }
    input += (size_t)count * inner;
  }
}
