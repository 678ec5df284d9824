#include "tflite.h"

#include <string.h>

#include "layout.h"

/* Slots. */
enum { MODEL_VERSION = 0, MODEL_OPERATOR_CODES = 1, MODEL_SUBGRAPHS = 2, MODEL_BUFFERS = 4 };
enum { CODE_DEPRECATED = 0, CODE_BUILTIN = 3 };
enum { SUBGRAPH_TENSORS = 0, SUBGRAPH_INPUTS = 1, SUBGRAPH_OUTPUTS = 2, SUBGRAPH_OPERATORS = 3 };
enum { TENSOR_SHAPE = 0, TENSOR_TYPE = 1, TENSOR_BUFFER = 2, TENSOR_QUANTIZATION = 4, TENSOR_IS_VARIABLE = 5 };
enum { TENSOR_SPARSITY = 6 };
enum { QUANTIZATION_SCALE = 2, QUANTIZATION_ZERO_POINT = 3, QUANTIZATION_DIMENSION = 6 };
enum { BUFFER_DATA = 0, BUFFER_OFFSET = 1 };
enum { OPERATOR_CODE = 0, OPERATOR_INPUTS = 1, OPERATOR_OUTPUTS = 2 };
enum { OPERATOR_OPTIONS_TYPE = 3, OPERATOR_OPTIONS = 4 };

bool tflite_invalid(tflite_model *model, runtime_invalid_reason reason) {
  if (model->reason == 0) model->reason = model->file.fault ? LUT_INVALID_OFFSET : reason;
  return false;
}

/* True while the reader has met no fault. */
static bool sound(tflite_model *model) { return !model->file.fault || tflite_invalid(model, LUT_INVALID_OFFSET); }

bool tflite_open(tflite_model *model, const uint8_t *bytes, uint32_t length) {
  *model = (tflite_model){.file = {.bytes = bytes, .length = length}};
  if (length < 8 || length > TFLITE_MOST_BYTES || memcmp(bytes + 4, "TFL3", 4) != 0) {
    return tflite_invalid(model, LUT_INVALID_HEADER);
  }
  flatbuffer *file = &model->file;
  flatbuffer_table root = flatbuffer_root(file);
  if (flatbuffer_int32(file, root, MODEL_VERSION, 0) != 3) return tflite_invalid(model, LUT_INVALID_HEADER);
  model->operator_codes = flatbuffer_field_vector(file, root, MODEL_OPERATOR_CODES, 4);
  model->buffers = flatbuffer_field_vector(file, root, MODEL_BUFFERS, 4);

  flatbuffer_vector subgraphs = flatbuffer_field_vector(file, root, MODEL_SUBGRAPHS, 4);
  if (subgraphs.count != 1) return tflite_invalid(model, LUT_INVALID_GRAPH);
  flatbuffer_table subgraph = flatbuffer_vector_table(file, subgraphs, 0);
  model->tensors = flatbuffer_field_vector(file, subgraph, SUBGRAPH_TENSORS, 4);
  model->inputs = flatbuffer_field_vector(file, subgraph, SUBGRAPH_INPUTS, 4);
  model->outputs = flatbuffer_field_vector(file, subgraph, SUBGRAPH_OUTPUTS, 4);
  model->operators = flatbuffer_field_vector(file, subgraph, SUBGRAPH_OPERATORS, 4);
  if (model->tensors.count > TFLITE_MOST_TENSORS || model->operators.count > TFLITE_MOST_OPERATORS ||
      model->operators.count == 0 || model->inputs.count > UINT8_MAX || model->outputs.count > UINT8_MAX ||
      model->outputs.count == 0) {
    return tflite_invalid(model, LUT_INVALID_GRAPH);
  }
  return sound(model);
}

/* 0 for the types that are not in tflite.h: strings, halves, complex numbers … */
static uint32_t element_bytes(int32_t type) {
  switch (type) {
    case TFLITE_INT8:
    case TFLITE_UINT8:
    case TFLITE_BOOL:
      return 1;
    case TFLITE_INT16:
      return 2;
    case TFLITE_INT32:
    case TFLITE_FLOAT32:
      return 4;
    case TFLITE_INT64:
      return 8;
    default:
      return 0;
  }
}

static bool read_shape(tflite_model *model, flatbuffer_table table, tflite_tensor *tensor) {
  flatbuffer_vector shape = flatbuffer_field_vector(&model->file, table, TENSOR_SHAPE, 4);
  if (shape.count > TFLITE_MOST_DIMENSIONS) return tflite_invalid(model, LUT_INVALID_TENSOR);
  tensor->rank = (int32_t)shape.count;
  tensor->elements = 1;
  for (uint32_t i = 0; i < shape.count; i++) {
    int32_t dimension = flatbuffer_vector_int32(&model->file, shape, i);
    if (dimension < 1 || (uint32_t)dimension > TFLITE_MOST_BYTES / tensor->elements) {
      return tflite_invalid(model, LUT_INVALID_TENSOR);
    }
    tensor->dimensions[i] = dimension;
    tensor->elements *= (uint32_t)dimension;
  }
  return true;
}

/* A buffer without data means an activation. Data outside the flatbuffer, which an offset above 1 tells, is not
 * supported. */
