#include "../arithmetic.h"
#include "../kernels.h"

/* The mean over height and width; the division is part of the multiplier. */
void kernel_mean(const operator_record *operator, const kernel_memory *memory) {
  const int8_t *input = kernel_input(memory, operator->input);
  int8_t *output = kernel_output(memory, operator->output);
  const extent in = operator->window.input;
  const int32_t count = in.height * in.width;

  for (int32_t channel = 0; channel < in.channels; channel++) {
    const int8_t *element = input + channel;
    uint32_t sum = (uint32_t)-operator->input_zero * (uint32_t)count;
    for (int32_t i = 0; i < count; i++) {
      sum += (uint32_t)*element;
      element += in.channels;
    }
    const int32_t value = requantize((int32_t)sum, operator->multiplier[0]);
    *output++ = (int8_t)clamp(add_wrapping(value, operator->output_zero), operator->low, operator->high);
  }
}
