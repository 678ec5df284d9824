#include "../../kernels.h"

#define LOOK_UP(i) output[i] = table[input[i]]

/* Eight elements a turn: 24 instructions and 4 of the loop, 3.5 an element, of which 2 are loads and 1 a store. Bytes
 * one by one: to take a word apart and put one together costs more than its three loads and stores save. */
static inline void look_up(const operator_record *operator, const kernel_memory *memory) {
  const uint8_t *input = (const uint8_t *)kernel_input(memory, operator->input);
  const int8_t *table = kernel_data(memory, operator);
  int8_t *output = kernel_output(memory, operator->output);
  const uint32_t elements = operator->loop.inner;

  for (const uint8_t *end = input + (elements & ~7u); input != end; input += 8, output += 8) {
    LOOK_UP(0);
    LOOK_UP(1);
    LOOK_UP(2);
    LOOK_UP(3);
    LOOK_UP(4);
    LOOK_UP(5);
    LOOK_UP(6);
    LOOK_UP(7);
  }
  for (uint32_t i = 0; i < (elements & 7); i++) LOOK_UP(i);
}

void kernel_logistic_lookup_8(const operator_record *operator, const kernel_memory *memory) {
  look_up(operator, memory);
}

void kernel_tanh_lookup_8(const operator_record *operator, const kernel_memory *memory) {
  kernel_logistic_lookup_8(operator, memory);
}

void kernel_leaky_relu_lookup_8(const operator_record *operator, const kernel_memory *memory) {
  kernel_logistic_lookup_8(operator, memory);
}

void kernel_hard_swish_lookup_8(const operator_record *operator, const kernel_memory *memory) {
  kernel_logistic_lookup_8(operator, memory);
}
