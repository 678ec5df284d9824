/* DEPTHWISE_CONV_2D with a square kernel of 3, 5 or 7 and steps of 1 or 2 along a row: three pixels of a row, eight
 * channels. Each column of the input is loaded and widened once per row of the kernel, for all pixels that see it.
 *
 * A row of the kernel, at step 1: k weights (LD1, SXTL), k + 2 columns (LD1, SSUBL), 3k × (SMLAL, SMLAL2). Without the
 * weights, which of 3×3 all stay in registers, that is 28 instructions for 72 MACs at 3×3, 0.39 per MAC (step 2: 0.44);
 * with them 54 for 120 at 5×5, 0.45, and 74 for 168 at 7×7, 0.44. The products alone are 0.25. An output element takes
 * 1.6 more. */
#ifndef LUT_NEON_DEPTHWISE_ROWS_H
#define LUT_NEON_DEPTHWISE_ROWS_H

#include <stdbool.h>

#include "../../reference/taps.h"
#include "eight_channels.h"

enum { MOST_KERNEL = 7 };

/* What is the same all over the image. */
typedef struct {
  extent in, out;
  int32_t stride_height, pad_height, pad_width;
  s8x8 zero;
  output_range range;
} depthwise_image;

/* A row of weights. */
typedef struct {
  s16x8 of[MOST_KERNEL];
} weight_row;

INLINE weight_row load_weights(const int8_t *weights, int32_t kernel, int32_t channels) {
  weight_row row;
#define LOAD_WEIGHT(i) \
  if (kernel > i) row.of[i] = wide_8(step_8(&weights, channels))
  LOAD_WEIGHT(0);
  LOAD_WEIGHT(1);
  LOAD_WEIGHT(2);
  LOAD_WEIGHT(3);
  LOAD_WEIGHT(4);
  LOAD_WEIGHT(5);
  LOAD_WEIGHT(6);
#undef LOAD_WEIGHT
  return row;
}

/* The columns under some pixels, and which of them are in the image. */
typedef struct {
  int32_t first, end;
} column_range;

/* One row of the kernel. All but `from` and `weights` are known where this is called; `inside` at least for 3×3. */
INLINE void add_row(eight_sums *sums, int32_t kernel, int32_t stride, int32_t pixels, column_range inside,
                    const int8_t *from, int32_t channels, const weight_row *weights, s8x8 zero) {
  const int32_t columns = stride * (pixels - 1) + kernel;
#define SEEN_BY(column, p) ((p) < pixels && (column) >= stride * (p) && (column) < stride * (p) + kernel)
#define ADD_TAP(column, p) \
  if (SEEN_BY(column, p)) sums[p] = add_tap(sums[p], x, weights->of[SEEN_BY(column, p) ? (column) - stride * (p) : 0])
#define ADD_COLUMN(column)                                                        \
  if ((column) < columns && (column) >= inside.first && (column) < inside.end) {  \
    const s16x8 x = difference_8(step_8(&from, channels), zero);                  \
    ADD_TAP(column, 0);                                                           \
    ADD_TAP(column, 1);                                                           \
    ADD_TAP(column, 2);                                                           \
  }
  ADD_COLUMN(0)
  ADD_COLUMN(1)
  ADD_COLUMN(2)
  ADD_COLUMN(3)
  ADD_COLUMN(4)
  ADD_COLUMN(5)
  ADD_COLUMN(6)
  ADD_COLUMN(7)
  ADD_COLUMN(8)
  ADD_COLUMN(9)
  ADD_COLUMN(10)
#undef ADD_COLUMN
#undef ADD_TAP
#undef SEEN_BY
}

/* A kernel's weights for eight channels: those of 3×3 in registers. */
typedef struct {
  const int8_t *at;
  weight_row rows[3];
} eight_weights;

/* What does not change from pixel to pixel. */
typedef struct {
  const depthwise_image *image;
  const eight_channels *eight;
  eight_weights weights;
} depthwise_task;

