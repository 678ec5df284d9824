#include <string.h>

#include "../kernels.h"

/* Row by row, the elements that each input has of it. */
void kernel_concatenation(const operator_record *operator, const kernel_memory *memory) {
  const operand_record *inputs = kernel_operands(memory, operator);
  const uint16_t count = operator->list.inputs;
  int8_t *output = kernel_output(memory, operator->output);

  for (uint32_t row = 0; row < operator->list.rows; row++) {
    for (uint16_t i = 0; i < count; i++) {
      const uint32_t elements = inputs[i].elements;
      memcpy(output, kernel_input(memory, inputs[i].tensor) + row * elements, elements);
      output += elements;
    }
  }
}
