/* Operators that move elements: CONCATENATION, PAD, RESHAPE and TRANSPOSE. */
#include "prepare.h"

enum { CONCATENATION_AXIS = 0, CONCATENATION_ACTIVATION = 1 };

/* Whether two tensors have the same dimensions but for one. */
static bool alike_but_for(int32_t axis, const tflite_tensor *a, const tflite_tensor *b) {
  if (a->rank != b->rank) return false;
  for (int32_t i = 0; i < a->rank; i++) {
    if (i != axis && a->dimensions[i] != b->dimensions[i]) return false;
  }
  return true;
}

/* The inputs of a CONCATENATION: bytes are copied, so they are quantized as the output is. */
static bool list_parts(preparation *p, const operand *output, int32_t axis, uint32_t rows, operand_record *list) {
  operand input;
  uint16_t index;
  int64_t extent = 0;
  for (uint32_t i = 0; i < p->operator.inputs.count; i++) {
    if (!prepare_input(p, i, &input, &index)) return false;
    if (!alike_but_for(axis, &input.tensor, &output->tensor)) return prepare_invalid(p, LUT_INVALID_OPERATOR);
    if (input.scale != output->scale || input.zero_point != output->zero_point) return prepare_unsupported(p);
    extent += input.tensor.dimensions[axis];
    if (list != NULL) list[i] = (operand_record){.tensor = index, .elements = input.tensor.elements / rows};
  }
  return extent == output->tensor.dimensions[axis] || prepare_invalid(p, LUT_INVALID_OPERATOR);
}

/* TensorFlow Lite Micro knows no fused activation here. */
bool prepare_concatenation(preparation *p, operator_record *record) {
  flatbuffer *file = &p->model.file;
  operand output;
  if (!prepare_options(p, TFLITE_CONCATENATION_OPTIONS) || !prepare_output(p, 0, &output, &record->output)) {
    return false;
  }
  if (flatbuffer_int8(file, p->operator.options, CONCATENATION_ACTIVATION, TFLITE_NONE) != TFLITE_NONE) {
    return prepare_unsupported(p);
  }
  const int32_t rank = output.tensor.rank;
  const int32_t given = flatbuffer_int32(file, p->operator.options, CONCATENATION_AXIS, 0);
  const int32_t axis = given < 0 ? given + rank : given;
  if (axis < 0 || axis >= rank) return prepare_invalid(p, LUT_INVALID_OPERATOR);
  uint32_t rows = 1;
  for (int32_t i = 0; i < axis; i++) rows *= (uint32_t)output.tensor.dimensions[i];
  operand_record *list = prepare_operands(p, record);
  record->list.rows = rows;
  if (!list_parts(p, &output, axis, rows, list)) return false;
  if (list != NULL) {
    list[record->list.inputs] =
        (operand_record){.tensor = record->output, .elements = output.tensor.elements / rows};
  }
  return true;
}

bool prepare_pad(preparation *p, operator_record *record) {
  enum { PADS = 2 * TFLITE_MOST_DIMENSIONS }; /* before and after, per dimension */
  operand input, output;
  int32_t pads[PADS];
  uint32_t count;
  if (p->operator.inputs.count != 2) return prepare_invalid(p, LUT_INVALID_OPERATOR);
  if (!prepare_unary(p, record, &input, &output) || !prepare_extent(p, &input.tensor, &record->pad.input) ||
      !prepare_extent(p, &output.tensor, &record->pad.output) ||
      !prepare_int32_constant(p, 1, PADS, pads, &count)) {
    return false;
  }
  if (count != PADS) return prepare_invalid(p, LUT_INVALID_DATA);
  for (int i = 0; i < TFLITE_MOST_DIMENSIONS; i++) {
    const int64_t before = pads[2 * i], after = pads[2 * i + 1];
    if (before < 0 || after < 0 || input.tensor.dimensions[i] + before + after != output.tensor.dimensions[i]) {
      return prepare_invalid(p, LUT_INVALID_OPERATOR);
    }
  }
  record->pad.before = (extent){pads[2], pads[4], pads[6]};
  return true;
}

bool prepare_reshape(preparation *p, operator_record *record) {
  operand input, output;
  if (!prepare_unary(p, record, &input, &output)) return false;
  if (input.tensor.elements != output.tensor.elements) return prepare_invalid(p, LUT_INVALID_OPERATOR);
  record->loop.outer = 1;
  record->loop.inner = input.tensor.elements;
  return true;
}

/* Fewer than four dimensions are preceded by ones of extent 1. */
bool prepare_transpose(preparation *p, operator_record *record) {
  operand input, output;
  int32_t permutation[TFLITE_MOST_DIMENSIONS];
  uint32_t count, taken = 0; /* a bit per dimension of the input */
  if (!prepare_unary(p, record, &input, &output) ||
      !prepare_int32_constant(p, 1, TFLITE_MOST_DIMENSIONS, permutation, &count)) {
    return false;
  }
  const int32_t rank = input.tensor.rank, leading = TFLITE_MOST_DIMENSIONS - rank;
  if (count != (uint32_t)rank || output.tensor.rank != rank) return prepare_invalid(p, LUT_INVALID_OPERATOR);
  uint32_t steps[TFLITE_MOST_DIMENSIONS], step = 1;
  for (int32_t i = rank - 1; i >= 0; i--) {
    steps[i] = step;
    step *= (uint32_t)input.tensor.dimensions[i];
  }
  for (int32_t i = 0; i < leading; i++) record->transpose.extents[i] = 1;
  for (int32_t i = 0; i < rank; i++) {
    const int32_t from = permutation[i];
    if (from < 0 || from >= rank || (taken >> from & 1) != 0 ||
        output.tensor.dimensions[i] != input.tensor.dimensions[from]) {
      return prepare_invalid(p, LUT_INVALID_OPERATOR);
    }
    taken |= 1u << from;
    record->transpose.extents[leading + i] = (uint32_t)input.tensor.dimensions[from];
    record->transpose.steps[leading + i] = steps[from];
  }
  return true;
}
