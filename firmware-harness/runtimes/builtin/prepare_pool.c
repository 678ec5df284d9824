/* AVERAGE_POOL_2D, MAX_POOL_2D and MEAN. */
#include "kernels/arithmetic.h"
#include "prepare.h"

enum { /* slots of Pool2DOptions */
  POOL_FILTER_WIDTH = 3,
  POOL_FILTER_HEIGHT = 4,
  POOL_ACTIVATION = 5,
};

static const window_slots pool_slots = {.padding = 0, .stride_width = 1, .stride_height = 2};

/* Input and output have one scale: like TFLite Micro, pools do not rescale. */
static bool prepare_pool(preparation *p, operator_record *record) {
  flatbuffer *file = &p->model.file;
  operand input, output;
  if (!prepare_options(p, TFLITE_POOL_2D_OPTIONS) || !prepare_unary(p, record, &input, &output) ||
      !prepare_extent(p, &input.tensor, &record->window.input) ||
      !prepare_extent(p, &output.tensor, &record->window.output) ||
      !prepare_activation(p, POOL_ACTIVATION, &output, record)) {
    return false;
  }
  const int32_t height = flatbuffer_int32(file, p->operator.options, POOL_FILTER_HEIGHT, 0);
  const int32_t width = flatbuffer_int32(file, p->operator.options, POOL_FILTER_WIDTH, 0);
  if (height < 1 || height > INT16_MAX || width < 1 || width > INT16_MAX ||
      record->window.input.channels != record->window.output.channels) {
    return prepare_invalid(p, LUT_INVALID_OPERATOR);
  }
  record->window.kernel_height = (uint16_t)height;
  record->window.kernel_width = (uint16_t)width;
  record->window.dilation_height = 1;
  record->window.dilation_width = 1;
  return prepare_window(p, pool_slots, record);
}

bool prepare_average_pool_2d(preparation *p, operator_record *record) { return prepare_pool(p, record); }

bool prepare_max_pool_2d(preparation *p, operator_record *record) { return prepare_pool(p, record); }

/* The multiplier with the division by `count` in it, as TFLite's QuantizedMeanOrSum folds it
 * (tensorflow/lite/kernels/internal/reference/reduce.h). */
static quantized_multiplier divide_multiplier(quantized_multiplier factor, int32_t count) {
  int32_t shift = 0;
  while (count >> (shift + 1) != 0) shift++;
  shift = smaller(shift, 31 + factor.shift);
  return (quantized_multiplier){(int32_t)(((int64_t)factor.multiplier << shift) / count), factor.shift - shift};
}

/* The elements of some neighbouring dimensions. */
static uint32_t elements_of(const tflite_tensor *tensor, int32_t first, int32_t end) {
  uint32_t elements = 1;
  for (int32_t i = first; i < end; i++) elements *= (uint32_t)tensor->dimensions[i];
  return elements;
}

/* The dimensions first..end − 1 that a constant lists in any order, negative ones counted from the last. */
static bool read_axes(preparation *p, int32_t rank, int32_t *first, int32_t *end) {
  int32_t axes[TFLITE_MOST_DIMENSIONS];
  uint32_t count, reduced = 0; /* a bit per dimension */
  if (!prepare_int32_constant(p, 1, TFLITE_MOST_DIMENSIONS, axes, &count)) return false;
  for (uint32_t i = 0; i < count; i++) {
    const int32_t axis = axes[i] < 0 ? axes[i] + rank : axes[i];
    if (axis < 0 || axis >= rank) return prepare_invalid(p, LUT_INVALID_OPERATOR);
    reduced |= 1u << axis;
  }
  *first = 0;
  while ((reduced >> *first & 1) == 0) (*first)++;
  *end = *first;
  while ((reduced >> *end & 1) != 0) (*end)++;
  return reduced >> *end == 0 || prepare_unsupported(p);
}

/* Over neighbouring dimensions, such as height and width: those before are the rows, those behind the elements
 * within each. Kept or dropped, the output has as many elements. */
bool prepare_mean(preparation *p, operator_record *record) {
  operand input, output;
  int32_t first = 0, end = 0;
  quantized_multiplier multiplier;
  if (!prepare_unary(p, record, &input, &output) || !read_axes(p, input.tensor.rank, &first, &end)) return false;
  record->loop.rows = elements_of(&input.tensor, 0, first);
  record->loop.outer = elements_of(&input.tensor, first, end);
  record->loop.inner = elements_of(&input.tensor, end, input.tensor.rank);
  if (output.tensor.elements != record->loop.rows * record->loop.inner) {
    return prepare_invalid(p, LUT_INVALID_OPERATOR);
  }
  if (!prepare_multiplier(p, (double)input.scale / (double)output.scale, &multiplier)) return false;
  record->multiplier[0] = divide_multiplier(multiplier, (int32_t)record->loop.outer);
  prepare_full_range(record);
  return true;
}
