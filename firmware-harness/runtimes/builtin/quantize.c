#include "quantize.h"

#include <string.h>

#include "kernels/arithmetic.h"
#include "tflite.h"

quantized_multiplier quantize_multiplier(double factor) {
  /* frexp and round of TFLite on the bits of the double: 1.fraction × 2^(exponent − 1023) is
   * mantissa × 2^(exponent − 1022) with the 53-bit mantissa / 2^53 in [0.5, 1); 31 bits of it are kept. */
  uint64_t bits;
  memcpy(&bits, &factor, sizeof bits);
  int32_t shift = (int32_t)(bits >> 52) - 1022;
  uint64_t mantissa = (bits & ((1ull << 52) - 1)) | 1ull << 52;
  uint32_t multiplier = (uint32_t)((mantissa + (1u << 21)) >> 22);
  if (multiplier == 1u << 31) {
    multiplier /= 2;
    shift++;
  }
  if (shift < -31) return (quantized_multiplier){0, 0};
#if LUT_SINGLE_ROUNDING
  if (shift > 30) return (quantized_multiplier){INT32_MAX, 30};
#endif
  return (quantized_multiplier){(int32_t)multiplier, shift};
}

int32_t quantize_value(float value, float scale) {
  const int32_t most = 1000; /* beyond int8 whatever the zero point */
  float steps = value / scale;
  if (steps > (float)most) return most;
  if (steps < (float)-most) return -most;
  /* In double, adding a half is exact. */
  return steps < 0 ? -(int32_t)(0.5 - (double)steps) : (int32_t)(0.5 + (double)steps);
}

bool quantize_activation(int32_t activation, float scale, int32_t zero_point, activation_range *range) {
  int32_t low = INT8_MIN, high = INT8_MAX;
  switch (activation) {
    case TFLITE_NONE:
      break;
    case TFLITE_FUSED_RELU:
      low = zero_point;
      break;
    case TFLITE_FUSED_RELU_N1_TO_1:
      low = zero_point + quantize_value(-1, scale);
      high = zero_point + quantize_value(1, scale);
      break;
    case TFLITE_FUSED_RELU6:
      low = zero_point;
      high = zero_point + quantize_value(6, scale);
      break;
    default:
      return false;
  }
  range->low = (int16_t)larger(low, INT8_MIN);
  range->high = (int16_t)smaller(high, INT8_MAX);
  return true;
}
