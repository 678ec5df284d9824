/* How much a model would compute: tests and fuzzing leave alone what would take minutes. */
#ifndef LUT_WORK_H
#define LUT_WORK_H

#include <stdint.h>

#include "../runtimes/builtin/loader.h"
#include "../runtimes/builtin/operators.h"

static inline double extent_elements(extent shape) { return (double)shape.height * shape.width * shape.channels; }

/* Steps of an operator's innermost loop, at most. */
typedef double work(const operator_record *record);

static inline double work_window(const operator_record *record) {
  return extent_elements(record->window.output) * record->window.kernel_height * record->window.kernel_width;
}

static inline double work_convolution(const operator_record *record) {
  return work_window(record) * record->window.input.channels;
}

static inline double work_loop(const operator_record *record) {
  return (double)record->loop.outer * record->loop.inner;
}

static inline double work_rows(const operator_record *record) { return record->loop.rows * work_loop(record); }

static inline double work_transpose(const operator_record *record) {
  const uint32_t *extents = record->transpose.extents;
  return (double)extents[0] * extents[1] * extents[2] * extents[3];
}

static inline double work_pad(const operator_record *record) { return extent_elements(record->pad.output); }

static work *const works[OPERATOR_KINDS] = {
#define OPERATOR(NAME, name, code, inputs, outputs, kernel, work, tflm) [OPERATOR_##NAME] = work_##work,
#include "../runtimes/operators.def"
};

/* The same for a model that has loaded. */
static inline double model_work(const loaded_model *model, uint16_t operators) {
  double steps = 0;
  for (uint16_t i = 0; i < operators; i++) steps += works[model->operators[i].kind](&model->operators[i]);
  return steps;
}

#endif
