#include "pair_rows.h"
#include "rounding.h"
#include "takes.h"

enum { LEAST_SHIFT = -28 }; /* a factor below 2^28 takes 28 bits to less than a half: it gives 0 */

/* Both operands come to a common scale with 20 bits of headroom, as the reference has it. The factor of one is at most
 * 1/2, and that of the other, `exact` here, 1/2: its difference from the zero point goes into the sum × 2^19. The other
 * is multiplied and rounded, × 2^22 to begin with. SUB has one of the signs negative. */
typedef struct {
  bool first_exact;
  int32_t exact_zero, whole; /* 2^19 or −2^19 */
  int32_t scaled_zero, multiplier, offset, right, sign;
  int32_t sum_multiplier, sum_offset, sum_right;
  int32_t under; /* the output's zero point less its highest value */
  byte_range range;
} sum_terms;

static inline quantized_multiplier not_too_small(quantized_multiplier factor) {
  return factor.shift < LEAST_SHIFT ? (quantized_multiplier){0, 0} : factor;
}

static inline sum_terms sum_terms_of(const operator_record *operator, int32_t sign_of_second) {
  const bool first_exact = is_half(operator->multiplier[0]);
  const quantized_multiplier scaled = not_too_small(operator->multiplier[first_exact]);
  const quantized_multiplier sum = not_too_small(operator->multiplier[2]);
  return (sum_terms){
      .first_exact = first_exact,
      .exact_zero = first_exact ? operator->input_zero : operator->second_zero,
      .whole = (first_exact ? 1 : sign_of_second) * (1 << 19),
      .scaled_zero = first_exact ? operator->second_zero : operator->input_zero,
      .multiplier = scaled.multiplier,
      .offset = 1 << -scaled.shift,
      .right = 1 - scaled.shift,
      .sign = first_exact ? sign_of_second : 1,
      .sum_multiplier = sum.multiplier,
      .sum_offset = 1 << -sum.shift,
      .sum_right = 1 - sum.shift,
      .under = operator->output_zero - operator->high,
      .range = byte_range_of(operator->low, operator->high),
  };
}

/* An element a turn: 2 loads, 2 to take zero points off, 8 for the scaled operand, 4 for the sum, 9 to requantize, 7 to
 * clamp, 1 store, 4 of the loop: 37 on RV32; fewer where shifts and additions are parts of other instructions. */
static inline void sum_row(row_operand first, row_operand second, int8_t *output, uint32_t elements,
                           const sum_terms *all) {
  const sum_terms terms = *all;
  const row_operand exact = terms.first_exact ? first : second, scaled = terms.first_exact ? second : first;
  const int8_t *a = exact.at, *b = scaled.at;

  for (const int8_t *end = output + elements; output != end; output++) {
    const int32_t difference = *b - terms.scaled_zero;
    const int32_t other = scale_quadruple(difference * (1 << 22), terms.multiplier, terms.offset, terms.right);
    const int32_t sum = (*a - terms.exact_zero) * terms.whole + other * terms.sign;
    const int32_t value = scale_quadruple(sum * 4, terms.sum_multiplier, terms.sum_offset, terms.sum_right);
    *output = within_range(value + terms.under, terms.range);
    a += exact.step;
    b += scaled.step;
  }
}

void kernel_add_rows(const operator_record *operator, const kernel_memory *memory) {
  const sum_terms terms = sum_terms_of(operator, 1);
  const int8_t *first = kernel_input(memory, operator->input), *second = kernel_input(memory, operator->second);
  int8_t *output = kernel_output(memory, operator->output);
  const uint32_t inner = operator->loop.inner;

  for (uint32_t row = 0; row < operator->loop.outer; row++) {
    sum_row((row_operand){first, 1}, (row_operand){second, 1}, output, inner, &terms);
    first += inner;
    output += inner;
  }
}

void kernel_add_within_rows(const operator_record *operator, const kernel_memory *memory) {
  const sum_terms terms = sum_terms_of(operator, 1);
  FOR_EACH_PAIR_ROW(operator, memory, sum_row, terms);
}

void kernel_sub_rows(const operator_record *operator, const kernel_memory *memory) {
  const sum_terms terms = sum_terms_of(operator, -1);
  FOR_EACH_PAIR_ROW(operator, memory, sum_row, terms);
}
