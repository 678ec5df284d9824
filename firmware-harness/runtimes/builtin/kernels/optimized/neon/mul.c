#include "eights.h"

/* Eight products: 2 LD1, 2 SSUBL, SMULL, SMULL2, 12 of eight_elements(), 1 ST1: 19, 2.4 per element. */
INLINE s8x8 eight_products_of(s8x8 first, s8x8 second, const eight_terms *terms) {
  const s16x8 a = difference_8(first, terms->first_zero), b = difference_8(second, terms->second_zero);
  const s32x4 products[2] = {product_low(a, b), product_high(a, b)};
  const four_factors same[2] = {terms->scale_result, terms->scale_result};
  return eight_elements(products, same, &terms->range);
}

void kernel_mul_eights(const operator_record *operator, const kernel_memory *memory) {
  for_each_eight(operator, memory, 0, eight_products_of);
}
