/* CONV_2D 3×3 of 3 channels, as at the beginning of a network for images: k is 27, rows of the kernel are 9 bytes. */
#include "conv_patch.h"

/* The 27 bytes of a patch inside the input as 7 groups, k 0..2 first: 11 loads, 4 instructions to join bytes of two
 * rows, 15 to unpack. No byte beyond the patch's rows is read. */
static inline void unpack_inside(const int8_t *top, int32_t step, uint32_t offset, uint32_t *to) {
  const int8_t *middle = top + step, *bottom = middle + step;
  const uint32_t first = load_word(top);
  const uint32_t words[6] = {
      load_word(top + 3),
      load_half(top + 7) | load_half(middle) << 16,
      load_word(middle + 2),
      load_word(middle + 5) >> 8 | (uint32_t)(uint8_t)bottom[0] << 24,
      load_word(bottom + 1),
      load_word(bottom + 5),
  };
  to[0] = sxtab16(offset, first);
  to[1] = sxtab16_odd(offset, first) & 0xffffu;
  for (int32_t i = 0; i < 6; i++) {
    to[4 * i + 4] = sxtab16(offset, words[i]);
    to[4 * i + 5] = sxtab16_odd(offset, words[i]);
  }
}

static inline void unpack_stem(const conv_inputs *inputs, const conv_pixel *pixel, int32_t first, int32_t count,
                               uint32_t *to) {
  const operator_record *operator = inputs->operator;
  const conv_patch patch = conv_patch_of(operator, pixel);
  if (conv_patch_is_inside(operator, &patch)) {
    unpack_inside(conv_patch_data(inputs, &patch), operator->window.input.width * 3, inputs->offset, to);
  } else {
    conv_unpack_bytes(inputs, &patch, first, count, to);
  }
}

static void unpack_stems(const conv_inputs *inputs, const conv_pixel *a, const conv_pixel *b, int32_t first,
                         int32_t count, uint32_t *to) {
  unpack_stem(inputs, a, first, count, to);
  unpack_stem(inputs, b, first, count, to + 2);
}

void kernel_conv_stem_2x2(const operator_record *operator, const kernel_memory *memory) {
  conv_run_pairs(operator, memory, unpack_stems);
}
