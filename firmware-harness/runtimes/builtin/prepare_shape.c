/* Operators that move elements of one tensor: PAD, RESHAPE, SQUEEZE, EXPAND_DIMS and TRANSPOSE. */
#include "prepare.h"

enum { SQUEEZE_DIMENSIONS = 0 };

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

/* The same elements in another shape. */
static bool prepare_copy(preparation *p, operator_record *record, operand *input, operand *output) {
  if (!prepare_unary(p, record, input, output)) return false;
  if (input->tensor.elements != output->tensor.elements) return prepare_invalid(p, LUT_INVALID_OPERATOR);
  record->loop.outer = 1;
  record->loop.inner = input->tensor.elements;
  return true;
}

bool prepare_reshape(preparation *p, operator_record *record) {
  operand input, output;
  return prepare_copy(p, record, &input, &output);
}

/* Whether a shape is another without some dimensions, a bit for each. */
static bool is_without(const tflite_tensor *shape, const tflite_tensor *other, uint32_t dropped) {
  int32_t next = 0;
  for (int32_t i = 0; i < other->rank; i++) {
    if ((dropped >> i & 1) != 0) continue;
    if (next == shape->rank || shape->dimensions[next] != other->dimensions[i]) return false;
    next++;
  }
  return next == shape->rank || (next == 0 && shape->rank == 1); /* a scalar is listed as one element */
}

/* The dimensions that a SQUEEZE drops, a bit for each: those it lists, or all of extent 1. */
static bool squeezed_dimensions(preparation *p, const tflite_tensor *input, uint32_t *dropped) {
  flatbuffer *file = &p->model.file;
  const flatbuffer_vector listed = flatbuffer_field_vector(file, p->operator.options, SQUEEZE_DIMENSIONS, 4);
  *dropped = 0;
  for (int32_t i = 0; i < input->rank && listed.count == 0; i++) {
    if (input->dimensions[i] == 1) *dropped |= 1u << i;
  }
  for (uint32_t i = 0; i < listed.count; i++) {
    int32_t axis;
    const int32_t given = flatbuffer_vector_int32(file, listed, i);
    if (!prepare_axis(p, given, input->rank, &axis)) return false;
    if (input->dimensions[axis] != 1) return prepare_invalid(p, LUT_INVALID_OPERATOR);
    *dropped |= 1u << axis;
  }
  return true;
}

bool prepare_squeeze(preparation *p, operator_record *record) {
  operand input, output;
  uint32_t dropped;
  return prepare_options(p, TFLITE_SQUEEZE_OPTIONS) && prepare_copy(p, record, &input, &output) &&
         squeezed_dimensions(p, &input.tensor, &dropped) &&
         (is_without(&output.tensor, &input.tensor, dropped) || prepare_invalid(p, LUT_INVALID_OPERATOR));
}

bool prepare_expand_dims(preparation *p, operator_record *record) {
  operand input, output;
  int32_t given, axis;
  uint32_t count;
  if (!prepare_copy(p, record, &input, &output) || !prepare_int32_constant(p, 1, 1, &given, &count) ||
      !prepare_axis(p, given, output.tensor.rank, &axis)) {
    return false;
  }
  if (input.tensor.rank == 0) return prepare_unsupported(p);
  return (output.tensor.rank == input.tensor.rank + 1 && is_without(&input.tensor, &output.tensor, 1u << axis)) ||
         prepare_invalid(p, LUT_INVALID_OPERATOR);
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
