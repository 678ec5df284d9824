/* STRIDED_SLICE, between constant bounds. */
#include "kernels/arithmetic.h"
#include "prepare.h"

enum { SLICE_BEGIN_MASK = 0, SLICE_END_MASK = 1, SLICE_ELLIPSIS_MASK = 2 };
enum { SLICE_NEW_AXIS_MASK = 3, SLICE_SHRINK_MASK = 4, SLICE_OFFSET = 5 };

/* By dimension of the input; the masks have a bit for each. */
typedef struct {
  int32_t begin[TFLITE_MOST_DIMENSIONS], end[TFLITE_MOST_DIMENSIONS], step[TFLITE_MOST_DIMENSIONS];
  int32_t begin_mask, end_mask, shrink_mask;
} slice_bounds;

static bool read_numbers(preparation *p, uint32_t place, int32_t rank, int32_t *numbers) {
  uint32_t count;
  if (!prepare_int32_constant(p, place, TFLITE_MOST_DIMENSIONS, numbers, &count)) return false;
  return count == (uint32_t)rank || prepare_invalid(p, LUT_INVALID_OPERATOR);
}

/* TensorFlow Lite Micro takes an ellipsis, new dimensions and an end that is a length for none. */
static bool read_bounds(preparation *p, int32_t rank, slice_bounds *bounds) {
  flatbuffer *file = &p->model.file;
  const flatbuffer_table options = p->operator.options;
  if (!prepare_options(p, TFLITE_STRIDED_SLICE_OPTIONS) || !read_numbers(p, 1, rank, bounds->begin) ||
      !read_numbers(p, 2, rank, bounds->end) || !read_numbers(p, 3, rank, bounds->step)) {
    return false;
  }
  if (flatbuffer_int32(file, options, SLICE_ELLIPSIS_MASK, 0) != 0 ||
      flatbuffer_int32(file, options, SLICE_NEW_AXIS_MASK, 0) != 0 ||
      flatbuffer_int8(file, options, SLICE_OFFSET, 0) != 0) {
    return prepare_unsupported(p);
  }
  bounds->begin_mask = flatbuffer_int32(file, options, SLICE_BEGIN_MASK, 0);
  bounds->end_mask = flatbuffer_int32(file, options, SLICE_END_MASK, 0);
  bounds->shrink_mask = flatbuffer_int32(file, options, SLICE_SHRINK_MASK, 0);
  return true;
}

static bool is_set(int32_t mask, int32_t bit) { return (mask >> bit & 1) != 0; }

/* A bound within the dimension: one below 0 is counted from its end. */
static int32_t within(int32_t given, int32_t extent, bool forwards) {
  const int32_t place = given < 0 ? given + extent : given;
  return forwards ? clamp(place, 0, extent) : clamp(place, -1, extent - 1);
}

/* The first element that is taken along a dimension, and how many are, which may be none: StridedSliceStartForAxis and
 * StridedSliceEndForAxis of tensorflow/lite/kernels/internal/strided_slice_logic.h. */
static int32_t take(const slice_bounds *bounds, int32_t axis, int32_t extent, int32_t *first) {
  const int64_t step = bounds->step[axis];
  const bool forwards = step > 0;
  const int32_t start = forwards ? 0 : extent - 1, stop = forwards ? extent : -1;
  *first = is_set(bounds->begin_mask, axis) ? start : within(bounds->begin[axis], extent, forwards);
  if (step == 0 || *first < 0 || *first >= extent) return 0;
  if (is_set(bounds->shrink_mask, axis)) return forwards ? 1 : 0;
  const int32_t end = is_set(bounds->end_mask, axis) ? stop : within(bounds->end[axis], extent, forwards);
  const int64_t reach = forwards ? end - *first : *first - end, stride = forwards ? step : -step;
  return reach <= 0 ? 0 : (int32_t)((reach + stride - 1) / stride);
}

/* Whether the output has the dimensions that are not dropped. A scalar is listed as one element. */
static bool has_kept(const tflite_tensor *output, const int32_t *extents, int32_t rank, int32_t dropped) {
  int32_t kept = 0;
  for (int32_t i = 0; i < rank; i++) {
    if (is_set(dropped, i)) continue;
    if (kept == output->rank || output->dimensions[kept] != extents[i]) return false;
    kept++;
  }
  return kept == output->rank || (kept == 0 && output->rank == 1 && output->elements == 1);
}

/* Fewer than four dimensions are preceded by some of extent 1. A step that is never made is 1. */
bool prepare_strided_slice(preparation *p, operator_record *record) {
  operand input, output;
  slice_bounds bounds;
  if (!prepare_unary(p, record, &input, &output) || !read_bounds(p, input.tensor.rank, &bounds)) return false;
  const int32_t rank = input.tensor.rank, leading = TFLITE_MOST_DIMENSIONS - rank;
  int32_t width = 1;
  for (int32_t i = 0; i < leading; i++) record->slice.extents[i] = 1;
  for (int32_t i = rank - 1; i >= 0; i--) {
    int32_t first;
    const int32_t count = take(&bounds, i, input.tensor.dimensions[i], &first);
    if (count == 0) return prepare_invalid(p, LUT_INVALID_OPERATOR);
    record->slice.extents[leading + i] = count;
    record->slice.steps[leading + i] = count == 1 ? width : bounds.step[i] * width;
    record->slice.first += first * width;
    width *= input.tensor.dimensions[i];
  }
  return has_kept(&output.tensor, record->slice.extents + leading, rank, bounds.shrink_mask) ||
         prepare_invalid(p, LUT_INVALID_OPERATOR);
}
