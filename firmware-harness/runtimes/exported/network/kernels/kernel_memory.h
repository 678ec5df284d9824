/* Where an exported network's tensors and operators' data lie: the compiler and the linker know all of it. */
#ifndef LUT_KERNEL_MEMORY_H
#define LUT_KERNEL_MEMORY_H

#include <stddef.h>

#include "../layout.h"

typedef struct {
  void *const *tensors; /* where each is; constants are only read */
} kernel_memory;

/* Data of a tensor: an activation, or a constant of the network. */
static inline const int8_t *kernel_input(const kernel_memory *memory, uint16_t tensor) {
  return memory->tensors[tensor];
}

static inline int8_t *kernel_output(const kernel_memory *memory, uint16_t tensor) { return memory->tensors[tensor]; }

/* int32 biases, aligned to 4; NULL without a bias. */
static inline const int32_t *kernel_bias(const kernel_memory *memory, uint16_t tensor) {
  return tensor == NO_TENSOR ? NULL : memory->tensors[tensor];
}

/* What an operator has beside its record: factors per channel, a table, a list; on a multiple of 16. */
static inline const void *kernel_data(const kernel_memory *memory, const operator_record *operator) {
  (void)memory;
  return operator->data;
}

#endif
