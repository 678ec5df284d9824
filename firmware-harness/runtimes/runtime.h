/* The seam between the core and what runs models. One runtime is linked into a firmware: `builtin` (this
 * project's own kernels), or `tflm` (a TensorFlow Lite Micro that the user built). */
#ifndef LUT_RUNTIME_H
#define LUT_RUNTIME_H

#include <stdint.h>

/* Outcome of a call: the code is an error code of docs/link-protocol.md, 0 is success. */
typedef struct {
  uint16_t code;
  uint32_t detail;
} lut_status;

enum {
  LUT_OK = 0,
  LUT_MODEL_INVALID = 10,
  LUT_UNSUPPORTED = 11,
  LUT_ARENA_TOO_SMALL = 12,
};

/* Detail of LUT_MODEL_INVALID: what is wrong with the model. */
typedef enum {
  LUT_INVALID_HEADER = 1,       /* not a .tflite file of version 3, or longer than 256 MB */
  LUT_INVALID_OFFSET = 2,       /* an offset, table or vector leaves the file or is misaligned */
  LUT_INVALID_GRAPH = 3,        /* not one subgraph; too many tensors or operators; a tensor that is read before
                                   it is written, written twice, or an output that nothing writes */
  LUT_INVALID_INDEX = 4,        /* a tensor, buffer or operator code that does not exist */
  LUT_INVALID_TENSOR = 5,       /* more than four dimensions, a dimension below 1, a batch other than 1, more than
                                   256 MB, a variable or sparse tensor */
  LUT_INVALID_DATA = 6,         /* a constant of the wrong size or alignment, or outside the flatbuffer */
  LUT_INVALID_QUANTIZATION = 7, /* a scale or zero point that is missing, or outside what the kernels can hold */
  LUT_INVALID_OPERATOR = 8,     /* operands or options that do not fit each other */
} runtime_invalid_reason;

typedef struct {
  uint16_t operators;
  uint8_t inputs;
  uint8_t outputs;
  uint32_t persistent_bytes; /* operator data, multipliers, tables */
  uint32_t scratch_bytes;    /* working memory of single operators, where it has a place of its own */
  uint32_t tensor_bytes;     /* the arena plan's peak */
} runtime_model;

typedef struct {
  int8_t *data;
  uint32_t bytes;
} runtime_tensor;

extern const char runtime_name[];

/* Checks every offset of the .tflite at `model` (16-byte aligned, `length` bytes), plans the arena and
 * prepares every operator. The model and the arena must stay in place until the next open. */
lut_status runtime_open(const uint8_t *model, uint32_t length, uint8_t *arena, uint32_t arena_bytes,
                        runtime_model *info);

/* The graph's inputs and outputs, valid after a successful open; `index` must be below the model's count. */
runtime_tensor runtime_input(uint8_t index);
runtime_tensor runtime_output(uint8_t index);

/* Runs the whole graph, or one operator of it on whatever its inputs hold: all of them in their order do what the whole
 * graph does. */
void runtime_invoke(void);
void runtime_invoke_operator(uint16_t index);

/* The name of what runs an operator of the open model: a micro-kernel, "reference", or "" where the runtime cannot tell. */
const char *runtime_kernel(uint16_t index);

#endif
