#include "../../kernels.h"
#include "arm_halves.h"

/* A clamp of four elements a turn: 1 load, 4 to clamp, 1 store and 3 of the loop, 2.3 instructions an element. */
void kernel_relu6_words_4(const operator_record *operator, const kernel_memory *memory) {
  const int8_t *input = kernel_input(memory, operator->input);
  int8_t *output = kernel_output(memory, operator->output);
  const uint32_t low = four_bytes(operator->low), high = four_bytes(operator->high);
  const uint32_t few = operator->loop.inner & 3;

  for (const int8_t *end = input + (operator->loop.inner - few); input != end; input += 4, output += 4) {
    store_word(output, clamp_bytes(load_word(input), low, high));
  }
  if (few != 0) store_few(output, clamp_bytes(load_few(input, few), low, high), few);
}
