#include "../arithmetic.h"
#include "../kernels.h"

/* As TFLite Micro does it: a clamp on the input's scale, without rescaling to the output's. */
void kernel_relu6(const operator_record *operator, const kernel_memory *memory) {
  const int8_t *input = kernel_input(memory, operator->input);
  int8_t *output = kernel_output(memory, operator->output);
  const int32_t low = operator->low, high = operator->high;

  for (uint32_t i = 0; i < operator->loop.inner; i++) output[i] = (int8_t)clamp(input[i], low, high);
}
