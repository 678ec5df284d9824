/* How much a model would compute: tests and fuzzing leave alone what would take minutes. */
#ifndef LUT_WORK_H
#define LUT_WORK_H

#include <stdint.h>

#include "../runtimes/builtin/loader.h"
#include "../runtimes/builtin/operators.h"

static inline double extent_elements(extent shape) { return (double)shape.height * shape.width * shape.channels; }

/* Steps of an operator's innermost loop, at most. */
typedef double work(const operator_record *record, const tensor_record *tensors);

static inline double work_window(const operator_record *record, const tensor_record *tensors) {
  (void)tensors;
  return extent_elements(record->window.output) * record->window.kernel_height * record->window.kernel_width;
}

static inline double work_convolution(const operator_record *record, const tensor_record *tensors) {
  return work_window(record, tensors) * record->window.input.channels;
}

static inline double work_loop(const operator_record *record, const tensor_record *tensors) {
  (void)tensors;
  return (double)record->loop.outer * record->loop.inner;
}

static inline double work_rows(const operator_record *record, const tensor_record *tensors) {
  return record->loop.rows * work_loop(record, tensors);
}

/* Operators that make each byte of the output in one step. */
static inline double work_copy(const operator_record *record, const tensor_record *tensors) {
  return tensors[record->output].bytes;
}

/* Those with several outputs, which all of the input goes to. */
static inline double work_source(const operator_record *record, const tensor_record *tensors) {
  return tensors[record->input].bytes;
}

static work *const works[OPERATOR_FORMS] = {
#define OPERATOR(NAME, name, code, inputs, outputs, kernel, work, tflm) [OPERATOR_##NAME] = work_##work,
#define FORM(NAME, kernel, work) [OPERATOR_##NAME] = work_##work,
#include "../runtimes/operators.def"
};

/* The same for a model that has loaded. */
static inline double model_work(const loaded_model *model, uint16_t operators) {
  double steps = 0;
  for (uint16_t i = 0; i < operators; i++) {
    const operator_record *record = &model->operators[i];
    steps += works[record->kind](record, model->tensors);
  }
  return steps;
}

#endif
