/* How much a model would compute: tests and fuzzing leave alone what would take minutes. */
#ifndef LUT_WORK_H
#define LUT_WORK_H

#include <stdint.h>

#include "../runtimes/builtin/loader.h"
#include "../runtimes/builtin/operators.h"

static inline double extent_elements(extent shape) { return (double)shape.height * shape.width * shape.channels; }

/* Steps of an operator's innermost loop, at most. */
static inline double operator_work(const operator_record *record) {
  const double kernel = (double)record->window.kernel_height * record->window.kernel_width;
  switch (operator_kinds[record->kind].code) {
    case TFLITE_CONV_2D:
      return extent_elements(record->window.output) * kernel * record->window.input.channels;
    case TFLITE_DEPTHWISE_CONV_2D:
    case TFLITE_AVERAGE_POOL_2D:
    case TFLITE_MAX_POOL_2D:
      return extent_elements(record->window.output) * kernel;
    case TFLITE_FULLY_CONNECTED:
    case TFLITE_MEAN:
      return (double)record->loop.rows * record->loop.outer * record->loop.inner;
    case TFLITE_TRANSPOSE: {
      const uint32_t *extents = record->transpose.extents;
      return (double)extents[0] * extents[1] * extents[2] * extents[3];
    }
    case TFLITE_PAD:
      return extent_elements(record->pad.output);
    default:
      return (double)record->loop.outer * record->loop.inner;
  }
}

/* The same for a model that has loaded. */
static inline double model_work(const loaded_model *model, uint16_t operators) {
  double work = 0;
  for (uint16_t i = 0; i < operators; i++) work += operator_work(&model->operators[i]);
  return work;
}

#endif
