/* What TensorFlow Lite Micro takes for granted of a model, and a model that came over a line may not have. */
#ifndef LUT_TFLM_CHECK_H
#define LUT_TFLM_CHECK_H

#include <cstdint>

extern "C" {
#include "../runtime.h"
}

namespace lut {

/* Checks every offset of the file, and that its one graph consists of int8, uint8 or float32 inputs and outputs, operators that the
 * firmware has, and tensors and buffers that exist. Kernels check types and shapes themselves. */
lut_status CheckModel(const uint8_t *bytes, uint32_t length);

}  // namespace lut

#endif
