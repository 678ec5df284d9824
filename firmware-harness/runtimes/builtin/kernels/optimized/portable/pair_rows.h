/* Rows of pairs of elements, one of each operand, which steps by 1 or, where it is repeated along the row, by 0. */
#ifndef LUT_PAIR_ROWS_H
#define LUT_PAIR_ROWS_H

#include "../../kernels.h"
#include "../../reference/pairs.h"

typedef struct {
  const int8_t *at;
  uint32_t step;
} row_operand;

/* Calls `row(first, second, output, elements, terms)` for each row of operators that have `pairs`. */
#define FOR_EACH_PAIR_ROW(operator, memory, row, terms)                                                           \
  do {                                                                                                            \
    const uint32_t *extents_ = (operator)->pairs.extents;                                                         \
    const int8_t *first_ = kernel_input(memory, (operator)->input);                                               \
    const int8_t *second_ = kernel_input(memory, (operator)->second);                                             \
    int8_t *output_ = kernel_output(memory, (operator)->output);                                                  \
    uint32_t a_[PAIR_DIMENSIONS], b_[PAIR_DIMENSIONS];                                                            \
    pair_steps(extents_, (operator)->pairs.first_repeats, a_);                                                    \
    pair_steps(extents_, (operator)->pairs.second_repeats, b_);                                                   \
    for (uint32_t i = 0; i < extents_[0]; i++) {                                                                  \
      for (uint32_t j = 0; j < extents_[1]; j++) {                                                                \
        for (uint32_t k = 0; k < extents_[2]; k++) {                                                              \
          row((row_operand){first_ + i * a_[0] + j * a_[1] + k * a_[2], a_[3]},                                   \
              (row_operand){second_ + i * b_[0] + j * b_[1] + k * b_[2], b_[3]}, output_, extents_[3], &(terms)); \
          output_ += extents_[3];                                                                                 \
        }                                                                                                         \
      }                                                                                                           \
    }                                                                                                             \
  } while (0)

#endif
