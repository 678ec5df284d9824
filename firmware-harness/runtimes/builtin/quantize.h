/* From the floating-point scales of a model to the integers that kernels use, exactly as TFLite derives them.
 * Runs when a model is opened; needs no math library. */
#ifndef LUT_QUANTIZE_H
#define LUT_QUANTIZE_H

#include <stdbool.h>

#include "layout.h"

/* A positive factor in fixed point: TFLite's QuantizeMultiplier (tensorflow/lite/kernels/internal/
 * quantization_util.cc). Factors below 2^-32 become 0. The shift can be up to 1024: kernels hold at most 30. */
quantized_multiplier quantize_multiplier(double factor);

typedef struct {
  int16_t low, high;
} activation_range;

/* The output range of a fused activation, within int8: TFLite's CalculateActivationRangeQuantized (tensorflow/
 * lite/kernels/kernel_util.cc).
 * False when `activation` is none of NONE, RELU, RELU_N1_TO_1, RELU6. */
bool quantize_activation(int32_t activation, float scale, int32_t zero_point, activation_range *range);

/* A real value in steps of `scale`, rounded to nearest, halves away from zero; at most 1000 either way. */
int32_t quantize_value(float value, float scale);

#endif
