#include "../arithmetic.h"
#include "../kernels.h"
#include "taps.h"

void kernel_max_pool_2d(const operator_record *operator, const kernel_memory *memory) {
  const int8_t *input = kernel_input(memory, operator->input);
  int8_t *output = kernel_output(memory, operator->output);
  const extent in = operator->window.input, out = operator->window.output;
  const int32_t input_row = in.width * in.channels;
  const int32_t low = operator->low, high = operator->high;

  for (int32_t y = 0; y < out.height; y++) {
    const int32_t top = y * operator->window.stride_height - operator->window.pad_height;
    const taps rows = taps_inside(top, in.height, operator->window.kernel_height, 1);
    for (int32_t x = 0; x < out.width; x++) {
      const int32_t left = x * operator->window.stride_width - operator->window.pad_width;
      const taps columns = taps_inside(left, in.width, operator->window.kernel_width, 1);
      const int32_t width = columns.end - columns.first;
      const int8_t *patch = input + (rows.start * in.width + columns.start) * in.channels;

      for (int32_t channel = 0; channel < out.channels; channel++) {
        int32_t most = INT8_MIN;
        const int8_t *row_start = patch + channel;
        for (int32_t row = rows.first; row < rows.end; row++) {
          const int8_t *element = row_start;
          for (int32_t column = 0; column < width; column++) {
            most = larger(most, *element);
            element += in.channels;
          }
          row_start += input_row;
        }
        *output++ = (int8_t)clamp(most, low, high);
      }
    }
  }
}
