/* Copies of patches of the input, as a channel's weights are laid out, padding made of zero points. */
#ifndef LUT_NEON_STEM_PATCH_H
#define LUT_NEON_STEM_PATCH_H

#include "../../reference/taps.h"
#include "takes.h"
#include "vector.h"

typedef struct {
  extent in, out;
  int32_t kernel_height, kernel_width, stride_height, stride_width;
  int32_t dilation_height, dilation_width, pad_height, pad_width;
  int32_t zero;
} stem_window;

INLINE stem_window stem_window_of(const operator_record *operator) {
  return (stem_window){
      .in = operator->window.input,
      .out = operator->window.output,
      .kernel_height = operator->window.kernel_height,
      .kernel_width = operator->window.kernel_width,
      .stride_height = operator->window.stride_height,
      .stride_width = operator->window.stride_width,
      .dilation_height = operator->window.dilation_height,
      .dilation_width = operator->window.dilation_width,
      .pad_height = operator->window.pad_height,
      .pad_width = operator->window.pad_width,
      .zero = operator->input_zero,
  };
}

/* A pixel of the output. */
typedef struct {
  int32_t y, x;
} stem_place;

/* Eight bytes at a time, the last eight overlapping those before. */
INLINE void copy_run(int8_t *to, const int8_t *from, int32_t count) {
  if (count >= 8) {
    for (int32_t i = 0; i < count - 8; i += 8) store_8(to + i, load_8(from + i));
    store_8(to + count - 8, load_8(from + count - 8));
    return;
  }
  for (int32_t i = 0; i < count; i++) to[i] = from[i];
}

/* A patch that is partly outside, or dilated. */
static inline void copy_taps_inside(const stem_window *window, int32_t top, int32_t left, const int8_t *input, int8_t *to) {
  const int32_t channels = window->in.channels, row_bytes = window->kernel_width * channels;
  const taps rows = taps_inside(top, window->in.height, window->kernel_height, window->dilation_height);
  const taps columns = taps_inside(left, window->in.width, window->kernel_width, window->dilation_width);
  const int8_t *row = input + (rows.start * window->in.width + columns.start) * channels;
  for (int32_t i = 0; i < window->kernel_height * row_bytes; i++) to[i] = (int8_t)window->zero;
  for (int32_t i = rows.first; i < rows.end; i++) {
    const int8_t *from = row;
    int8_t *tap = to + i * row_bytes + columns.first * channels;
    for (int32_t j = columns.first; j < columns.end; j++) {
      for (int32_t c = 0; c < channels; c++) tap[c] = from[c];
      from += window->dilation_width * channels;
      tap += channels;
    }
    row += window->in.width * channels * window->dilation_height;
  }
}

/* The patch of the next pixel. */
INLINE void copy_patch(const stem_window *window, stem_place *place, const int8_t *input, int8_t *to) {
  const int32_t channels = window->in.channels, row_bytes = window->kernel_width * channels;
  const int32_t top = place->y * window->stride_height - window->pad_height;
  const int32_t left = place->x * window->stride_width - window->pad_width;
  if (top >= 0 && left >= 0 && top + (window->kernel_height - 1) * window->dilation_height < window->in.height &&
      left + window->kernel_width <= window->in.width && window->dilation_width == 1) {
    const int32_t input_row = window->in.width * channels;
    const int8_t *from = input + top * input_row + left * channels;
    for (int32_t i = window->kernel_height; i != 0; i--) {
      copy_run(to, from, row_bytes);
      from += input_row * window->dilation_height;
      to += row_bytes;
    }
  } else {
    copy_taps_inside(window, top, left, input, to);
  }
  if (++place->x == window->out.width) *place = (stem_place){place->y + 1, 0};
}

#endif
