/* CONV_2D 1×1, any strides, 4 channels or more to 2 or more. */
#include "conv_pairs.h"

static const int8_t *input_of(const conv_inputs *inputs, const conv_pixel *pixel) {
  const operator_record *operator = inputs->operator;
  const int32_t y = pixel->y * operator->window.stride_height, x = pixel->x * operator->window.stride_width;
  return inputs->input + (y * operator->window.input.width + x) * operator->window.input.channels;
}

static void unpack_pixels(const conv_inputs *inputs, const conv_pixel *a, const conv_pixel *b, int32_t first,
                          int32_t count, uint32_t *to) {
  const int8_t *of_a = input_of(inputs, a) + first, *of_b = input_of(inputs, b) + first;
  const int32_t rest = count % 4;
  if (rest != 0) {
    conv_unpack_first(of_a, rest, to, inputs->offset);
    conv_unpack_first(of_b, rest, to + 2, inputs->offset);
    of_a += rest;
    of_b += rest;
    to += 4;
  }
  conv_unpack(of_a, of_b, count / 4, to, inputs->offset);
}

static inline void unpack_inside(const conv_inputs *inputs, const int8_t *a, const int8_t *b, uint32_t *to) {
  const int32_t k = inputs->operator->window.input.channels, rest = k % 4;
  if (rest != 0) {
    conv_unpack_first(a, rest, to, inputs->offset);
    conv_unpack_first(b, rest, to + 2, inputs->offset);
    to += 4;
  }
  conv_unpack(a + rest, b + rest, k / 4, to, inputs->offset);
}

void kernel_conv_1x1_2x2(const operator_record *operator, const kernel_memory *memory) {
  conv_run_pairs(operator, memory, unpack_pixels, unpack_inside);
}
