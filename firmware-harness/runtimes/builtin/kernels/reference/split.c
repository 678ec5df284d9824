#include <string.h>

#include "../kernels.h"

/* Row by row, the elements that each output gets of it. */
void kernel_split(const operator_record *operator, const kernel_memory *memory) {
  const operand_record *outputs = kernel_operands(memory, operator) + operator->list.inputs;
  const uint16_t count = operator->list.outputs;
  const int8_t *input = kernel_input(memory, operator->input);

  for (uint32_t row = 0; row < operator->list.rows; row++) {
    for (uint16_t i = 0; i < count; i++) {
      const uint32_t elements = outputs[i].elements;
      memcpy(kernel_output(memory, outputs[i].tensor) + row * elements, input, elements);
      input += elements;
    }
  }
}
