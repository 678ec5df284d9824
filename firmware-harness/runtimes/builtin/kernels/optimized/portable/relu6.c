#include "../../kernels.h"
#include "rounding.h"

#define CLAMP(i) output[i] = within_range(input[i] - range.high, range)

/* A clamp on the input's scale: 10 instructions an element, and 4 of the loop for eight. */
void kernel_relu6_8(const operator_record *operator, const kernel_memory *memory) {
  const int8_t *input = kernel_input(memory, operator->input);
  int8_t *output = kernel_output(memory, operator->output);
  const byte_range range = byte_range_of(operator->low, operator->high);
  const uint32_t elements = operator->loop.inner;

  for (const int8_t *end = input + (elements & ~7u); input != end; input += 8, output += 8) {
    CLAMP(0);
    CLAMP(1);
    CLAMP(2);
    CLAMP(3);
    CLAMP(4);
    CLAMP(5);
    CLAMP(6);
    CLAMP(7);
  }
  for (uint32_t i = 0; i < (elements & 7); i++) CLAMP(i);
}
