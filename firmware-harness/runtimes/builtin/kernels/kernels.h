/* The seam between the runtime and its kernels. A flavour is a folder here: a file per kernel, and flavour.c
 * with `runtime_flavour`. All flavours answer the same, bit for bit. */
#ifndef LUT_KERNELS_H
#define LUT_KERNELS_H

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

static inline const quantized_multiplier *kernel_multipliers(const kernel_memory *memory,
                                                             const operator_record *operator) {
  return (const quantized_multiplier *)(const void *)(memory->arena + operator->data);
}

typedef void kernel(const operator_record *operator, const kernel_memory *memory);

kernel kernel_add;
kernel kernel_average_pool_2d;
kernel kernel_conv_2d;
kernel kernel_depthwise_conv_2d;
kernel kernel_fully_connected;
kernel kernel_max_pool_2d;
kernel kernel_mean;
kernel kernel_mul;
kernel kernel_pad;
kernel kernel_relu6;
kernel kernel_rescale; /* RELU, QUANTIZE */
kernel kernel_reshape;
kernel kernel_softmax;
kernel kernel_table; /* LOGISTIC, HARD_SWISH */
kernel kernel_transpose;

#endif
