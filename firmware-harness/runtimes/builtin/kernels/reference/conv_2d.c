#include "../arithmetic.h"
#include "../kernels.h"
#include "dot.h"
#include "taps.h"

/* Weights are [output channels][kernel height][kernel width][input channels]. Where columns are not dilated,
 * the taps of one row form one run of elements, in the input as in the weights. */
void kernel_conv_2d(const operator_record *operator, const kernel_memory *memory) {
  const int8_t *input = kernel_input(memory, operator->input);
  const int8_t *weights = kernel_input(memory, operator->second);
  const int32_t *bias = kernel_bias(memory, operator->bias);
  const quantized_multiplier *multipliers = kernel_multipliers(memory, operator);
  int8_t *output = kernel_output(memory, operator->output);

  const extent in = operator->window.input, out = operator->window.output;
  const int32_t kernel_height = operator->window.kernel_height, kernel_width = operator->window.kernel_width;
  const int32_t dilation_height = operator->window.dilation_height;
  const int32_t dilation_width = operator->window.dilation_width;
  const int32_t input_row = in.width * in.channels * dilation_height;
  const int32_t weights_row = kernel_width * in.channels;
  const int32_t zero = operator->input_zero, output_zero = operator->output_zero;
  const int32_t low = operator->low, high = operator->high;

  for (int32_t y = 0; y < out.height; y++) {
    const int32_t top = y * operator->window.stride_height - operator->window.pad_height;
    const taps rows = taps_inside(top, in.height, kernel_height, dilation_height);
    for (int32_t x = 0; x < out.width; x++) {
      const int32_t left = x * operator->window.stride_width - operator->window.pad_width;
      const taps columns = taps_inside(left, in.width, kernel_width, dilation_width);
      const int32_t width = columns.end - columns.first;
      const int32_t runs = dilation_width == 1 ? 1 : width;
      const int32_t run = dilation_width == 1 ? width * in.channels : in.channels;
      const int32_t run_step = dilation_width * in.channels;
      const int8_t *patch = input + (rows.start * in.width + columns.start) * in.channels;
      const int8_t *filter = weights + rows.first * weights_row + columns.first * in.channels;

      for (int32_t channel = 0; channel < out.channels; channel++) {
        uint32_t sum = bias == NULL ? 0 : (uint32_t)bias[channel];
        const int8_t *patch_row = patch, *filter_row = filter;
        for (int32_t row = rows.first; row < rows.end; row++) {
          for (int32_t i = 0; i < runs; i++) {
            sum = dot(sum, patch_row + i * run_step, zero, filter_row + i * in.channels, run);
          }
          patch_row += input_row;
          filter_row += weights_row;
        }
        const int32_t value = requantize((int32_t)sum, multipliers[channel]);
        *output++ = (int8_t)clamp(add_wrapping(value, output_zero), low, high);
        filter += kernel_height * weights_row;
      }
    }
  }
}
