#include "../arithmetic.h"
#include "pairs.h"

static inline int8_t larger_of(int32_t first, int32_t second, const pair_terms *terms) {
  (void)terms;
  return (int8_t)larger(first, second);
}

/* As TFLite Micro does it: bytes are compared, whatever they are quantized by. */
void kernel_maximum(const operator_record *operator, const kernel_memory *memory) {
  for_each_pair(operator, memory, larger_of);
}
