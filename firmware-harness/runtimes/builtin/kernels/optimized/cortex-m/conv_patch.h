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

/* Unpacks two patches of any kind, through a few bytes on the stack. As conv_unpack_pair. */
void conv_unpack_bytes(const conv_inputs *inputs, const conv_patch *a, const conv_patch *b, int32_t first,
                       int32_t count, uint32_t *to);

#endif
