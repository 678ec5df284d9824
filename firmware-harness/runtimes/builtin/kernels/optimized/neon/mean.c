#include "eight_channels.h"

/* MEAN over the outer of two loops, eight neighbours at a time, the last eight overlapping those before. An element that
 * is summed: SADDW of eight to halves, 1 LD1 and 2 of the loop for eight, since halves hold 256 of them; then those are
 * added to words. Zero points are taken off once: count × zero. */

enum { MOST_IN_HALVES = 256 };

INLINE s16x8 sum_of_few(const int8_t **from, int32_t step, uint32_t count) {
  s16x8 sums = all_halves(0);
  for (; count != 0; count--) sums = add_wide(sums, step_8(from, step));
  return sums;
}

INLINE s8x8 mean_of_eight(const operator_record *operator, const int8_t *from, const output_range *range) {
  const int32_t inner = (int32_t)operator->loop.inner;
  const uint32_t count = operator->loop.outer;
  const s32x4 zeros = all_words((int32_t)((uint32_t)-operator->input_zero * count));
  s32x4 sums[2] = {zeros, zeros};
  for (uint32_t left = count; left != 0;) {
    const uint32_t some = left < MOST_IN_HALVES ? left : MOST_IN_HALVES;
    const s16x8 halves = sum_of_few(&from, inner, some);
    sums[0] = add_wide_low(sums[0], halves);
    sums[1] = add_wide_high(sums[1], halves);
    left -= some;
  }
  const four_factors same[2] = {same_factors(operator->multiplier[0]), same_factors(operator->multiplier[0])};
  return eight_elements(sums, same, range);
}

void kernel_mean_1x8(const operator_record *operator, const kernel_memory *memory) {
  const quantized_multiplier scale = operator->multiplier[0];
  const output_range range = output_range_of(operator, range_of_factor(scale));
  const int8_t *input = kernel_input(memory, operator->input);
  int8_t *output = kernel_output(memory, operator->output);
  const int32_t inner = (int32_t)operator->loop.inner;
  for (uint32_t row = operator->loop.rows; row != 0; row--) {
    for (int32_t i = 0; i < inner; i = next_eight(i, inner)) {
      store_8(output + i, mean_of_eight(operator, input + i, &range));
    }
    input += (size_t)operator->loop.outer * operator->loop.inner;
    output += inner;
  }
}
