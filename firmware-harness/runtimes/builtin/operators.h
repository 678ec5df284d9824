/* The operators this runtime serves: those of operators.def. */
#ifndef LUT_OPERATORS_H
#define LUT_OPERATORS_H

#include "prepare.h"

typedef struct {
  uint16_t code;           /* BuiltinOperator */
  uint8_t inputs, outputs; /* at most; at least one output */
  prepare *prepare;
} operator_kind;

extern const operator_kind operator_kinds[OPERATOR_KINDS];

/* What runs an operator: by its kind or form the reference's kernel, or one of the flavour's micro-kernels. */
typedef struct {
  kernel *run;
  settle *settle;   /* of a micro-kernel that wants the record or its factors in another form, else NULL */
  const char *name; /* of the micro-kernel, else "reference" */
} operator_kernel;

extern const operator_kernel operator_kernels[MICRO_KERNELS];

/* Index of a builtin operator code, or OPERATOR_KINDS. */
uint16_t operator_kind_of(uint32_t code);

#endif
