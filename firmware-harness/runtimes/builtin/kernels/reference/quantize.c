#include "../arithmetic.h"
#include "../kernels.h"

#define FLOAT_INFINITY 0x7f800000

/* Floats in the order of their bits as signed integers: how many thresholds a value reaches, found in as many steps
 * whatever it is, is how far its int8 is above the least. NaN, above infinity, becomes the zero point. */
static void quantize_floats(const operator_record *operator, const kernel_memory *memory) {
  const int32_t *input = (const int32_t *)(const void *)kernel_input(memory, operator->input);
  const int32_t *thresholds = kernel_data(memory, operator);
  int8_t *output = kernel_output(memory, operator->output);
  const int32_t zero = operator->output_zero;

  for (uint32_t i = 0; i < operator->loop.inner; i++) {
    const int32_t bits = input[i];
    const int32_t ordered = bits ^ (int32_t)((uint32_t)(bits >> 31) >> 1);
    int32_t reached = 0;
    for (int32_t step = 128; step > 0; step >>= 1) {
      reached += step & mask_of(thresholds[reached + step - 1] <= ordered);
    }
    output[i] = (int8_t)select_by(mask_of((bits & INT32_MAX) > FLOAT_INFINITY), zero, reached + INT8_MIN);
  }
}

/* To the output's scale, between bytes that are int8 or, but for their first bit, uint8. */
static void quantize_bytes(const operator_record *operator, const kernel_memory *memory) {
  const uint8_t *input = (const uint8_t *)kernel_input(memory, operator->input);
  uint8_t *output = (uint8_t *)kernel_output(memory, operator->output);
  const quantized_multiplier scale = operator->multiplier[0];
  const int32_t input_zero = operator->input_zero, output_zero = operator->output_zero;
  const uint8_t input_flip = operator->loop.input_flip, output_flip = operator->loop.output_flip;

  for (uint32_t i = 0; i < operator->loop.inner; i++) {
    const int32_t value = requantize((int8_t)(input[i] ^ input_flip) - input_zero, scale);
    output[i] = (uint8_t)(clamp(add_wrapping(value, output_zero), INT8_MIN, INT8_MAX) ^ output_flip);
  }
}

void kernel_quantize(const operator_record *operator, const kernel_memory *memory) {
  if (operator->data != 0) {
    quantize_floats(operator, memory);
  } else {
    quantize_bytes(operator, memory);
  }
}
