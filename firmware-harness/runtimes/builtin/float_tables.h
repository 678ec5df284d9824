/* What QUANTIZE and DEQUANTIZE need to know of floats, worked out when a model is opened: their kernels then touch
 * none, so that they cost and answer the same with a floating-point unit and without. Zero points are those of int8. */
#ifndef LUT_FLOAT_TABLES_H
#define LUT_FLOAT_TABLES_H

#include <stdint.h>

/* Entry i is the least float that becomes −127 + i or more in a quantization, as the bits of floats are ordered: those
 * of a negative one, without the sign, count down from −1. TFLite's AffineQuantize (tensorflow/lite/kernels/internal/
 * reference/quantize.h): a quotient rounded to float, then to an integer, halves away from zero. */
enum { FLOAT_THRESHOLDS = 255 };
void fill_thresholds(float scale, int32_t zero_point, int32_t thresholds[FLOAT_THRESHOLDS]);

/* Entry i is the float that a byte of value i stands for, which is int8 once `flip` has been applied to it. TFLite's
 * Dequantize (reference/dequantize.h): a product in double, rounded to float, as one in float is. */
enum { FLOAT_VALUES = 256 };
void fill_floats(float scale, int32_t zero_point, uint8_t flip, float values[FLOAT_VALUES]);

#endif
