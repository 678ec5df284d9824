#include <string.h>

#include "../kernels.h"

/* Writes the output in order, stepping through the input along each of its dimensions. */
void kernel_strided_slice(const operator_record *operator, const kernel_memory *memory) {
  const int32_t *extents = operator->slice.extents, *steps = operator->slice.steps;
  const int32_t inner = extents[3], step = steps[3];
  const int8_t *input = kernel_input(memory, operator->input) + operator->slice.first;
  int8_t *output = kernel_output(memory, operator->output);

  for (int32_t i = 0; i < extents[0]; i++) {
    for (int32_t j = 0; j < extents[1]; j++) {
      for (int32_t k = 0; k < extents[2]; k++) {
        const int8_t *row = input + i * steps[0] + j * steps[1] + k * steps[2];
        if (step == 1) {
          memcpy(output, row, (size_t)inner);
        } else {
          for (int32_t l = 0; l < inner; l++) output[l] = row[l * step];
        }
        output += inner;
      }
    }
  }
}
