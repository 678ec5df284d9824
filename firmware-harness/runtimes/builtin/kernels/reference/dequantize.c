#include "../kernels.h"

/* The float of each of the 256 bytes, copied bit by bit. */
void kernel_dequantize(const operator_record *operator, const kernel_memory *memory) {
  const uint8_t *input = (const uint8_t *)kernel_input(memory, operator->input);
  const uint32_t *table = kernel_data(memory, operator);
  uint32_t *output = (uint32_t *)(void *)kernel_output(memory, operator->output);

  for (uint32_t i = 0; i < operator->loop.inner; i++) output[i] = table[input[i]];
}
