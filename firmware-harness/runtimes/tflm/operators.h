/* The operators that the firmware knows: those of operators.def. */
#ifndef LUT_TFLM_OPERATORS_H
#define LUT_TFLM_OPERATORS_H

#include "tensorflow/lite/micro/micro_op_resolver.h"

namespace lut {

const tflite::MicroOpResolver &Operators();

}  // namespace lut

#endif
