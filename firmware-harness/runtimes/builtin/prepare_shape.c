/* Operators that move elements: PAD, RESHAPE and TRANSPOSE. */
#include "prepare.h"

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
