#include <stdbool.h>

#include "../../kernels.h"
#include "../../reference/taps.h"
#include "dot_block.h"
#include "folded_bias.h"
#include "interleave.h"

/* The zero point is folded into biases where that costs less than the subtractions that it saves: 2.5 instructions for
 * each weight, against 0.25 for each time that it meets a pixel. */
enum { PIXELS_THAT_PAY = 12 };

static const int32_t no_bias[4];

/* What the pixels of a row have in common. */
typedef struct {
  const int8_t *input, *weights; /* the first of the kernel's rows that meet the input */
  int32_t rows, run;
  const int32_t *bias, *folded;
  int32_t *pairs; /* room for six interleaved pixels, before the folded biases; NULL where blocks are of three */
  const settled_factor *factors;
  int32_t input_row, channels_in, channels, pixel; /* in bytes: from row to row, within a pixel, from pixel to pixel */
} conv_row;

static void begin(dot_block *block, const conv_row *row, const int32_t *bias, int32_t run) {
  block->weights = row->weights;
  block->run = run;
  block->rows = run == 0 ? 0 : row->rows;
  block->pixel_step = row->input_row - run;
  block->weight_step = row->run - run;
  block->bias = bias == NULL ? no_bias : bias;
  block->bias_step = bias == NULL ? 0 : 16;
  block->factors = row->factors;
  block->channels = row->channels;
}

/* The outputs of a pixel of which `columns` of the kernel meet the input. */
static void one_pixel(dot_block *block, const conv_row *row, taps columns, int8_t *output) {
  begin(block, row, row->bias, (columns.end - columns.first) * row->channels_in);
  block->pixels[0] = row->input + columns.start * row->channels_in;
  block->weights += columns.first * row->channels_in;
  block->outputs[0] = output;
  dot_all_channels(dot_1x4_zero, 1, block);
}

/* The outputs of pixels that meet all of the kernel's columns; by folded biases, where there are any and the outputs do
 * not overwrite them. */
static void three_pixels(dot_block *block, const conv_row *row, const int8_t *first, int8_t *output) {
  const bool fold = row->folded != NULL && output + 3 * row->channels <= (const int8_t *)row->folded;
  begin(block, row, fold ? row->folded : row->bias, row->run);
  for (int i = 0; i < 3; i++) {
    block->pixels[i] = first + i * row->pixel;
    block->outputs[i] = output + i * row->channels;
  }
  dot_all_channels(fold ? dot_3x4 : dot_3x4_zero, 3, block);
}

/* Six such pixels, by folded biases, if outputs leave them and the room for pairs; else none. */
static bool six_pixels(dot_block *block, const conv_row *row, const int8_t *first, int8_t *output) {
  if (row->folded == NULL || output + 6 * row->channels > (const int8_t *)row->pairs) return false;
  begin(block, row, row->folded, row->run * row->rows);
  int32_t *words = row->pairs;
  for (int32_t i = 0; i < row->rows; i++, first += row->input_row) {
    words = interleave_run(words, first, row->pixel, row->run);
  }
  block->pixels[0] = (const int8_t *)row->pairs;
  block->pixel_step = row->channels;
  block->outputs[0] = output;
  dot_all_pairs(block);
  return true;
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

static void conv_by_runs(const operator_record *operator, const kernel_memory *memory, extent in, extent out,
                         bool pairs) {
  const int32_t kernel_height = operator->window.kernel_height, kernel_width = operator->window.kernel_width;
  const int32_t stride = operator->window.stride_width, padding = operator->window.pad_width;
  const int32_t dilation = operator->window.dilation_height, row_bytes = in.width * in.channels;
  const int8_t *input = kernel_input(memory, operator->input);
  const int8_t *weights = kernel_input(memory, operator->second);
  int8_t *output = kernel_output(memory, operator->output);
  conv_row row = {
      .run = kernel_width * in.channels,
      .bias = kernel_bias(memory, operator->bias),
      .factors = kernel_settled(memory, operator),
      .input_row = dilation * row_bytes,
      .channels_in = in.channels,
      .channels = out.channels,
      .pixel = stride * in.channels,
  };
  dot_block block = {
      .filter = kernel_height * row.run,
      .factor_step = sizeof(settled_factor),
      .zero = operator->input_zero,
      .range = output_range_of(operator),
  };
  const int32_t *folded = NULL;
  if (out.height * out.width >= PIXELS_THAT_PAY) {
    int32_t *tail = tail_of(output, out.height * out.width * out.channels, out.channels);
    fold_zero(tail, row.bias, weights, block.filter, out.channels, block.zero);
    folded = tail;
    if (pairs) row.pairs = tail - 3 * block.filter;
  }
  const span whole = whole_columns(in.width, out.width, kernel_width, stride, padding);

  for (int32_t y = 0; y < out.height; y++) {
    const taps rows = taps_inside(y * operator->window.stride_height - operator->window.pad_height, in.height,
                                  kernel_height, dilation);
    row.input = input + rows.start * row_bytes;
    row.weights = weights + rows.first * row.run;
    row.rows = rows.end - rows.first;
    row.folded = row.rows == kernel_height ? folded : NULL;
    for (int32_t x = 0; x < out.width;) {
      const int32_t inside = x < whole.first ? 0 : whole.end - x, in_all = whole.end - whole.first;
      const int8_t *first = row.input + (x * stride - padding) * in.channels;
      int8_t *to = output + x * out.channels;
      if (inside >= 6 && row.pairs != NULL && six_pixels(&block, &row, first, to)) {
        x += 6;
      } else if (inside > 0 && in_all >= 3) {
        const int32_t again = inside < 3 ? 3 - inside : 0; /* the last three, some of them once more */
        three_pixels(&block, &row, first - again * row.pixel, to - again * out.channels);
        x += 3 - again;
      } else {
        one_pixel(&block, &row, taps_inside(x * stride - padding, in.width, kernel_width, 1), to);
        x++;
      }
    }
    output += out.width * out.channels;
  }
}

/* Of an image that is one row, since its rows' ends mean nothing to one tap. */
static void conv_1x1(const operator_record *operator, const kernel_memory *memory, bool pairs) {
  extent in = operator->window.input, out = operator->window.output;
  in.width *= in.height;
  out.width *= out.height;
  in.height = out.height = 1;
  conv_by_runs(operator, memory, in, out, pairs);
}

void kernel_conv_1x1_6x2(const operator_record *operator, const kernel_memory *memory) {
  conv_1x1(operator, memory, true);
}

void kernel_conv_1x1_3x4(const operator_record *operator, const kernel_memory *memory) {
  conv_1x1(operator, memory, false);
}

void kernel_conv_runs_6x2(const operator_record *operator, const kernel_memory *memory) {
  conv_by_runs(operator, memory, operator->window.input, operator->window.output, true);
}

void kernel_conv_runs_3x4(const operator_record *operator, const kernel_memory *memory) {
  conv_by_runs(operator, memory, operator->window.input, operator->window.output, false);
}
