/* AVERAGE_POOL_2D, MAX_POOL_2D, MEAN over height and width, and PAD. */
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

bool prepare_mean(preparation *p, operator_record *record) {
  operand input, output;
  int32_t axes[2];
  quantized_multiplier multiplier;
  if (!prepare_unary(p, record, &input, &output) ||
      !prepare_extent(p, &input.tensor, &record->window.input) || !prepare_int32_constant(p, 1, 2, axes)) {
    return false;
  }
  for (int i = 0; i < 2; i++) {
    if (axes[i] < 0) axes[i] = add_wrapping(axes[i], 4);
  }
  if (!(axes[0] == 1 && axes[1] == 2) && !(axes[0] == 2 && axes[1] == 1)) return prepare_unsupported(p);
  const extent in = record->window.input;
  /* Kept or dropped, the output has an element per channel. */
  if (output.tensor.elements != (uint32_t)in.channels) return prepare_invalid(p, LUT_INVALID_OPERATOR);
  if (!prepare_multiplier(p, (double)input.scale / (double)output.scale, &multiplier)) return false;
  record->multiplier[0] = divide_multiplier(multiplier, in.height * in.width);
  prepare_full_range(record);
  return true;
}

bool prepare_pad(preparation *p, operator_record *record) {
  operand input, output;
  int32_t pads[8]; /* before and after, per dimension */
  if (p->operator.inputs.count != 2) return prepare_invalid(p, LUT_INVALID_OPERATOR);
  if (!prepare_unary(p, record, &input, &output) || !prepare_extent(p, &input.tensor, &record->pad.input) ||
      !prepare_extent(p, &output.tensor, &record->pad.output) || !prepare_int32_constant(p, 1, 8, pads)) {
    return false;
  }
  for (int i = 0; i < 4; i++) {
    const int64_t before = pads[2 * i], after = pads[2 * i + 1];
    if (before < 0 || after < 0 || input.tensor.dimensions[i] + before + after != output.tensor.dimensions[i]) {
      return prepare_invalid(p, LUT_INVALID_OPERATOR);
    }
  }
  record->pad.before = (extent){pads[2], pads[4], pads[6]};
  return true;
}
