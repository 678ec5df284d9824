/* Operators with any number of inputs or outputs: CONCATENATION, PACK and SPLIT. */
#include "prepare.h"

enum { CONCATENATION_AXIS = 0, CONCATENATION_ACTIVATION = 1 };
enum { PACK_COUNT = 0, PACK_AXIS = 1 };

/* How often a run of each part's elements is copied, where the whole is joined of parts, or divided. */
static uint32_t rows_of(const tflite_tensor *whole, int32_t axis) {
  uint32_t rows = 1;
  for (int32_t i = 0; i < axis; i++) rows *= (uint32_t)whole->dimensions[i];
  return rows;
}

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
  int32_t axis;
  if (!prepare_options(p, TFLITE_CONCATENATION_OPTIONS) || !prepare_output(p, 0, &output, &record->output)) {
    return false;
  }
  if (flatbuffer_int8(file, p->operator.options, CONCATENATION_ACTIVATION, TFLITE_NONE) != TFLITE_NONE) {
    return prepare_unsupported(p);
  }
  const int32_t given = flatbuffer_int32(file, p->operator.options, CONCATENATION_AXIS, 0);
  if (!prepare_axis(p, given, output.tensor.rank, &axis)) return false;
  const uint32_t rows = rows_of(&output.tensor, axis);
  operand_record *list = prepare_operands(p, record);
  record->list.rows = rows;
  if (!list_parts(p, &output, axis, rows, list)) return false;
  if (list != NULL) {
    list[record->list.inputs] =
        (operand_record){.tensor = record->output, .elements = output.tensor.elements / rows};
  }
  return true;
}

/* Whether a shape is another without one of its dimensions. */
static bool is_slice(const tflite_tensor *slice, const tflite_tensor *whole, int32_t axis) {
  if (slice->rank != whole->rank - 1) return false;
  for (int32_t i = 0; i < slice->rank; i++) {
    if (slice->dimensions[i] != whole->dimensions[i < axis ? i : i + 1]) return false;
  }
  return true;
}

/* The inputs of a PACK. TensorFlow Lite Micro copies them, however they are quantized. */
static bool list_slices(preparation *p, const operand *output, int32_t axis, uint32_t rows, operand_record *list) {
  operand input;
  uint16_t index;
  for (uint32_t i = 0; i < p->operator.inputs.count; i++) {
    if (!prepare_input(p, i, &input, &index)) return false;
    if (!is_slice(&input.tensor, &output->tensor, axis)) return prepare_invalid(p, LUT_INVALID_OPERATOR);
    if (list != NULL) list[i] = (operand_record){.tensor = index, .elements = input.tensor.elements / rows};
  }
  return true;
}

/* As a CONCATENATION of inputs that have an extent of 1 along the new dimension. */
bool prepare_pack(preparation *p, operator_record *record) {
  flatbuffer *file = &p->model.file;
  const int64_t count = p->operator.inputs.count;
  operand output;
  int32_t axis;
  if (!prepare_options(p, TFLITE_PACK_OPTIONS) || !prepare_output(p, 0, &output, &record->output) ||
      !prepare_axis(p, flatbuffer_int32(file, p->operator.options, PACK_AXIS, 0), output.tensor.rank, &axis)) {
    return false;
  }
  if (flatbuffer_int32(file, p->operator.options, PACK_COUNT, 0) != count ||
      output.tensor.dimensions[axis] != count) {
    return prepare_invalid(p, LUT_INVALID_OPERATOR);
  }
  if (output.tensor.rank == 1) return prepare_unsupported(p); /* scalars */
  const uint32_t rows = rows_of(&output.tensor, axis);
  operand_record *list = prepare_operands(p, record);
  record->list.rows = rows;
  if (!list_slices(p, &output, axis, rows, list)) return false;
  if (list != NULL) {
    list[record->list.inputs] =
        (operand_record){.tensor = record->output, .elements = output.tensor.elements / rows};
  }
  return true;
}

/* The outputs of a SPLIT, behind its axis and its input. */
static bool list_outputs(preparation *p, const operand *input, int32_t axis, uint32_t rows, operand_record *list) {
  operand output;
  uint16_t index;
  for (uint32_t i = 0; i < p->operator.outputs.count; i++) {
    if (!prepare_output(p, i, &output, &index)) return false;
    const int64_t whole = (int64_t)output.tensor.dimensions[axis] * p->operator.outputs.count;
    if (!alike_but_for(axis, &output.tensor, &input->tensor) || whole != input->tensor.dimensions[axis]) {
      return prepare_invalid(p, LUT_INVALID_OPERATOR);
    }
    const uint32_t elements = output.tensor.elements / rows;
    if (list != NULL) list[2 + i] = (operand_record){.tensor = index, .elements = elements};
  }
  return true;
}

/* Along a constant dimension, into equal parts. */
bool prepare_split(preparation *p, operator_record *record) {
  operand input;
  int32_t given, axis;
  uint32_t count;
  if (!prepare_options(p, TFLITE_SPLIT_OPTIONS) || !prepare_int32_constant(p, 0, 1, &given, &count) ||
      !prepare_input(p, 1, &input, &record->input) || !prepare_axis(p, given, input.tensor.rank, &axis)) {
    return false;
  }
  const uint32_t rows = rows_of(&input.tensor, axis);
  operand_record *list = prepare_operands(p, record);
  record->list.rows = rows;
  return list_outputs(p, &input, axis, rows, list);
}
