/* RESIZE_NEAREST_NEIGHBOR, to a constant height and width. */
#include "kernels/arithmetic.h"
#include "prepare.h"

enum { RESIZE_ALIGN_CORNERS = 0, RESIZE_HALF_PIXEL_CENTERS = 1 };

typedef struct {
  bool align_corners, half_pixel_centers;
} sampling;

/* The input's row, or column, for one of the output's: GetNearestNeighbor of
 * tensorflow/lite/kernels/internal/reference/resize_nearest_neighbor.h. Nothing is added to a product, which some
 * processors would not round. */
static int32_t nearest(int32_t place, int32_t input, int32_t output, sampling how) {
  const bool corners = how.align_corners && output > 1;
  const float scale = corners ? (float)(input - 1) / (float)(output - 1) : (float)input / (float)output;
  const float position = ((float)place + (how.half_pixel_centers ? 0.5f : 0.0f)) * scale;
  const int32_t halves = (int32_t)(position * 2.0f);
  return smaller(how.align_corners ? (halves + 1) / 2 : halves / 2, input - 1);
}

static void list_places(uint32_t *places, int32_t input, int32_t output, sampling how, int32_t step) {
  for (int32_t i = 0; i < output; i++) places[i] = (uint32_t)(nearest(i, input, output, how) * step);
}

bool prepare_resize_nearest_neighbor(preparation *p, operator_record *record) {
  flatbuffer *file = &p->model.file;
  operand input, output;
  int32_t size[2];
  uint32_t count;
  if (!prepare_options(p, TFLITE_RESIZE_NEAREST_NEIGHBOR_OPTIONS) || !prepare_unary(p, record, &input, &output) ||
      !prepare_extent(p, &input.tensor, &record->resize.input) ||
      !prepare_extent(p, &output.tensor, &record->resize.output) ||
      !prepare_int32_constant(p, 1, 2, size, &count)) {
    return false;
  }
  const extent in = record->resize.input, out = record->resize.output;
  if (count != 2 || size[0] != out.height || size[1] != out.width || in.channels != out.channels) {
    return prepare_invalid(p, LUT_INVALID_OPERATOR);
  }
  const sampling how = {
      flatbuffer_int8(file, p->operator.options, RESIZE_ALIGN_CORNERS, 0) != 0,
      flatbuffer_int8(file, p->operator.options, RESIZE_HALF_PIXEL_CENTERS, 0) != 0,
  };
  const uint64_t places = (uint64_t)out.height + (uint64_t)out.width;
  uint32_t *rows = prepare_allocate(p, places * sizeof(uint32_t), record);
  if (rows == NULL) return true;
  list_places(rows, in.height, out.height, how, in.width * in.channels);
  list_places(rows + out.height, in.width, out.width, how, in.channels);
  return true;
}