/* Pixels of a row of the output. `from` is where the first tap inside the image is. */
INLINE void pixels_inside(const depthwise_task *task, int32_t kernel, int32_t stride, int32_t pixels, column_range inside,
                          taps rows, const int8_t *from, int8_t *to) {
  const int32_t channels = task->image->in.channels, row = task->image->in.width * channels;
  const s8x8 zero = task->image->zero;
  eight_sums sums[3] = {task->eight->bias, task->eight->bias, task->eight->bias};
#define ADD_ROW_OF_3(i)                                                                                         \
  if (rows.first <= (i) && rows.end > (i)) {                                                                    \
    add_row(sums, 3, stride, pixels, inside, from, channels, &task->weights.rows[i], zero);                     \
    from += row;                                                                                                \
  }
  if (kernel == 3) {
    ADD_ROW_OF_3(0)
    ADD_ROW_OF_3(1)
    ADD_ROW_OF_3(2)
  } else {
    for (int32_t i = rows.first; i < rows.end; i++) {
      const weight_row weights = load_weights(task->weights.at + i * kernel * channels, kernel, channels);
      add_row(sums, kernel, stride, pixels, inside, from, channels, &weights, zero);
      from += row;
    }
  }
#undef ADD_ROW_OF_3
  const output_range *range = &task->image->range;
  store_8(to, finish_eight(sums[0], task->eight, range));
  if (pixels > 1) store_8(to + channels, finish_eight(sums[1], task->eight, range));
  if (pixels > 2) store_8(to + 2 * channels, finish_eight(sums[2], task->eight, range));
}

/* Pixels of a row of the output, from `x` on. Padding is at most one column at either side of 3×3: which columns are
 * there is then known in each of four cases; larger kernels ask for each at the edges. */
INLINE void depthwise_pixels(const depthwise_task *task, int32_t kernel, int32_t stride, int32_t pixels, taps rows,
                             int32_t x, const int8_t *row, int8_t *to) {
  const int32_t width = task->image->in.width, columns = stride * (pixels - 1) + kernel;
  const int32_t left = x * stride - task->image->pad_width, right = left + columns - width;
  const int8_t *from = row + (left < 0 ? 0 : left) * task->image->in.channels;
#define WITH(...) pixels_inside(task, kernel, stride, pixels, (column_range){__VA_ARGS__}, rows, from, to)
  if (left >= 0 && right <= 0) {
    WITH(0, columns);
  } else if (kernel > 3) {
    WITH(left < 0 ? -left : 0, right > 0 ? columns - right : columns);
  } else if (right <= 0) {
    WITH(1, columns);
  } else if (left >= 0) {
    WITH(0, columns - 1);
  } else {
    WITH(1, columns - 1);
  }
#undef WITH
}

/* Eight channels of the whole image. */
INLINE void depthwise_eight(const depthwise_image *image, const eight_channels *eight, const int8_t *at, int32_t kernel,
                            int32_t stride, const int8_t *input, int8_t *output) {
  const int32_t channels = image->in.channels;
  depthwise_task task = {.image = image, .eight = eight, .weights.at = at};
  if (kernel == 3) {
    task.weights.rows[0] = load_weights(at, 3, channels);
    task.weights.rows[1] = load_weights(at + 3 * channels, 3, channels);
    task.weights.rows[2] = load_weights(at + 6 * channels, 3, channels);
  }
  for (int32_t y = 0; y < image->out.height; y++) {
    const taps rows = taps_inside(y * image->stride_height - image->pad_height, image->in.height, kernel, 1);
    const int8_t *row = input + rows.start * image->in.width * channels;
    int32_t x = 0;
    for (; x + 3 <= image->out.width; x += 3) {
      depthwise_pixels(&task, kernel, stride, 3, rows, x, row, output);
      output += 3 * channels;
    }
    for (; x < image->out.width; x++) {
      depthwise_pixels(&task, kernel, stride, 1, rows, x, row, output);
      output += channels;
    }
  }
}

INLINE void depthwise_rows(const operator_record *operator, const kernel_memory *memory, int32_t kernel) {
  const depthwise_image image = {
      .in = operator->window.input,
      .out = operator->window.output,
      .stride_height = operator->window.stride_height,
      .pad_height = operator->window.pad_height,
      .pad_width = operator->window.pad_width,
      .zero = all_8((int8_t)operator->input_zero),
      .range = output_range_of(operator, operator->factors),
  };
  const int8_t *input = kernel_input(memory, operator->input);
  const int8_t *weights = kernel_input(memory, operator->second);
  const int32_t *bias = kernel_bias(memory, operator->bias);
  const quantized_multiplier *factors = kernel_multipliers(memory, operator);
  int8_t *output = kernel_output(memory, operator->output);
  const int32_t channels = image.in.channels;
  for (int32_t c = 0; c < channels; c = next_eight(c, channels)) {
    const eight_channels eight = eight_from(bias == NULL ? NULL : bias + c, factors + c);
    if (operator->window.stride_width == 1) {
      depthwise_eight(&image, &eight, weights + c, kernel, 1, input + c, output + c);
    } else {
      depthwise_eight(&image, &eight, weights + c, kernel, 2, input + c, output + c);
    }
  }
}

#endif
