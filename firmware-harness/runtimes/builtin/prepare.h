/* From an operator of the model to its operator_record and operator data in the arena. */
#ifndef LUT_PREPARE_H
#define LUT_PREPARE_H

#include "kernels/kernels.h"
#include "quantize.h"
#include "tflite.h"

/* The model being opened, and the arena as far as it is given away. */
typedef struct {
  tflite_model model;
  uint8_t *arena;
  uint32_t arena_bytes;
  uint64_t persistent_bytes; /* may pass arena_bytes: then nothing more is written, only counted */
  tensor_record *tensors;
  bool unsupported; /* the operator below is valid, but not served */
  uint32_t operator_index;
  tflite_operator operator;
} preparation;

/* Fills the record, of which `kind` is set, and the operator data. Returns false when the operator is invalid
 * (model.reason says why) or not served (`unsupported`). */
typedef bool prepare(preparation *p, operator_record *record);

#define OPERATOR(NAME, name, code, inputs, outputs, kernel, work, tflm) prepare prepare_##name;
#include "../operators.def"

/* What the prepare functions share. Those that return bool say false like a prepare function. */

bool prepare_invalid(preparation *p, runtime_invalid_reason reason);
bool prepare_unsupported(preparation *p);

/* Persistent arena memory for the operator; NULL once the arena is full. */
void *prepare_allocate(preparation *p, uint64_t bytes, operator_record *record);

/* For an operator with any number of operands: counts them in `record->list` and allocates their list, which the
 * caller fills (inputs, then outputs); NULL once the arena is full. */
operand_record *prepare_operands(preparation *p, operator_record *record);

/* An int8 tensor quantized as a whole. */
typedef struct {
  tflite_tensor tensor;
  float scale;
  int32_t zero_point;
} operand;

bool prepare_input(preparation *p, uint32_t place, operand *input, uint16_t *index);
bool prepare_output(preparation *p, uint32_t place, operand *output, uint16_t *index);

/* The tensor at `place` of the operator's inputs, of any type; one that is left out is invalid. */
bool prepare_tensor(preparation *p, uint32_t place, tflite_tensor *tensor, uint16_t *index);

/* The first input and the output, with indices and zero points in the record. */
bool prepare_unary(preparation *p, operator_record *record, operand *input, operand *output);

/* The same where each may be int8, uint8, whose zero point is then less by 128, or float32, which has none. */
bool prepare_conversion(preparation *p, operator_record *record, operand *input, operand *output);

/* The `count` elements, at most `most`, of a constant int32 tensor at input `place`. */
bool prepare_int32_constant(preparation *p, uint32_t place, uint32_t most, int32_t *values, uint32_t *count);

/* The dimension that is meant, of `rank`: one below 0 is counted from the last. */
bool prepare_axis(preparation *p, int32_t given, int32_t rank, int32_t *axis);

/* Options of type `options_type`: anything else is invalid. */
bool prepare_options(preparation *p, int32_t options_type);

/* Output range of the fused activation in option `slot`, or of none. */
bool prepare_activation(preparation *p, uint16_t slot, const operand *output, operator_record *record);
void prepare_full_range(operator_record *record);

/* A factor whose shift kernels can hold. */
bool prepare_multiplier(preparation *p, double factor, quantized_multiplier *multiplier);

/* True when `small`, without leading dimensions of 1, equals the last dimensions of `large`. */
bool prepare_repeats_over(const tflite_tensor *small, const tflite_tensor *large);

/* Of one NHWC image: four dimensions, the batch 1. */
bool prepare_extent(preparation *p, const tflite_tensor *tensor, extent *shape);

/* Slots of a windowed operator's options. */
typedef struct {
  uint16_t padding, stride_width, stride_height;
} window_slots;

/* Strides and padding of `record->window`, whose extents, kernel and dilations are set; checks the output's
 * height and width against them. */
bool prepare_window(preparation *p, window_slots slots, operator_record *record);

#endif
