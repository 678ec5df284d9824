#include "../kernels.h"

/* LOGISTIC, HARD_SWISH, TANH and LEAKY_RELU: the output for each of the 256 inputs, indexed by the input's bits. */
void kernel_table(const operator_record *operator, const kernel_memory *memory) {
  const uint8_t *input = (const uint8_t *)kernel_input(memory, operator->input);
  const int8_t *table = kernel_data(memory, operator);
  int8_t *output = kernel_output(memory, operator->output);

  for (uint32_t i = 0; i < operator->loop.inner; i++) output[i] = table[input[i]];
}
