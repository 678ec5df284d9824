/* The seam between the runtime and its kernels. `reference` has one for each kind of operator. Another flavour adds
 * micro-kernels, each for some operators of a kind, in a folder per family of cores; what none of them takes runs on
 * the reference's. All answer the same, bit for bit. */
#ifndef LUT_KERNELS_H
#define LUT_KERNELS_H

#include "kernel_memory.h"

static inline const quantized_multiplier *kernel_multipliers(const kernel_memory *memory,
                                                             const operator_record *operator) {
  return kernel_data(memory, operator);
}

/* The list of an operator that has any number of operands: its inputs, then its outputs. */
static inline const operand_record *kernel_operands(const kernel_memory *memory, const operator_record *operator) {
  return kernel_data(memory, operator);
}

/* Where the rows of a resized image begin in the input, and behind them its columns in a row: in elements. */
static inline const uint32_t *kernel_places(const kernel_memory *memory, const operator_record *operator) {
  return kernel_data(memory, operator);
}

typedef void kernel(const operator_record *operator, const kernel_memory *memory);

/* Brings a complete record, and its factors per channel, into the form that its micro-kernel wants, once, when the
 * model is opened. The factors are NULL where the arena has no room for them. */
typedef void settle(operator_record *operator, quantized_multiplier *factors);

#include "kernel_list.h"

#endif
