/* CONV_2D k×k without dilation, any strides and padding. */
#include "conv_patch.h"

/* A row of one patch in whole groups; `to` has both patches' in turn. */
static void unpack_row(const int8_t *row, const conv_patch *patch, int32_t begin, int32_t end, bool inside,
                       uint32_t offset, uint32_t *to) {
  const int32_t data = inside && patch->first > begin ? patch->first : begin;
  const int32_t data_end = !inside ? begin : patch->end < end ? patch->end : end;
  int32_t i = begin;
  for (; i < data && i < end; i += 4, to += 4) to[0] = to[1] = 0;
  for (; i < data_end; i += 4, to += 4) {
    const uint32_t word = load_word(row + i);
    to[0] = sxtab16(offset, word);
    to[1] = sxtab16_odd(offset, word);
  }
  for (; i < end; i += 4, to += 4) to[0] = to[1] = 0;
}

/* Where rows of the kernel are whole groups, and the input's edges fall between groups. */
static void unpack_rows(const conv_inputs *inputs, const conv_patch *a, const conv_patch *b, bool inside,
                        int32_t first, int32_t count, uint32_t *to) {
  const operator_record *operator = inputs->operator;
  const int32_t run = operator->window.kernel_width * operator->window.input.channels;
  const int32_t height = operator->window.input.height;
  const int32_t step = operator->window.input.width * operator->window.input.channels;
  const int32_t row = first / run;
  int32_t y_of_a = a->top + row, y_of_b = b->top + row;
  const int8_t *of_a = inputs->input + y_of_a * step + a->start, *of_b = inputs->input + y_of_b * step + b->start;
  for (int32_t begin = first - row * run; count > 0; begin = 0) {
    const int32_t end = begin + count < run ? begin + count : run;
    if (inside) {
      conv_unpack(of_a + begin, of_b + begin, (end - begin) / 4, to, inputs->offset);
    } else {
      unpack_row(of_a, a, begin, end, y_of_a >= 0 && y_of_a < height, inputs->offset, to);
      unpack_row(of_b, b, begin, end, y_of_b >= 0 && y_of_b < height, inputs->offset, to + 2);
    }
    to += end - begin;
    count -= end - begin;
    of_a += step;
    of_b += step;
    y_of_a++;
    y_of_b++;
  }
}

/* Two whole patches inside the input, whose rows are whole groups. */
static void unpack_inside(const conv_inputs *inputs, const conv_patch *a, const conv_patch *b, uint32_t *to) {
  const operator_record *operator = inputs->operator;
  const int32_t run = operator->window.kernel_width * operator->window.input.channels;
  const int32_t step = operator->window.input.width * operator->window.input.channels;
  conv_unpack_rows(inputs->input + a->top * step + a->start, inputs->input + b->top * step + b->start, run / 4, to,
                   inputs->offset, operator->window.kernel_height, step - run);
}

static void unpack_patches(const conv_inputs *inputs, const conv_pixel *a, const conv_pixel *b, int32_t first,
                           int32_t count, uint32_t *to) {
  const operator_record *operator = inputs->operator;
  const conv_patch of_a = conv_patch_of(operator, a), of_b = conv_patch_of(operator, b);
  const bool inside = conv_patch_is_inside(operator, &of_a) && conv_patch_is_inside(operator, &of_b);
  const int32_t channels = operator->window.input.channels, run = operator->window.kernel_width * channels;
  if (inside && run % 4 == 0 && count == run * operator->window.kernel_height) {
    unpack_inside(inputs, &of_a, &of_b, to);
  } else if (channels % 4 == 0 || (inside && run % 4 == 0)) {
    unpack_rows(inputs, &of_a, &of_b, inside, first, count, to);
  } else {
    conv_unpack_bytes(inputs, &of_a, &of_b, first, count, to);
  }
}

void kernel_conv_patches_2x2(const operator_record *operator, const kernel_memory *memory) {
  conv_run_pairs(operator, memory, unpack_patches);
}
