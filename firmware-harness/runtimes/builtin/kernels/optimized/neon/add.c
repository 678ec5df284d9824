#include "eights.h"

/* An operand on the common scale: its difference from the zero point × 2^20, which takes two shifts, scaled by a factor
 * of at most one half. For eight elements SSUBL, SHL, SSHLL, SSHLL2, 2 × (SQRDMULH, AND, SSRA, SRSHL). */
INLINE void on_common_scale(s8x8 elements, s8x8 zero, four_factors scale, s32x4 *values) {
  const s16x8 difference = times_2_6(difference_8(elements, zero));
  values[0] = requantize_down_words(wide_times_2_14_low(difference), scale);
  values[1] = requantize_down_words(wide_times_2_14_high(difference), scale);
}

/* Eight sums: 2 LD1, 2 × 12 to the common scale, 2 ADD, 12 of eight_elements(), 1 ST1: 41, 5.1 per element. */
INLINE s8x8 eight_sums_of(s8x8 first, s8x8 second, const eight_terms *terms) {
  s32x4 a[2], b[2];
  on_common_scale(first, terms->first_zero, terms->scale_first, a);
  on_common_scale(second, terms->second_zero, terms->scale_second, b);
  const s32x4 sums[2] = {add_words(a[0], b[0]), add_words(a[1], b[1])};
  const four_factors same[2] = {terms->scale_result, terms->scale_result};
  return eight_elements(sums, same, &terms->range);
}

void kernel_add_eights(const operator_record *operator, const kernel_memory *memory) {
  for_each_eight(operator, memory, 2, eight_sums_of);
}
