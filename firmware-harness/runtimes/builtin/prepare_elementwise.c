/* Operators that make each element of the output of one of the input, or each row of a row. */
#include <float.h>
#include <string.h>

#include "float_tables.h"
#include "kernels/arithmetic.h"
#include "prepare.h"
#include "tables.h"

enum { SOFTMAX_BETA = 0, LEAKY_RELU_ALPHA = 0 };
enum { TABLE_BYTES = 256 };

static bool same_shape(const tflite_tensor *a, const tflite_tensor *b) {
  return a->elements == b->elements && prepare_repeats_over(a, b);
}

/* An operator whose output has the input's elements, one for one. */
static bool prepare_map(preparation *p, operator_record *record, operand *input, operand *output) {
  if (!prepare_unary(p, record, input, output)) return false;
  if (!same_shape(&input->tensor, &output->tensor)) return prepare_invalid(p, LUT_INVALID_OPERATOR);
  record->loop.outer = 1;
  record->loop.inner = input->tensor.elements;
  return true;
}

/* TensorFlow Lite Micro takes this quotient in single precision. */
bool prepare_relu(preparation *p, operator_record *record) {
  operand input, output;
  if (!prepare_map(p, record, &input, &output)) return false;
  record->low = (int16_t)output.zero_point;
  record->high = INT8_MAX;
  return prepare_multiplier(p, (double)(input.scale / output.scale), &record->multiplier[0]);
}

/* What a tensor's bytes differ by from int8. */
static uint8_t flip_of(const operand *operand) { return operand->tensor.type == TFLITE_UINT8 ? 0x80 : 0; }

static bool prepare_converted(preparation *p, operator_record *record, operand *input, operand *output) {
  if (!prepare_conversion(p, record, input, output)) return false;
  if (!same_shape(&input->tensor, &output->tensor)) return prepare_invalid(p, LUT_INVALID_OPERATOR);
  record->loop.outer = 1;
  record->loop.inner = input->tensor.elements;
  record->loop.input_flip = flip_of(input);
  record->loop.output_flip = flip_of(output);
  return true;
}

/* TensorFlow Lite Micro gives uint8 of int8 only. */
bool prepare_quantize(preparation *p, operator_record *record) {
  operand input, output;
  if (!prepare_converted(p, record, &input, &output)) return false;
  const int32_t from = input.tensor.type, to = output.tensor.type;
  if (to != TFLITE_INT8 && !(from == TFLITE_INT8 && to == TFLITE_UINT8)) return prepare_unsupported(p);
  if (from != TFLITE_FLOAT32) {
    return prepare_multiplier(p, (double)input.scale / (double)output.scale, &record->multiplier[0]);
  }
  int32_t *thresholds = prepare_allocate(p, FLOAT_THRESHOLDS * sizeof *thresholds, record);
  if (thresholds != NULL) fill_thresholds(output.scale, output.zero_point, thresholds);
  return true;
}

bool prepare_dequantize(preparation *p, operator_record *record) {
  operand input, output;
  if (!prepare_converted(p, record, &input, &output)) return false;
  if (input.tensor.type == TFLITE_FLOAT32 || output.tensor.type != TFLITE_FLOAT32) return prepare_unsupported(p);
  float *values = prepare_allocate(p, FLOAT_VALUES * sizeof *values, record);
  if (values != NULL) fill_floats(input.scale, input.zero_point, record->loop.input_flip, values);
  return true;
}

bool prepare_relu6(preparation *p, operator_record *record) {
  operand input, output;
  if (!prepare_map(p, record, &input, &output)) return false;
  record->low = (int16_t)input.zero_point;
  record->high = (int16_t)smaller(input.zero_point + quantize_value(6, input.scale), INT8_MAX);
  return true;
}

