#include "../kernels.h"

/* Writes the output in order, stepping through the input along each of its dimensions. */
void kernel_transpose(const operator_record *operator, const kernel_memory *memory) {
  const int8_t *input = kernel_input(memory, operator->input);
  int8_t *output = kernel_output(memory, operator->output);
  const uint32_t *extents = operator->transpose.extents, *steps = operator->transpose.steps;
  const uint32_t inner = extents[3], step = steps[3];

  for (uint32_t i = 0; i < extents[0]; i++) {
    for (uint32_t j = 0; j < extents[1]; j++) {
      for (uint32_t k = 0; k < extents[2]; k++) {
        const int8_t *element = input + i * steps[0] + j * steps[1] + k * steps[2];
        for (uint32_t l = 0; l < inner; l++) {
          *output++ = *element;
          element += step;
        }
      }
    }
  }
}
