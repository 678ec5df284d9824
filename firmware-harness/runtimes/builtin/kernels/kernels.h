/* The seam between the runtime and its kernels. `reference` has one for each kind of operator. Another flavour adds
 * micro-kernels, each for some operators of a kind, in a folder per family of cores; what none of them takes runs on
 * the reference's. All answer the same, bit for bit. */
#ifndef LUT_KERNELS_H
#define LUT_KERNELS_H

#include <stddef.h>

#include "../layout.h"

typedef struct {
  const uint8_t *model;
  uint8_t *arena;
  const tensor_record *tensors;
  uint8_t *scratch; /* what kernel_scratch asked for, on a multiple of 16; holds nothing from one call to the next */
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

/* The list of an operator that has any number of operands: its inputs, then its outputs. */
static inline const operand_record *kernel_operands(const kernel_memory *memory, const operator_record *operator) {
  return (const operand_record *)(const void *)(memory->arena + operator->data);
}

/* Where the rows of a resized image begin in the input, and behind them its columns in a row: in elements. */
static inline const uint32_t *kernel_places(const kernel_memory *memory, const operator_record *operator) {
  return (const uint32_t *)(const void *)(memory->arena + operator->data);
}

/* The kinds of operators, as operator_record has them, and behind them the forms that have a kernel of their own. */
enum {
#define OPERATOR(NAME, name, code, inputs, outputs, kernel, work, tflm) OPERATOR_##NAME,
#include "../../operators.def"
  OPERATOR_KINDS,
  OPERATOR_BEFORE_FORMS = OPERATOR_KINDS - 1,
#define OPERATOR(NAME, name, code, inputs, outputs, kernel, work, tflm)
#define FORM(NAME, kernel, work) OPERATOR_##NAME,
#include "../../operators.def"
  OPERATOR_FORMS,
};

/* Behind both, in the numbers that operator_record has for what runs it, the micro-kernels of the flavour:
 *
 *   MICRO_KERNEL(KIND, name, settle)   kernel_<name> runs operators of OPERATOR_KIND for which name_takes() holds
 *
 * An operator gets the first that takes it. */
enum {
  MICRO_KERNELS_BEFORE = OPERATOR_FORMS - 1,
#define MICRO_KERNEL(KIND, micro_kernel, settle) MICRO_KERNEL_##micro_kernel,
#include "micro_kernels.def"
#undef MICRO_KERNEL
  MICRO_KERNELS,
};

static_assert(MICRO_KERNELS <= 256, "a record holds the number in a byte");

typedef void kernel(const operator_record *operator, const kernel_memory *memory);

/* Brings a complete record, and its factors per channel, into the form that its micro-kernel wants, once, when the
 * model is opened. The factors are NULL where the arena has no room for them. */
typedef void settle(operator_record *operator, quantized_multiplier *factors);

#define OPERATOR(NAME, name, code, inputs, outputs, name_of_kernel, work, tflm) kernel kernel_##name_of_kernel;
#define FORM(NAME, name_of_kernel, work) kernel kernel_##name_of_kernel;
#include "../../operators.def"

#define MICRO_KERNEL(KIND, micro_kernel, settle) kernel kernel_##micro_kernel;
#include "micro_kernels.def"
#undef MICRO_KERNEL

/* Bytes of scratch memory that the flavour's kernel needs to run an operator, whose record is complete. */
uint32_t kernel_scratch(const operator_record *operator);

#endif
