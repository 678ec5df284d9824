/* The patches of the input that outputs of a k×k convolution read, as rows of bytes. */
#ifndef LUT_CONV_PATCH_H
#define LUT_CONV_PATCH_H

#include <stdbool.h>

#include "conv_pairs.h"

typedef struct {
  int32_t top;        /* the input's row under the first of the kernel's */
  int32_t start;      /* the element of a row of the input that the first of a row of the kernel meets */
  int32_t first, end; /* the elements of a row of the kernel that meet the input */
} conv_patch;

static inline conv_patch conv_patch_of(const operator_record *operator, const conv_pixel *pixel) {
  const int32_t channels = operator->window.input.channels, row = operator->window.input.width * channels;
  const int32_t run = operator->window.kernel_width * channels;
  const int32_t left = pixel->x * operator->window.stride_width - operator->window.pad_width;
  conv_patch patch = {
      .top = pixel->y * operator->window.stride_height - operator->window.pad_height,
      .start = left * channels,
      .end = run,
  };
  if (patch.start < 0) patch.first = -patch.start;
  if (patch.start + run > row) patch.end = row - patch.start;
  return patch;
}

static inline bool conv_patch_is_inside(const operator_record *operator, const conv_patch *patch) {
  return patch->top >= 0 && patch->top + operator->window.kernel_height <= operator->window.input.height &&
         patch->first == 0 && patch->end == operator->window.kernel_width * operator->window.input.channels;
}

/* Where the first row of a patch begins in the input, or would. */
static inline const int8_t *conv_patch_data(const conv_inputs *inputs, const conv_patch *patch) {
  const operator_record *operator = inputs->operator;
  return inputs->input + patch->top * operator->window.input.width * operator->window.input.channels + patch->start;
}

/* The patch that begins at `data` and hangs over no edge. */
static inline conv_patch conv_patch_inside(const conv_inputs *inputs, const int8_t *data) {
  const operator_record *operator = inputs->operator;
  const int32_t row = operator->window.input.width * operator->window.input.channels;
  const int32_t place = (int32_t)(data - inputs->input);
  return (conv_patch){place / row, place % row, 0,
                      operator->window.kernel_width * operator->window.input.channels};
}

/* Unpacks one patch of any kind, through a few bytes on the stack: two words of every four of `to`. `first` and `count`
 * as in conv_unpack_pair. */
void conv_unpack_bytes(const conv_inputs *inputs, const conv_patch *patch, int32_t first, int32_t count,
                       uint32_t *to);

/* Unpacks whole groups of one patch that follow one another in the input. 7 instructions per group. */
static inline uint32_t *conv_unpack_one(const int8_t *from, int32_t count, uint32_t offset, uint32_t *to) {
  for (const int8_t *end = from + count; from != end; from += 4, to += 4) {
    const uint32_t word = load_word(from);
    to[0] = sxtab16(offset, word);
    to[1] = sxtab16_odd(offset, word);
  }
  return to;
}

#endif
