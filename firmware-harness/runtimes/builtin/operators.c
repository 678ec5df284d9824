#include "operators.h"

#include "takes.h" /* declares what settles */

const operator_kind operator_kinds[OPERATOR_KINDS] = {
#define OPERATOR(NAME, name, code, inputs, outputs, kernel, work, tflm) \
  [OPERATOR_##NAME] = {code, inputs, outputs, prepare_##name},
#include "../operators.def"
};

const operator_kernel operator_kernels[MICRO_KERNELS] = {
#define OPERATOR(NAME, name, code, inputs, outputs, kernel, work, tflm) \
  [OPERATOR_##NAME] = {kernel_##kernel, NULL, "reference"},
#define FORM(NAME, kernel, work) [OPERATOR_##NAME] = {kernel_##kernel, NULL, "reference"},
#include "../operators.def"
#define MICRO_KERNEL(KIND, micro_kernel, settle) \
  [MICRO_KERNEL_##micro_kernel] = {kernel_##micro_kernel, settle, #micro_kernel},
#include "micro_kernels.def"
#undef MICRO_KERNEL
};

uint16_t operator_kind_of(uint32_t code) {
  uint16_t kind = 0;
  while (kind < OPERATOR_KINDS && operator_kinds[kind].code != code) kind++;
  return kind;
}
