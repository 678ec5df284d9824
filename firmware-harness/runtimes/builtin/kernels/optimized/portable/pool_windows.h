/* The windows of a pool: what of each falls on the input, four channels at a time. */
#ifndef LUT_POOL_WINDOWS_H
#define LUT_POOL_WINDOWS_H

#include "../../kernels.h"
#include "../../reference/taps.h"

typedef struct {
  uint32_t rows, columns, row_bytes, pixel_bytes;
} pool_window;

/* Four outputs of the window whose first element under the first of the four channels is at `patch`. */
typedef void pool_four(const operator_record *operator, const pool_window *window, const int8_t *patch,
                       int8_t *output);

/* `four` is known where this is called, and becomes part of the loop. Of channels that are no multiple of four, at
 * least four, the last four are made at once, some of them a second time. */
static inline __attribute__((always_inline)) void for_each_window(const operator_record *operator,
                                                                  const kernel_memory *memory, pool_four *four) {
  const int8_t *input = kernel_input(memory, operator->input);
  int8_t *output = kernel_output(memory, operator->output);
  const extent in = operator->window.input, out = operator->window.output;
  pool_window window = {
      .row_bytes = (uint32_t)in.width * (uint32_t)in.channels,
      .pixel_bytes = (uint32_t)in.channels,
  };

  for (int32_t y = 0; y < out.height; y++) {
    const int32_t top = y * operator->window.stride_height - operator->window.pad_height;
    const taps rows = taps_inside(top, in.height, operator->window.kernel_height, 1);
    window.rows = (uint32_t)(rows.end - rows.first);
    for (int32_t x = 0; x < out.width; x++) {
      const int32_t left = x * operator->window.stride_width - operator->window.pad_width;
      const taps columns = taps_inside(left, in.width, operator->window.kernel_width, 1);
      window.columns = (uint32_t)(columns.end - columns.first);
      const int8_t *patch = input + (rows.start * in.width + columns.start) * in.channels;
      for (int32_t channel = 0; channel < out.channels; channel += 4) {
        const int32_t first = channel + 4 <= out.channels ? channel : out.channels - 4;
        four(operator, &window, patch + first, output + first);
      }
      output += out.channels;
    }
  }
}

#endif
