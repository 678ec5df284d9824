#include "../arithmetic.h"
#include "pairs.h"

/* As kernel_mul does it. */
static inline int8_t product(int32_t first, int32_t second, const pair_terms *terms) {
  const int32_t value = requantize((first - terms->first_zero) * (second - terms->second_zero), terms->scale_first);
  return (int8_t)clamp(add_wrapping(value, terms->output_zero), terms->low, terms->high);
}

/* MUL where neither operand is repeated as a whole over the other. */
void kernel_mul_within(const operator_record *operator, const kernel_memory *memory) {
  for_each_pair(operator, memory, product);
}
