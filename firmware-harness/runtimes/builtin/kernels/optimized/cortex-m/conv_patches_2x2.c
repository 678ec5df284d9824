/* CONV_2D k×k without dilation, any strides and padding. */
#include "conv_patch.h"

static uint32_t *fill_groups(uint32_t *to, int32_t count) {
  for (; count > 0; count -= 4, to += 4) to[0] = to[1] = 0;
  return to;
}

/* What of a row of one patch lies in begin..end. `to` has both patches' in turn. */
static uint32_t *unpack_row(const int8_t *row, const conv_patch *patch, int32_t begin, int32_t end, uint32_t offset,
                            uint32_t *to) {
  const int32_t data = patch->first <= begin ? begin : patch->first < end ? patch->first : end;
  const int32_t data_end = patch->end >= end ? end : patch->end > data ? patch->end : data;
  to = fill_groups(to, data - begin);
  to = conv_unpack_one(row + data, data_end - data, offset, to);
  return fill_groups(to, end - data_end);
}

/* One patch, anywhere: rows of the kernel are whole groups, and the input's edges fall between groups. */
static void unpack_rows(const conv_inputs *inputs, const conv_patch *patch, int32_t first, int32_t count,
                        uint32_t *to) {
  const operator_record *operator = inputs->operator;
  const int32_t run = operator->window.kernel_width * operator->window.input.channels;
  const int32_t step = operator->window.input.width * operator->window.input.channels;
  const int32_t row = first / run;
  int32_t y = patch->top + row;
  const int8_t *data = conv_patch_data(inputs, patch) + row * step;
  for (int32_t begin = first - row * run; count > 0; begin = 0, y++, data += step) {
    const int32_t end = begin + count < run ? begin + count : run;
    count -= end - begin;
    if (y >= 0 && y < operator->window.input.height) {
      to = unpack_row(data, patch, begin, end, inputs->offset, to);
    } else {
      to = fill_groups(to, end - begin);
    }
  }
}

static void unpack_patch(const conv_inputs *inputs, const conv_patch *patch, int32_t first, int32_t count,
                         uint32_t *to) {
  const int32_t channels = inputs->operator->window.input.channels;
  const int32_t run = inputs->operator->window.kernel_width * channels;
  if (channels % 4 == 0 || (run % 4 == 0 && patch->first == 0 && patch->end == run)) {
    unpack_rows(inputs, patch, first, count, to);
  } else {
    conv_unpack_bytes(inputs, patch, first, count, to);
  }
}

/* A slice of two patches inside the input, whose rows are whole groups. */
static void unpack_slice(const conv_inputs *inputs, const conv_patch *a, const conv_patch *b, int32_t first,
                         int32_t count, uint32_t *to) {
  const operator_record *operator = inputs->operator;
  const int32_t run = operator->window.kernel_width * operator->window.input.channels;
  const int32_t step = operator->window.input.width * operator->window.input.channels;
  const int8_t *of_a = conv_patch_data(inputs, a), *of_b = conv_patch_data(inputs, b);
  const int32_t row = first / run;
  int32_t place = row * step;
  for (int32_t begin = first - row * run; count > 0; begin = 0, place += step) {
    const int32_t end = begin + count < run ? begin + count : run;
    conv_unpack(of_a + place + begin, of_b + place + begin, (end - begin) / 4, to, inputs->offset);
    to += end - begin;
    count -= end - begin;
  }
}

static void unpack_patches(const conv_inputs *inputs, const conv_pixel *a, const conv_pixel *b, int32_t first,
                           int32_t count, uint32_t *to) {
  const operator_record *operator = inputs->operator;
  const conv_patch of_a = conv_patch_of(operator, a), of_b = conv_patch_of(operator, b);
  const bool inside = conv_patch_is_inside(operator, &of_a) && conv_patch_is_inside(operator, &of_b);
  if (inside && operator->window.kernel_width * operator->window.input.channels % 4 == 0) {
    unpack_slice(inputs, &of_a, &of_b, first, count, to);
  } else {
    unpack_patch(inputs, &of_a, first, count, to);
    unpack_patch(inputs, &of_b, first, count, to + 2);
  }
}

/* Two whole patches inside the input, whose rows are no whole groups. */
static __attribute__((noinline)) void unpack_odd_rows(const conv_inputs *inputs, const int8_t *a, const int8_t *b,
                                                      uint32_t *to) {
  const operator_record *operator = inputs->operator;
  const int32_t k =
      operator->window.kernel_height * operator->window.kernel_width * operator->window.input.channels;
  const conv_patch of_a = conv_patch_inside(inputs, a), of_b = conv_patch_inside(inputs, b);
  conv_unpack_bytes(inputs, &of_a, 0, k, to);
  conv_unpack_bytes(inputs, &of_b, 0, k, to + 2);
}

static inline void unpack_inside(const conv_inputs *inputs, const int8_t *a, const int8_t *b, uint32_t *to) {
  const operator_record *operator = inputs->operator;
  const int32_t run = operator->window.kernel_width * operator->window.input.channels;
  const int32_t step = operator->window.input.width * operator->window.input.channels;
  if (run % 4 == 0) {
    conv_unpack_rows(a, b, run / 4, to, inputs->offset, operator->window.kernel_height, step - run);
  } else {
    unpack_odd_rows(inputs, a, b, to);
  }
}

void kernel_conv_patches_2x2(const operator_record *operator, const kernel_memory *memory) {
  conv_run_pairs(operator, memory, unpack_patches, unpack_inside);
}