static bool read_buffer(tflite_model *model, flatbuffer_table table, tflite_tensor *tensor) {
  uint32_t index = (uint32_t)flatbuffer_int32(&model->file, table, TENSOR_BUFFER, 0);
  if (index >= model->buffers.count) return tflite_invalid(model, LUT_INVALID_INDEX);
  flatbuffer_table buffer = flatbuffer_vector_table(&model->file, model->buffers, index);
  if ((uint32_t)flatbuffer_int32(&model->file, buffer, BUFFER_OFFSET, 0) > 1) {
    return tflite_invalid(model, LUT_INVALID_DATA);
  }
  flatbuffer_vector data = flatbuffer_field_vector(&model->file, buffer, BUFFER_DATA, 1);
  tensor->data = data.count == 0 ? 0 : data.position;
  tensor->data_bytes = data.count;
  return true;
}

bool tflite_read_tensor(tflite_model *model, uint32_t index, tflite_tensor *tensor) {
  flatbuffer *file = &model->file;
  *tensor = (tflite_tensor){0};
  flatbuffer_table table = flatbuffer_vector_table(file, model->tensors, index);
  tensor->type = flatbuffer_int8(file, table, TENSOR_TYPE, 0);
  if (!read_shape(model, table, tensor) || !read_buffer(model, table, tensor)) return false;
  tensor->bytes = tensor->elements * element_bytes(tensor->type); /* at most 8 × TFLITE_MOST_BYTES = 2^31 */
  if (flatbuffer_int8(file, table, TENSOR_IS_VARIABLE, 0) != 0 || flatbuffer_has(file, table, TENSOR_SPARSITY)) {
    return tflite_invalid(model, LUT_INVALID_TENSOR);
  }
  flatbuffer_table quantization = flatbuffer_child(file, table, TENSOR_QUANTIZATION);
  tensor->scales = flatbuffer_field_vector(file, quantization, QUANTIZATION_SCALE, 4);
  tensor->zero_points = flatbuffer_field_vector(file, quantization, QUANTIZATION_ZERO_POINT, 8);
  tensor->quantized_dimension = flatbuffer_int32(file, quantization, QUANTIZATION_DIMENSION, 0);
  return sound(model);
}

bool tflite_read_operator(tflite_model *model, uint32_t index, tflite_operator *operator) {
  flatbuffer *file = &model->file;
  flatbuffer_table table = flatbuffer_vector_table(file, model->operators, index);
  uint32_t code_index = (uint32_t)flatbuffer_int32(file, table, OPERATOR_CODE, 0);
  if (code_index >= model->operator_codes.count) return tflite_invalid(model, LUT_INVALID_INDEX);
  flatbuffer_table code = flatbuffer_vector_table(file, model->operator_codes, code_index);
  /* Codes up to 127 may be in either field; schema.fbs asks readers to take the larger. */
  int32_t old_code = flatbuffer_int8(file, code, CODE_DEPRECATED, 0);
  int32_t new_code = flatbuffer_int32(file, code, CODE_BUILTIN, 0);
  if (old_code < 0 || new_code < 0 || new_code > UINT16_MAX) return tflite_invalid(model, LUT_INVALID_INDEX);
  operator->code = (uint32_t)(new_code > old_code ? new_code : old_code);
  operator->inputs = flatbuffer_field_vector(file, table, OPERATOR_INPUTS, 4);
  operator->outputs = flatbuffer_field_vector(file, table, OPERATOR_OUTPUTS, 4);
  operator->options_type = flatbuffer_int8(file, table, OPERATOR_OPTIONS_TYPE, TFLITE_NO_OPTIONS);
  operator->options = flatbuffer_child(file, table, OPERATOR_OPTIONS);
  return sound(model);
}

bool tflite_tensor_index(tflite_model *model, flatbuffer_vector list, uint32_t place, uint16_t *index) {
  *index = NO_TENSOR;
  if (place >= list.count) return true;
  int32_t value = flatbuffer_vector_int32(&model->file, list, place);
  if (value == -1) return true;
  if (value < 0 || (uint32_t)value >= model->tensors.count) return tflite_invalid(model, LUT_INVALID_INDEX);
  *index = (uint16_t)value;
  return true;
}

bool tflite_scale(tflite_model *model, const tflite_tensor *tensor, uint32_t index, float *scale) {
  uint32_t bits = (uint32_t)flatbuffer_vector_int32(&model->file, tensor->scales, index);
  uint32_t exponent = bits >> 23; /* with the sign */
  if (exponent == 0 || exponent >= 255) return tflite_invalid(model, LUT_INVALID_QUANTIZATION);
  memcpy(scale, &bits, sizeof *scale);
  return true;
}

bool tflite_quantization(tflite_model *model, const tflite_tensor *tensor, float *scale, int32_t *zero_point) {
  if (tensor->scales.count != 1 || tensor->zero_points.count > 1) {
    return tflite_invalid(model, LUT_INVALID_QUANTIZATION);
  }
  int64_t zero = tensor->zero_points.count == 0
                     ? 0
                     : flatbuffer_vector_int64(&model->file, tensor->zero_points, 0);
  if (tensor->type == TFLITE_UINT8) zero -= TFLITE_UINT8_ABOVE_INT8;
  if (zero < INT8_MIN || zero > INT8_MAX) return tflite_invalid(model, LUT_INVALID_QUANTIZATION);
  *zero_point = (int32_t)zero;
  return tflite_scale(model, tensor, 0, scale);
}
