/* Pairs of elements, eight at a time, where the second operand is repeated as a whole over the first. The last eight of a
 * row overlap those before where it is no multiple of eight: what is computed twice is the same. */
#ifndef LUT_NEON_EIGHTS_H
#define LUT_NEON_EIGHTS_H

#include "requantize.h"

typedef struct {
  s8x8 first_zero, second_zero;
  four_factors scale_first, scale_second, scale_result;
  output_range range;
} eight_terms;

typedef s8x8 eight_results(s8x8 first, s8x8 second, const eight_terms *terms);

/* `result` and `scale_result`'s place are known where this is called. */
INLINE void for_each_eight(const operator_record *operator, const kernel_memory *memory, int32_t result_factor,
                           eight_results *result) {
  const int8_t *first = kernel_input(memory, operator->input), *second = kernel_input(memory, operator->second);
  int8_t *output = kernel_output(memory, operator->output);
  const quantized_multiplier scale = operator->multiplier[result_factor];
  const eight_terms terms = {
      .first_zero = all_8((int8_t)operator->input_zero),
      .second_zero = all_8((int8_t)operator->second_zero),
      .scale_first = same_factors(operator->multiplier[0]),
      .scale_second = same_factors(operator->multiplier[1]),
      .scale_result = same_factors(scale),
      .range = output_range_of(operator, range_of_factor(scale)),
  };
  const uint32_t inner = operator->loop.inner, rest = inner % 8;
  for (uint32_t row = operator->loop.outer; row != 0; row--) {
    const int8_t *repeated = second;
    for (uint32_t i = inner / 8; i != 0; i--) {
      store_8(output, result(take_8(&first), take_8(&repeated), &terms));
      output += 8;
    }
    if (rest != 0) {
      first += rest;
      repeated += rest;
      output += rest;
      store_8(output - 8, result(load_8(first - 8), load_8(repeated - 8), &terms));
    }
  }
}

#endif
