/* The loops of kernels whose output is made of pairs of elements, one of each operand. Each operand is repeated along
 * some dimensions. */
#ifndef LUT_PAIRS_H
#define LUT_PAIRS_H

#include <stddef.h>

#include "../kernels.h"

enum { PAIR_DIMENSIONS = 4 };

/* What a pair is computed with, out of the record so that no write to the output can change it. */
typedef struct {
  quantized_multiplier scale_first, scale_second, scale_result;
  int32_t first_zero, second_zero, output_zero, low, high;
} pair_terms;

/* The output's element of a pair. */
typedef int8_t pair_result(int32_t first, int32_t second, const pair_terms *terms);

static inline pair_terms pair_terms_of(const operator_record *operator) {
  return (pair_terms){
      .scale_first = operator->multiplier[0],
      .scale_second = operator->multiplier[1],
      .scale_result = operator->multiplier[2],
      .first_zero = operator->input_zero,
      .second_zero = operator->second_zero,
      .output_zero = operator->output_zero,
      .low = operator->low,
      .high = operator->high,
  };
}

/* How far apart an operand's elements are along each dimension: 0 where it is repeated. */
static inline void pair_steps(const uint32_t *extents, uint32_t repeats, uint32_t *steps) {
  uint32_t elements = 1;
  for (int32_t i = PAIR_DIMENSIONS - 1; i >= 0; i--) {
    const uint32_t moves = ~repeats >> i & 1;
    steps[i] = elements * moves;
    elements *= extents[i] * moves + (1 - moves);
  }
}

/* `result` is known where this is called, and so becomes part of the innermost loop. */
static inline __attribute__((always_inline)) void for_each_pair(const operator_record *operator,
                                                                const kernel_memory *memory, pair_result *result) {
  const int8_t *first = kernel_input(memory, operator->input);
  const int8_t *second = kernel_input(memory, operator->second);
  int8_t *output = kernel_output(memory, operator->output);
  const pair_terms terms = pair_terms_of(operator);
  const uint32_t *extents = operator->pairs.extents;
  uint32_t a[PAIR_DIMENSIONS], b[PAIR_DIMENSIONS];
  pair_steps(extents, operator->pairs.first_repeats, a);
  pair_steps(extents, operator->pairs.second_repeats, b);
  const uint32_t inner = extents[3], first_step = a[3], second_step = b[3];

  for (uint32_t i = 0; i < extents[0]; i++) {
    for (uint32_t j = 0; j < extents[1]; j++) {
      for (uint32_t k = 0; k < extents[2]; k++) {
        const int8_t *x = first + i * a[0] + j * a[1] + k * a[2];
        const int8_t *y = second + i * b[0] + j * b[1] + k * b[2];
        for (uint32_t l = 0; l < inner; l++) {
          *output++ = result(*x, *y, &terms);
          x += first_step;
          y += second_step;
        }
      }
    }
  }
}

#endif
