/* CONV_2D 3×3 of 3 channels, as at the beginning of a network for images: k is 27, rows of the kernel are 9 bytes. */
#include "conv_patch.h"

static inline void unpack_word(uint32_t word, uint32_t offset, uint32_t *to) {
  to[0] = sxtab16(offset, word);
  to[1] = sxtab16_odd(offset, word);
}

/* The 27 bytes of a patch inside the input as 7 groups, k 0..2 first: 11 loads, 4 instructions to join bytes of two
 * rows, 15 to unpack, 7 to store. No byte beyond the patch's rows is read. */
static inline void unpack_one(const int8_t *top, int32_t step, uint32_t offset, uint32_t *to) {
  const int8_t *middle = top + step, *bottom = middle + step;
  const uint32_t first = load_word(top);
  to[0] = sxtab16(offset, first);
  to[1] = sxtab16_odd(offset, first) & 0xffffu;
  unpack_word(load_word(top + 3), offset, to + 4);
  unpack_word(load_half(top + 7) | load_half(middle) << 16, offset, to + 8);
  unpack_word(load_word(middle + 2), offset, to + 12);
  unpack_word(load_word(middle + 5) >> 8 | (uint32_t)(uint8_t)bottom[0] << 24, offset, to + 16);
  unpack_word(load_word(bottom + 1), offset, to + 20);
  unpack_word(load_word(bottom + 5), offset, to + 24);
}

static inline void unpack_inside(const conv_inputs *inputs, const int8_t *a, const int8_t *b, uint32_t *to) {
  const int32_t step = inputs->operator->window.input.width * 3;
  unpack_one(a, step, inputs->offset, to);
  unpack_one(b, step, inputs->offset, to + 2);
}

static void unpack_anywhere(const conv_inputs *inputs, const conv_pixel *a, const conv_pixel *b, int32_t first,
                            int32_t count, uint32_t *to) {
  const conv_patch of_a = conv_patch_of(inputs->operator, a), of_b = conv_patch_of(inputs->operator, b);
  conv_unpack_bytes(inputs, &of_a, first, count, to);
  conv_unpack_bytes(inputs, &of_b, first, count, to + 2);
}

void kernel_conv_stem_2x2(const operator_record *operator, const kernel_memory *memory) {
  conv_run_pairs(operator, memory, unpack_anywhere, unpack_inside);
}
