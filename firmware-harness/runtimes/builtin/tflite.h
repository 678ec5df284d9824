/* The parts of the .tflite schema (version 3) that int8 inference needs, read through the checked reader. Slot
 * numbers follow the declaration order in tensorflow/lite/schema/schema.fbs; a union takes two slots. */
#ifndef LUT_TFLITE_H
#define LUT_TFLITE_H

#include "flatbuffer.h"
#include "../runtime.h"

enum { /* TensorType */
  TFLITE_FLOAT32 = 0,
  TFLITE_INT32 = 2,
  TFLITE_UINT8 = 3,
  TFLITE_INT64 = 4,
  TFLITE_BOOL = 6,
  TFLITE_INT16 = 7,
  TFLITE_INT8 = 9,
};

enum { /* BuiltinOptions, the type of an operator's options */
  TFLITE_NO_OPTIONS = 0,
  TFLITE_CONV_2D_OPTIONS = 1,
  TFLITE_DEPTHWISE_CONV_2D_OPTIONS = 2,
  TFLITE_POOL_2D_OPTIONS = 5,
  TFLITE_FULLY_CONNECTED_OPTIONS = 8,
  TFLITE_SOFTMAX_OPTIONS = 9,
  TFLITE_CONCATENATION_OPTIONS = 10,
  TFLITE_ADD_OPTIONS = 11,
  TFLITE_MUL_OPTIONS = 21,
  TFLITE_SQUEEZE_OPTIONS = 30,
  TFLITE_STRIDED_SLICE_OPTIONS = 32,
  TFLITE_SPLIT_OPTIONS = 35,
  TFLITE_PACK_OPTIONS = 59,
  TFLITE_RESIZE_NEAREST_NEIGHBOR_OPTIONS = 74,
  TFLITE_SUB_OPTIONS = 28,
  TFLITE_LEAKY_RELU_OPTIONS = 75,
};

enum { TFLITE_PADDING_SAME = 0, TFLITE_PADDING_VALID = 1 };

enum { TFLITE_NONE = 0, TFLITE_FUSED_RELU = 1, TFLITE_FUSED_RELU_N1_TO_1 = 2, TFLITE_FUSED_RELU6 = 3 };

#define TFLITE_MOST_BYTES (1u << 28)   /* of a file, and of one tensor */
#define TFLITE_MOST_OPERATORS 1024u
#define TFLITE_MOST_TENSORS 4096u
#define TFLITE_MOST_DIMENSIONS 4

typedef struct {
  flatbuffer file;
  runtime_invalid_reason reason; /* the first fault; 0 while there is none */
  flatbuffer_vector operator_codes, buffers;
  flatbuffer_vector tensors, inputs, outputs, operators; /* of the only subgraph */
} tflite_model;

typedef struct {
  int32_t type;
  int32_t rank;
  int32_t dimensions[TFLITE_MOST_DIMENSIONS];
  uint32_t elements;
  uint32_t bytes;            /* of all elements; 0 for a type of which no operator makes tensors */
  uint32_t data, data_bytes; /* position in the file and size of a constant; 0, 0 for an activation */
  flatbuffer_vector scales, zero_points;
  int32_t quantized_dimension;
} tflite_tensor;

typedef struct {
  uint32_t code; /* BuiltinOperator */
  flatbuffer_vector inputs, outputs;
  int32_t options_type;
  flatbuffer_table options;
} tflite_operator;

/* Reads the model's frame: one subgraph within the limits above. Each function below returns false, with
 * `reason` set, on what it cannot vouch for. */
bool tflite_open(tflite_model *model, const uint8_t *bytes, uint32_t length);

/* A tensor with its shape, constant data and quantization vectors inside the file. */
bool tflite_read_tensor(tflite_model *model, uint32_t index, tflite_tensor *tensor);
bool tflite_read_operator(tflite_model *model, uint32_t index, tflite_operator *operator);

/* Tensor number at `place` of an operator's or graph's list, checked against the tensor count. Where the list
 * is shorter, or holds −1 ("left out"), sets `index` to NO_TENSOR. */
bool tflite_tensor_index(tflite_model *model, flatbuffer_vector list, uint32_t place, uint16_t *index);

/* Scale number `index`, finite, normal and positive. */
bool tflite_scale(tflite_model *model, const tflite_tensor *tensor, uint32_t index, float *scale);

/* What an element of uint8 is above the int8 of the same bits but for the first. */
#define TFLITE_UINT8_ABOVE_INT8 128

/* Scale and zero point of a tensor quantized as a whole; the zero point is within int8, that of uint8 less 128. */
bool tflite_quantization(tflite_model *model, const tflite_tensor *tensor, float *scale, int32_t *zero_point);

/* Records the first fault, that of the reader before `reason`. Always false. */
bool tflite_invalid(tflite_model *model, runtime_invalid_reason reason);

#endif
