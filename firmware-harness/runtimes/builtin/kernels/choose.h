/* Which kernel runs an operator. */
#ifndef LUT_CHOOSE_H
#define LUT_CHOOSE_H

#include <stdbool.h>

#include "kernels.h"
#include "takes.h"

/* Of a complete record: the first of the flavour's micro-kernels that takes it, else its kind. */
static inline uint8_t choose_kernel(const operator_record *operator) {
#define MICRO_KERNEL(KIND, micro_kernel, settle) \
  if (operator->kind == OPERATOR_##KIND && micro_kernel##_takes(operator)) return MICRO_KERNEL_##micro_kernel;
#include "micro_kernels.def"
#undef MICRO_KERNEL
  return operator->kind;
}

#endif
