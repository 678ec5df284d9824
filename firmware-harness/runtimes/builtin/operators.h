/* The operators this runtime serves. */
#ifndef LUT_OPERATORS_H
#define LUT_OPERATORS_H

#include "prepare.h"

typedef struct {
  uint32_t code; /* BuiltinOperator */
  prepare *prepare;
  kernel *kernel;
} operator_kind;

#define OPERATOR_KINDS 17

extern const operator_kind operator_kinds[OPERATOR_KINDS];

/* Index of a builtin operator code, or OPERATOR_KINDS. */
uint16_t operator_kind_of(uint32_t code);

#endif
