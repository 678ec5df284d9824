/* CONV_2D whose kernel has rows of 4 bytes, as 4 columns of 1 channel at the beginning of a network for sound: a row
 * of a patch is one group. At the input's edge its word is loaded where it is whole, and shifted into place: rows cost
 * the same anywhere. */
#include "conv_patch.h"

/* A row's word from what lies `up` bits too low or `down` too high, with `zeros` where the kernel hangs over. */
static inline uint32_t shifted(const int8_t *from, int32_t up, int32_t down, uint32_t zeros) {
  return (load_word(from) << up >> down) | zeros;
}

static inline int32_t at_most(int32_t value, int32_t most) { return value < most ? value : most; }
static inline int32_t at_least(int32_t value, int32_t least) { return value > least ? value : least; }

/* 9 instructions per row. */
static void unpack_patch(const conv_inputs *inputs, const conv_pixel *pixel, uint32_t *to) {
  const operator_record *operator = inputs->operator;
  const conv_patch patch = conv_patch_of(operator, pixel);
  const int32_t step = operator->window.input.width * operator->window.input.channels;
  const bool beside = patch.first >= patch.end; /* no column of it meets the input */
  const int32_t height = beside ? 0 : operator->window.input.height;
  const int32_t first = at_most(at_least(-patch.top, 0), operator->window.kernel_height);
  const int32_t end = at_least(at_most(height - patch.top, operator->window.kernel_height), first);
  const int32_t start = at_least(at_most(patch.start, step - 4), 0);
  const int32_t up = beside ? 0 : 8 * at_least(start - patch.start, 0);
  const int32_t down = beside ? 0 : 8 * at_least(patch.start - start, 0);
  const uint32_t zeros = four_bytes(operator->input_zero) & ~(0xffffffffu << up >> down);
  const int8_t *from = inputs->input + (patch.top + first) * step + start;
  int32_t row = 0;
  for (; row < first; row++, to += 4) to[0] = to[1] = 0;
  for (; row < end; row++, to += 4, from += step) {
    const uint32_t word = shifted(from, up, down, zeros);
    to[0] = sxtab16(inputs->offset, word);
    to[1] = sxtab16_odd(inputs->offset, word);
  }
  for (; row < operator->window.kernel_height; row++, to += 4) to[0] = to[1] = 0;
}

/* Always whole patches: conv_rows4_2x2_takes() no k that goes by slices. */
static void unpack_anywhere(const conv_inputs *inputs, const conv_pixel *a, const conv_pixel *b, int32_t first,
                            int32_t count, uint32_t *to) {
  (void)first;
  (void)count;
  unpack_patch(inputs, a, to);
  unpack_patch(inputs, b, to + 2);
}

static inline void unpack_inside(const conv_inputs *inputs, const int8_t *a, const int8_t *b, uint32_t *to) {
  const operator_record *operator = inputs->operator;
  const int32_t step = operator->window.input.width * operator->window.input.channels;
  conv_unpack_rows(a, b, 1, to, inputs->offset, operator->window.kernel_height, step - 4);
}

void kernel_conv_rows4_2x2(const operator_record *operator, const kernel_memory *memory) {
  conv_run_pairs(operator, memory, unpack_anywhere, unpack_inside);
}
