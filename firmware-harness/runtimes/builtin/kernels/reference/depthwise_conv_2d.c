#include "../arithmetic.h"
#include "../kernels.h"
#include "taps.h"

/* Weights are [kernel height][kernel width][output channels]; output channel c reads input channel
 * c / multiplier. */
void kernel_depthwise_conv_2d(const operator_record *operator, const kernel_memory *memory) {
  const int8_t *input = kernel_input(memory, operator->input);
  const int8_t *weights = kernel_input(memory, operator->second);
  const int32_t *bias = kernel_bias(memory, operator->bias);
  int8_t *output = kernel_output(memory, operator->output);

  const extent in = operator->window.input, out = operator->window.output;
  const int32_t kernel_height = operator->window.kernel_height, kernel_width = operator->window.kernel_width;
  const int32_t dilation_height = operator->window.dilation_height;
  const int32_t dilation_width = operator->window.dilation_width;
  const int32_t channel_multiplier = out.channels / in.channels;
  const int32_t input_row = in.width * in.channels * dilation_height;
  const int32_t input_step = in.channels * dilation_width;
  const int32_t weights_row = kernel_width * out.channels;
  const int32_t zero = operator->input_zero, output_zero = operator->output_zero;
  const int32_t low = operator->low, high = operator->high;

  for (int32_t y = 0; y < out.height; y++) {
    const int32_t top = y * operator->window.stride_height - operator->window.pad_height;
    const taps rows = taps_inside(top, in.height, kernel_height, dilation_height);
    for (int32_t x = 0; x < out.width; x++) {
      const int32_t left = x * operator->window.stride_width - operator->window.pad_width;
      const taps columns = taps_inside(left, in.width, kernel_width, dilation_width);
      const int32_t width = columns.end - columns.first;
      const int8_t *patch = input + (rows.start * in.width + columns.start) * in.channels;
      const int8_t *filter = weights + rows.first * weights_row + columns.first * out.channels;
      const quantized_multiplier *multiplier = kernel_multipliers(memory, operator);
      const int32_t *channel_bias = bias;

      for (int32_t channel = 0; channel < in.channels; channel++) {
        for (int32_t copy = 0; copy < channel_multiplier; copy++) {
          uint32_t sum = channel_bias == NULL ? 0 : (uint32_t)*channel_bias++;
          const int8_t *patch_row = patch, *filter_row = filter;
          for (int32_t row = rows.first; row < rows.end; row++) {
            const int8_t *element = patch_row, *weight = filter_row;
            for (int32_t column = 0; column < width; column++) {
              sum += (uint32_t)((*element - zero) * *weight);
              element += input_step;
              weight += out.channels;
            }
            patch_row += input_row;
            filter_row += weights_row;
          }
          const int32_t value = requantize((int32_t)sum, *multiplier++);
          *output++ = (int8_t)clamp(add_wrapping(value, output_zero), low, high);
          filter++;
        }
        patch++;
      }
    }
  }
}
