#include "tables.h"

#include <stddef.h>

#include "fixed_point.h"
#include "quantize.h"

/* tensorflow/lite/kernels/internal/reference/integer_ops/logistic.h: output scale 1/256, zero point −128. */
bool fill_logistic(float input_scale, int32_t input_zero_point, int8_t *table) {
  enum { INTEGER_BITS = 4 };
  const quantized_multiplier scale = quantize_multiplier((double)input_scale * (1 << (31 - INTEGER_BITS)));
  if (scale.shift < 0 || scale.shift > 30) return false;
  if (table == NULL) return true;
  const int32_t radius = (int32_t)(((int64_t)((1 << INTEGER_BITS) - 1) << (31 - INTEGER_BITS)) >> scale.shift);

  for (int32_t value = INT8_MIN; value <= INT8_MAX; value++) {
    const int32_t input = value - input_zero_point;
    int32_t output;
    if (input <= -radius) {
      output = INT8_MIN;
    } else if (input >= radius) {
      output = INT8_MAX;
    } else {
      const int32_t logistic = logistic_of(requantize(input, scale), INTEGER_BITS);
      output = clamp(divide_by_power(logistic, 31 - 8) - 128, INT8_MIN, INT8_MAX);
    }
    table[(uint8_t)value] = (int8_t)output;
  }
  return true;
}

/* gemmlowp's SaturatingRoundingDoublingHighMul for int16; the second factor is a positive multiplier. */
static int32_t multiply_high_16(int32_t a, int32_t b) { return (a * b + (1 << 14)) >> 15; }

/* The 16 most significant bits of a multiplier, rounded and saturated. */
static int32_t high_half(int32_t multiplier) {
  return smaller((int32_t)(((int64_t)multiplier + (1 << 15)) >> 16), INT16_MAX);
}

static int32_t shift_left_saturating_16(int32_t value, int32_t count) {
  const int64_t shifted = (int64_t)value * ((int64_t)1 << count);
  if (shifted > INT16_MAX) return INT16_MAX;
  return shifted < INT16_MIN ? INT16_MIN : (int32_t)shifted;
}

/* tensorflow/lite/kernels/internal/reference/hard_swish.h: x × relu6(x + 3) / 6 in 16 bits. */
bool fill_hard_swish(float input_scale, int32_t input_zero_point, float output_scale, int32_t output_zero_point,
                     int8_t *table) {
  const float fine_scale = 1.0f / 128 * input_scale; /* of the input × 128 */
  const quantized_multiplier to_output = quantize_multiplier((double)(fine_scale / output_scale));
  /* Maps −3..3 to −2^15..2^15. */
  const quantized_multiplier to_gate = quantize_multiplier((double)(fine_scale / (3.0f / 32768)));
  if (to_output.shift > 0 || to_gate.shift > 30) return false;
  if (table == NULL) return true;
  const int32_t output_factor = high_half(to_output.multiplier), gate_factor = high_half(to_gate.multiplier);

  for (int32_t value = INT8_MIN; value <= INT8_MAX; value++) {
    const int32_t fine = (value - input_zero_point) * 128;
    const int32_t scaled = multiply_high_16(fine, output_factor);
    int32_t gate = fine;
    if (to_gate.shift > 0) gate = shift_left_saturating_16(gate, to_gate.shift - 1);
    gate = multiply_high_16(gate, gate_factor);
    if (to_gate.shift > 0) gate = shift_left_saturating_16(gate, 1);
    if (to_gate.shift < 0) gate = divide_by_power(gate, -to_gate.shift);
    gate = (gate + (1 << 15)) >> 1; /* −1..1 becomes 0..1 */
    const int32_t product = gate * scaled / (1 << 15);
    const int32_t output = divide_by_power(product, -to_output.shift) + output_zero_point;
    table[(uint8_t)value] = (int8_t)clamp(output, INT8_MIN, INT8_MAX);
  }
  return true;
}

/* tensorflow/lite/kernels/internal/reference/integer_ops/tanh.h: output scale 1/128, zero point 0. */
bool fill_tanh(float input_scale, int32_t input_zero_point, int8_t *table) {
  enum { INTEGER_BITS = 4 };
  const quantized_multiplier scale = quantize_multiplier((double)input_scale * (1 << (31 - INTEGER_BITS)));
  if (scale.shift < 0 || scale.shift > 30) return false;
  if (table == NULL) return true;
  const int32_t radius = (int32_t)(((int64_t)((1 << INTEGER_BITS) - 1) << (31 - INTEGER_BITS)) >> scale.shift);

  for (int32_t value = INT8_MIN; value <= INT8_MAX; value++) {
    const int32_t input = value - input_zero_point;
    int32_t output;
    if (input <= -radius) {
      output = INT8_MIN;
    } else if (input >= radius) {
      output = INT8_MAX;
    } else {
      output = clamp(divide_by_power(tanh_of(requantize(input, scale), INTEGER_BITS), 31 - 7), INT8_MIN, INT8_MAX);
    }
    table[(uint8_t)value] = (int8_t)output;
  }
  return true;
}

/* tensorflow/lite/kernels/internal/reference/leaky_relu.h. A multiplier has no sign: that of alpha is given to the
 * product. */
bool fill_leaky_relu(float input_scale, int32_t input_zero_point, float output_scale, int32_t output_zero_point,
                     float alpha, int8_t *table) {
  const double slope = (double)input_scale * (double)alpha / (double)output_scale;
  const quantized_multiplier above = quantize_multiplier((double)input_scale / (double)output_scale);
  const quantized_multiplier below = quantize_multiplier(slope < 0 ? -slope : slope);
  if (above.shift > 30 || below.shift > 30) return false;
  if (table == NULL) return true;

  for (int32_t value = INT8_MIN; value <= INT8_MAX; value++) {
    const int32_t input = value - input_zero_point;
    int32_t output = requantize(input, input < 0 ? below : above);
    if (input < 0 && slope < 0) output = (int32_t)(0u - (uint32_t)output);
    table[(uint8_t)value] = (int8_t)clamp(add_wrapping(output, output_zero_point), INT8_MIN, INT8_MAX);
  }
  return true;
}
