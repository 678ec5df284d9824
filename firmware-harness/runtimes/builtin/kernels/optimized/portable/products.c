#include "pair_rows.h"
#include "rounding.h"
#include "takes.h"

enum { LEAST_SHIFT = -17 }; /* a factor below 2^17 takes the 16 bits of a product to less than a half: it gives 0 */

typedef struct {
  int32_t first_zero, second_zero, multiplier, right;
  int32_t offset; /* of the rounding, and the output's zero point less its highest value before the last shift */
  byte_range range;
} product_terms;

static inline product_terms product_terms_of(const operator_record *operator) {
  quantized_multiplier scale = operator->multiplier[0];
  if (scale.shift < LEAST_SHIFT) scale = (quantized_multiplier){0, 0};
  const int32_t under = operator->output_zero - operator->high, right = 1 - scale.shift;
  return (product_terms){
      .first_zero = operator->input_zero,
      .second_zero = operator->second_zero,
      .multiplier = scale.multiplier,
      .right = right,
      .offset = (1 << -scale.shift) + under * (1 << right),
      .range = byte_range_of(operator->low, operator->high),
  };
}

/* An element a turn: 2 loads, 2 to take zero points off, 2 to multiply, 6 to scale, 7 to clamp, 1 store, 4 of the loop:
 * 24. */
static inline void product_row(row_operand first, row_operand second, int8_t *output, uint32_t elements,
                               const product_terms *all) {
  const product_terms terms = *all;
  const int8_t *a = first.at, *b = second.at;

  for (const int8_t *end = output + elements; output != end; output++) {
    const int32_t product = (*a - terms.first_zero) * (*b - terms.second_zero);
    *output = within_range(scale_quadruple(product * 4, terms.multiplier, terms.offset, terms.right), terms.range);
    a += first.step;
    b += second.step;
  }
}

void kernel_mul_rows(const operator_record *operator, const kernel_memory *memory) {
  const product_terms terms = product_terms_of(operator);
  const int8_t *first = kernel_input(memory, operator->input), *second = kernel_input(memory, operator->second);
  int8_t *output = kernel_output(memory, operator->output);
  const uint32_t inner = operator->loop.inner;

  for (uint32_t row = 0; row < operator->loop.outer; row++) {
    product_row((row_operand){first, 1}, (row_operand){second, 1}, output, inner, &terms);
    first += inner;
    output += inner;
  }
}

void kernel_mul_within_rows(const operator_record *operator, const kernel_memory *memory) {
  const product_terms terms = product_terms_of(operator);
  FOR_EACH_PAIR_ROW(operator, memory, product_row, terms);
}
