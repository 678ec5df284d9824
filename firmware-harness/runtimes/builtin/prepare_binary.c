/* Operators that make each element of the output of a pair of elements. */
#include "prepare.h"

enum { ADD_ACTIVATION = 0, MUL_ACTIVATION = 0, SUB_ACTIVATION = 0 };

typedef struct {
  operand first, second, output;
} binary;

/* A tensor's extent along a dimension of TFLITE_MOST_DIMENSIONS, of which fewer are preceded by ones. */
static uint32_t extent_along(const tflite_tensor *tensor, int32_t dimension) {
  const int32_t i = dimension - TFLITE_MOST_DIMENSIONS + tensor->rank;
  return i < 0 ? 1 : (uint32_t)tensor->dimensions[i];
}

/* Fills `record->pairs`. Neighbouring dimensions along which the same operands are repeated become one, as in TFLite's
 * BroadcastBinaryOpSimple (tensorflow/lite/kernels/internal/reference/broadcast_loop.h). */
static bool pair_up(preparation *p, const binary *of, operator_record *record) {
  int32_t at = TFLITE_MOST_DIMENSIONS; /* the dimension of pairs that was filled last */
  uint32_t repeated = 0;               /* along it: bit 0 the first operand, bit 1 the second */
  for (int32_t i = 0; i < TFLITE_MOST_DIMENSIONS; i++) record->pairs.extents[i] = 1;
  for (int32_t i = TFLITE_MOST_DIMENSIONS - 1; i >= 0; i--) {
    const uint32_t a = extent_along(&of->first.tensor, i), b = extent_along(&of->second.tensor, i);
    const uint32_t extent = extent_along(&of->output.tensor, i);
    if (extent != (a == 1 ? b : a) || (a != b && a != 1 && b != 1)) return prepare_invalid(p, LUT_INVALID_OPERATOR);
    if (extent == 1) continue;
    const uint32_t here = (uint32_t)(a == 1) | (uint32_t)(b == 1) << 1;
    if (at == TFLITE_MOST_DIMENSIONS || here != repeated) at--;
    repeated = here;
    record->pairs.extents[at] *= extent;
    record->pairs.first_repeats |= (here & 1) << at;
    record->pairs.second_repeats |= here >> 1 << at;
  }
  return true;
}

static bool prepare_binary(preparation *p, operator_record *record, binary *of) {
  if (!prepare_unary(p, record, &of->first, &of->output) || !prepare_input(p, 1, &of->second, &record->second)) {
    return false;
  }
  record->second_zero = of->second.zero_point;
  return pair_up(p, of, record);
}

/* The same, of an operator that has a kernel of its own for a second operand that is repeated as a whole over the
 * first, as [1,1,1,C] over height and width; `within` is its form for any other. It commutes, so that the smaller
 * operand becomes the second. */
static bool prepare_commuting(preparation *p, operator_record *record, uint16_t within, binary *of) {
  if (!prepare_binary(p, record, of)) return false;
  const tflite_tensor *first = &of->first.tensor, *second = &of->second.tensor;
  if (!prepare_repeats_over(first, second) && !prepare_repeats_over(second, first)) {
    record->kind = within;
    return true;
  }
  if (second->elements > first->elements) {
    const operand larger = of->second;
    const uint16_t larger_index = record->second;
    of->second = of->first;
    of->first = larger;
    record->second = record->input;
    record->input = larger_index;
    record->input_zero = of->first.zero_point;
    record->second_zero = of->second.zero_point;
  }
  record->loop.inner = second->elements;
  record->loop.outer = first->elements / second->elements;
  return true;
}

/* Multipliers of the operands to a common scale, and of the result to the output's. */
static bool prepare_sum(preparation *p, const binary *of, operator_record *record) {
  const double first = (double)of->first.scale, second = (double)of->second.scale;
  const double common = 2 * (first > second ? first : second);
  record->multiplier[0] = quantize_multiplier(first / common);
  record->multiplier[1] = quantize_multiplier(second / common);
  record->multiplier[2] = quantize_multiplier(common / ((1 << 20) * (double)of->output.scale));
  /* The operands' factors are at most 1/2. */
  return record->multiplier[2].shift <= 0 || prepare_invalid(p, LUT_INVALID_QUANTIZATION);
}

bool prepare_add(preparation *p, operator_record *record) {
  binary of;
  return prepare_options(p, TFLITE_ADD_OPTIONS) && prepare_commuting(p, record, OPERATOR_ADD_WITHIN, &of) &&
         prepare_activation(p, ADD_ACTIVATION, &of.output, record) && prepare_sum(p, &of, record);
}

bool prepare_mul(preparation *p, operator_record *record) {
  binary of;
  if (!prepare_options(p, TFLITE_MUL_OPTIONS) || !prepare_commuting(p, record, OPERATOR_MUL_WITHIN, &of) ||
      !prepare_activation(p, MUL_ACTIVATION, &of.output, record)) {
    return false;
  }
  return prepare_multiplier(p, (double)of.first.scale * (double)of.second.scale / (double)of.output.scale,
                            &record->multiplier[0]);
}

bool prepare_sub(preparation *p, operator_record *record) {
  binary of;
  return prepare_options(p, TFLITE_SUB_OPTIONS) && prepare_binary(p, record, &of) &&
         prepare_activation(p, SUB_ACTIVATION, &of.output, record) && prepare_sum(p, &of, record);
}

bool prepare_maximum(preparation *p, operator_record *record) {
  binary of;
  return prepare_binary(p, record, &of);
}

bool prepare_minimum(preparation *p, operator_record *record) {
  binary of;
  return prepare_binary(p, record, &of);
}
