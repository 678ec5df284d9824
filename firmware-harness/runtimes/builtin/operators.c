#include "operators.h"

const operator_kind operator_kinds[OPERATOR_FORMS] = {
#define OPERATOR(NAME, name, code, inputs, outputs, kernel, work, tflm) \
  [OPERATOR_##NAME] = {code, inputs, outputs, prepare_##name, kernel_##kernel},
#define FORM(NAME, name_of_kernel, work) [OPERATOR_##NAME] = {.kernel = kernel_##name_of_kernel},
#include "../operators.def"
};

uint16_t operator_kind_of(uint32_t code) {
  uint16_t kind = 0;
  while (kind < OPERATOR_KINDS && operator_kinds[kind].code != code) kind++;
  return kind;
}