bool prepare_logistic(preparation *p, operator_record *record) {
  operand input, output;
  if (!prepare_map(p, record, &input, &output)) return false;
  if (output.zero_point != INT8_MIN) return prepare_invalid(p, LUT_INVALID_QUANTIZATION);
  int8_t *table = prepare_allocate(p, TABLE_BYTES, record);
  return fill_logistic(input.scale, input.zero_point, table) || prepare_invalid(p, LUT_INVALID_QUANTIZATION);
}

bool prepare_hard_swish(preparation *p, operator_record *record) {
  operand input, output;
  if (!prepare_map(p, record, &input, &output)) return false;
  int8_t *table = prepare_allocate(p, TABLE_BYTES, record);
  return fill_hard_swish(input.scale, input.zero_point, output.scale, output.zero_point, table) ||
         prepare_invalid(p, LUT_INVALID_QUANTIZATION);
}

bool prepare_tanh(preparation *p, operator_record *record) {
  operand input, output;
  if (!prepare_map(p, record, &input, &output)) return false;
  if (output.scale != 1.0f / 128 || output.zero_point != 0) return prepare_invalid(p, LUT_INVALID_QUANTIZATION);
  int8_t *table = prepare_allocate(p, TABLE_BYTES, record);
  return fill_tanh(input.scale, input.zero_point, table) || prepare_invalid(p, LUT_INVALID_QUANTIZATION);
}

/* A float option. */
static float float_option(preparation *p, uint16_t slot) {
  const int32_t bits = flatbuffer_int32(&p->model.file, p->operator.options, slot, 0);
  float value;
  memcpy(&value, &bits, sizeof value);
  return value;
}

bool prepare_leaky_relu(preparation *p, operator_record *record) {
  operand input, output;
  if (!prepare_options(p, TFLITE_LEAKY_RELU_OPTIONS) || !prepare_map(p, record, &input, &output)) return false;
  const float alpha = float_option(p, LEAKY_RELU_ALPHA);
  if (!(alpha >= -FLT_MAX && alpha <= FLT_MAX)) return prepare_invalid(p, LUT_INVALID_OPERATOR);
  int8_t *table = prepare_allocate(p, TABLE_BYTES, record);
  return fill_leaky_relu(input.scale, input.zero_point, output.scale, output.zero_point, alpha, table) ||
         prepare_invalid(p, LUT_INVALID_QUANTIZATION);
}

bool prepare_softmax(preparation *p, operator_record *record) {
  enum { INTEGER_BITS = 5, MOST_COLUMNS = 4095 }; /* more could overflow the kernel's sum */
  operand input, output;
  if (!prepare_options(p, TFLITE_SOFTMAX_OPTIONS) || !prepare_map(p, record, &input, &output)) return false;
  if (output.zero_point != INT8_MIN || output.scale != 1.0f / 256) {
    return prepare_invalid(p, LUT_INVALID_QUANTIZATION);
  }
  if (input.tensor.rank == 0) return prepare_invalid(p, LUT_INVALID_OPERATOR);
  record->loop.inner = (uint32_t)input.tensor.dimensions[input.tensor.rank - 1];
  record->loop.outer = input.tensor.elements / record->loop.inner;
  if (record->loop.inner > MOST_COLUMNS) return prepare_unsupported(p);

  /* TFLite's PreprocessSoftmaxScaling and CalculateInputRadius. */
  const float beta = float_option(p, SOFTMAX_BETA);
  const double most = LUT_SINGLE_ROUNDING ? (double)((1u << 30) - 1) : (double)((1u << 31) - 1);
  double factor = (double)beta * (double)input.scale * (1 << (31 - INTEGER_BITS));
  if (!(factor > 1)) return prepare_invalid(p, LUT_INVALID_QUANTIZATION);
  if (factor > most) factor = most;
  record->multiplier[0] = quantize_multiplier(factor);
  const int64_t radius = (int64_t)((1 << INTEGER_BITS) - 1) << (31 - INTEGER_BITS);
  record->loop.least_difference = -(int32_t)(radius >> record->multiplier[0].shift);
  return true;
}
