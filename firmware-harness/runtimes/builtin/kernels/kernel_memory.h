/* Where tensors and operators' data lie: in the model, and in the arena. */
#ifndef LUT_KERNEL_MEMORY_H
#define LUT_KERNEL_MEMORY_H

#include <stddef.h>

#include "../layout.h"

typedef struct {
  const uint8_t *model;
  uint8_t *arena;
  const tensor_record *tensors;
} kernel_memory;

/* Data of a tensor: an activation, or a constant of the model. */
static inline const int8_t *kernel_input(const kernel_memory *memory, uint16_t tensor) {
  uint32_t location = memory->tensors[tensor].location;
  const uint8_t *base = (location & LOCATION_ARENA) != 0 ? memory->arena : memory->model;
  return (const int8_t *)(base + (location & ~LOCATION_ARENA));
}

static inline int8_t *kernel_output(const kernel_memory *memory, uint16_t tensor) {
  return (int8_t *)(memory->arena + (memory->tensors[tensor].location & ~LOCATION_ARENA));
}

/* int32 biases, aligned to 4; NULL without a bias. */
static inline const int32_t *kernel_bias(const kernel_memory *memory, uint16_t tensor) {
  if (tensor == NO_TENSOR) return NULL;
  return (const int32_t *)(const void *)(memory->model + memory->tensors[tensor].location);
}

/* What an operator has beside its record: factors per channel, a table, a list; on a multiple of 16. */
static inline const void *kernel_data(const kernel_memory *memory, const operator_record *operator) {
  return memory->arena + operator->data;
}

#endif
