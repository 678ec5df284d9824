#include "lookup.h"

#include "../../kernels.h"

void kernel_logistic_lookup_8(const operator_record *operator, const kernel_memory *memory) {
  look_up((const uint8_t *)kernel_input(memory, operator->input), kernel_data(memory, operator),
          kernel_output(memory, operator->output), operator->loop.inner);
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
