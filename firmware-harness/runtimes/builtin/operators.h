/* The operators this runtime serves: those of operators.def. */
#ifndef LUT_OPERATORS_H
#define LUT_OPERATORS_H

#include "prepare.h"

typedef struct {
  uint16_t code;           /* BuiltinOperator */
  uint8_t inputs, outputs; /* at most; at least one output */
  prepare *prepare;
  kernel *kernel;
} operator_kind;

extern const operator_kind operator_kinds[OPERATOR_FORMS]; /* of a form only the kernel */

/* Index of a builtin operator code, or OPERATOR_KINDS. */
uint16_t operator_kind_of(uint32_t code);

#endif
