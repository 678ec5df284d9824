/* The kernels, by their numbers and names; kernels.h includes it. */
#ifndef LUT_KERNEL_LIST_H
#define LUT_KERNEL_LIST_H

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
 *   MICRO_KERNEL(KIND, name, settle)   kernel_<name> runs operators of OPERATOR_KIND for which name_takes() holds; settle,
 *                                      which the flavour's takes.h declares, or NULL, is called once before
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

#define OPERATOR(NAME, name, code, inputs, outputs, name_of_kernel, work, tflm) kernel kernel_##name_of_kernel;
#define FORM(NAME, name_of_kernel, work) kernel kernel_##name_of_kernel;
#include "../../operators.def"

#define MICRO_KERNEL(KIND, micro_kernel, settle) kernel kernel_##micro_kernel;
#include "micro_kernels.def"
#undef MICRO_KERNEL

#endif
