#include "../arithmetic.h"
#include "pairs.h"

/* As kernel_add does it. */
static inline int8_t sum(int32_t first, int32_t second, const pair_terms *terms) {
  const int32_t a = requantize_down((first - terms->first_zero) * (1 << 20), terms->scale_first);
  const int32_t b = requantize_down((second - terms->second_zero) * (1 << 20), terms->scale_second);
  return (int8_t)clamp(requantize_down(a + b, terms->scale_result) + terms->output_zero, terms->low, terms->high);
}

/* ADD where neither operand is repeated as a whole over the other. */
void kernel_add_within(const operator_record *operator, const kernel_memory *memory) {
  for_each_pair(operator, memory, sum);
}
