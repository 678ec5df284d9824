/* CONV_2D 3×3 of 3 channels, as at the beginning of a network for images: k is 27, rows of the kernel are 9 bytes. */
#include "conv_patch.h"

/* The 27 bytes of a patch inside the input as 7 groups, k 0..2 first: 11 loads, 4 instructions to join bytes of two
 * rows, 15 to unpack. No byte beyond the patch's rows is read. */
static inline void unpack_stem(const int8_t *top, const int8_t *middle, const int8_t *bottom, uint32_t offset,
                               uint32_t *to) {
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

static void unpack_stems(const conv_inputs *inputs, const conv_pixel *a, const conv_pixel *b, int32_t first,
                         int32_t count, uint32_t *to) {
  const operator_record *operator = inputs->operator;
  const conv_patch of_a = conv_patch_of(operator, a), of_b = conv_patch_of(operator, b);
  if (!conv_patch_is_inside(operator, &of_a) || !conv_patch_is_inside(operator, &of_b)) {
    conv_unpack_bytes(inputs, &of_a, &of_b, first, count, to);
    return;
  }
  const int32_t step = operator->window.input.width * 3;
  const int8_t *row_of_a = inputs->input + of_a.top * step + of_a.start;
  const int8_t *row_of_b = inputs->input + of_b.top * step + of_b.start;
  unpack_stem(row_of_a, row_of_a + step, row_of_a + 2 * step, inputs->offset, to);
  unpack_stem(row_of_b, row_of_b + step, row_of_b + 2 * step, inputs->offset, to + 2);
}

void kernel_conv_stem_2x2(const operator_record *operator, const kernel_memory *memory) {
  conv_run_pairs(operator, memory, unpack_stems);
}
