#include <stdbool.h>

#include "../../kernels.h"
#include "../../reference/taps.h"
#include "dot_block.h"
#include "folded_bias.h"

/* The zero point is folded into biases where that costs less than the subtractions that it saves: 2.5 instructions for
 * each weight, against 0.25 for each time that it meets a pixel. */
enum { PIXELS_THAT_PAY = 12 };

static const int32_t no_bias[4];

/* Biases with the zero point in them, in the output's tail; NULL where they do not pay. */
static const int32_t *fold_into_tail(const int32_t *bias, const dot_block *block, extent out) {
  const int32_t pixels = out.height * out.width;
  if (pixels < PIXELS_THAT_PAY) return NULL;
  int32_t *folded = tail_of(block->outputs[0], pixels * out.channels, out.channels);
  fold_zero(folded, bias, block->weights, block->filter, out.channels, block->zero);
  return folded;
}

/* The outputs at block.outputs[0], of a pixel of which `columns` of the kernel meet the input. */
static void one_pixel(dot_block block, const int8_t *input, taps columns, int32_t channels) {
  const int32_t run = (columns.end - columns.first) * channels;
  block.pixels[0] = input + columns.start * channels;
  block.weights += columns.first * channels;
  block.pixel_step += block.run - run;
  block.weight_step += block.run - run;
  block.run = run;
  if (run == 0) block.rows = 0;
  dot_all_channels(dot_1x4_zero, &block);
}

/* The outputs at block.outputs[0] and behind, of pixels that lie `step` bytes apart and meet all of the kernel's
 * columns; by folded biases, where there are any and the outputs do not overwrite them. */
static void three_pixels(dot_block block, const int8_t *input, int32_t step, const int32_t *folded) {
  for (int i = 0; i < 3; i++) {
    block.pixels[i] = input + i * step;
    block.outputs[i] = block.outputs[0] + i * block.channels;
  }
  if (folded == NULL || block.outputs[2] + block.channels > (const int8_t *)folded) {
    dot_all_channels(dot_3x4_zero, &block);
    return;
  }
  block.bias = folded;
  block.bias_step = 16;
  dot_all_channels(dot_3x4, &block);
}

typedef struct {
  int32_t first, end;
} span;

/* The outputs of a row that meet all of the kernel's columns. */
static span whole_columns(int32_t in, int32_t out, int32_t kernel, int32_t stride, int32_t padding) {
  const int32_t reach = in + padding - kernel;
  const int32_t end = reach < 0 ? 0 : reach / stride + 1;
  return (span){(padding + stride - 1) / stride, end < out ? end : out};
}

static void conv_by_runs(const operator_record *operator, const kernel_memory *memory, extent in, extent out) {
  const int32_t kernel_height = operator->window.kernel_height, kernel_width = operator->window.kernel_width;
  const int32_t stride = operator->window.stride_width, padding = operator->window.pad_width;
  const int32_t dilation = operator->window.dilation_height, row_bytes = in.width * in.channels;
  const int8_t *input = kernel_input(memory, operator->input);
  const int8_t *weights = kernel_input(memory, operator->second);
  const int32_t *bias = kernel_bias(memory, operator->bias);
  int8_t *output = kernel_output(memory, operator->output);
  dot_block block = {
      .weights = weights,
      .run = kernel_width * in.channels,
      .pixel_step = dilation * row_bytes - kernel_width * in.channels,
      .filter = kernel_height * kernel_width * in.channels,
      .channels = out.channels,
      .bias = bias == NULL ? no_bias : bias,
      .bias_step = bias == NULL ? 0 : 16,
      .factors = kernel_settled(memory, operator),
      .factor_step = sizeof(settled_factor),
      .outputs = {output},
      .zero = operator->input_zero,
      .range = output_range_of(operator),
  };
  const int32_t *folded = fold_into_tail(bias, &block, out);
  const span whole = whole_columns(in.width, out.width, kernel_width, stride, padding);

  for (int32_t y = 0; y < out.height; y++) {
    const taps rows = taps_inside(y * operator->window.stride_height - operator->window.pad_height, in.height,
                                  kernel_height, dilation);
    const int8_t *row = input + rows.start * row_bytes;
    block.weights = weights + rows.first * block.run;
    block.rows = rows.end - rows.first;
    const int32_t *row_folded = block.rows == kernel_height ? folded : NULL;
    for (int32_t x = 0; x < out.width;) {
      const bool three = x >= whole.first && x < whole.end && whole.end - whole.first >= 3;
      if (three && x > whole.end - 3) x = whole.end - 3; /* the last three, some of them once more */
      const int32_t left = x * stride - padding;
      block.outputs[0] = output + x * out.channels;
      if (three) {
        three_pixels(block, row + left * in.channels, stride * in.channels, row_folded);
      } else {
        one_pixel(block, row, taps_inside(left, in.width, kernel_width, 1), in.channels);
      }
      x += three ? 3 : 1;
    }
    output += out.width * out.channels;
  }
}

/* Three pixels at a time of an image that is one row, since its rows' ends mean nothing to one tap. */
void kernel_conv_1x1_3x4(const operator_record *operator, const kernel_memory *memory) {
  extent in = operator->window.input, out = operator->window.output;
  in.width *= in.height;
  out.width *= out.height;
  in.height = out.height = 1;
  conv_by_runs(operator, memory, in, out);
}

void kernel_conv_runs_3x4(const operator_record *operator, const kernel_memory *memory) {
  conv_by_runs(operator, memory, operator->window.input, operator->window.output);
}
