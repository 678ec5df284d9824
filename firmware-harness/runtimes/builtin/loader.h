/* From a .tflite to the arena: the two tables, the operators' data and the tensor plan. */
#ifndef LUT_LOADER_H
#define LUT_LOADER_H

#include "layout.h"
#include "../runtime.h"
#include "tflite.h"

typedef struct {
  flatbuffer_vector inputs, outputs; /* of the graph */
  tensor_record *tensors;
  operator_record *operators;
} loaded_model;

/* Checks the whole model; on success fills `loaded` and `info`, and the arena up to the tensors. When the arena
 * is too small, the detail is what the model needs; where even the two tables do not fit, what those need. */
lut_status load_model(const uint8_t *bytes, uint32_t length, uint8_t *arena, uint32_t arena_bytes,
                      loaded_model *loaded, runtime_model *info);

#endif
