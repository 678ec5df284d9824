/* The seam between the core and what runs models. One runtime is linked into a firmware: `builtin` (this
 * project's own kernels) now; a linked TFLite Micro later. */
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

typedef struct {
  uint16_t operators;
  uint8_t inputs;
  uint8_t outputs;
  uint32_t persistent_bytes; /* operator data, multipliers, tables */
  uint32_t scratch_bytes;    /* working memory of single operators */
  uint32_t tensor_bytes;     /* the arena plan's peak */
} runtime_model;

typedef struct {
  int8_t *data;
  uint32_t bytes;
} runtime_tensor;

extern const char runtime_name[];
extern const char runtime_flavour[];

/* Checks every offset of the .tflite at `model` (16-byte aligned, `length` bytes), plans the arena and
 * prepares every operator. The model and the arena must stay in place until the next open. */
lut_status runtime_open(const uint8_t *model, uint32_t length, uint8_t *arena, uint32_t arena_bytes,
                        runtime_model *info);

/* The graph's inputs and outputs, valid after a successful open; `index` must be below the model's count. */
runtime_tensor runtime_input(uint8_t index);
runtime_tensor runtime_output(uint8_t index);

/* Runs the whole graph, or one operator of it on whatever its inputs hold. */
void runtime_invoke(void);
void runtime_invoke_operator(uint16_t index);

#endif
