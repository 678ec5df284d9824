/* CONV_2D, DEPTHWISE_CONV_2D and FULLY_CONNECTED: operators with weights and a bias. */
#include "prepare.h"

enum { /* slots of Conv2DOptions, then of DepthwiseConv2DOptions, then of FullyConnectedOptions */
  CONV_ACTIVATION = 3,
  CONV_DILATION_WIDTH = 4,
  CONV_DILATION_HEIGHT = 5,
  DEPTHWISE_MULTIPLIER = 3,
  DEPTHWISE_ACTIVATION = 4,
  DEPTHWISE_DILATION_WIDTH = 5,
  DEPTHWISE_DILATION_HEIGHT = 6,
  FULLY_CONNECTED_ACTIVATION = 0,
  FULLY_CONNECTED_WEIGHTS_FORMAT = 1,
};

static const window_slots convolution_slots = {.padding = 0, .stride_width = 1, .stride_height = 2};

/* Constant int8 weights, symmetric (every zero point 0), with one scale, or one per channel along
 * `channel_dimension`. */
static bool read_weights(preparation *p, int32_t rank, int32_t channel_dimension, tflite_tensor *weights,
                         operator_record *record) {
  tflite_model *model = &p->model;
  if (!prepare_tensor(p, 1, weights, &record->second)) return false;
  if (weights->type != TFLITE_INT8 || weights->data == 0) return prepare_unsupported(p);
  if (weights->rank != rank) return prepare_invalid(p, LUT_INVALID_OPERATOR);
  if (weights->data_bytes != weights->bytes) return prepare_invalid(p, LUT_INVALID_DATA);
  const uint32_t scales = weights->scales.count;
  const bool per_channel = scales == (uint32_t)weights->dimensions[channel_dimension] &&
                           weights->quantized_dimension == channel_dimension;
  if (scales != 1 && !per_channel) return prepare_invalid(p, LUT_INVALID_QUANTIZATION);
  if (weights->zero_points.count > scales) return prepare_invalid(p, LUT_INVALID_QUANTIZATION);
  for (uint32_t i = 0; i < weights->zero_points.count; i++) {
    if (flatbuffer_vector_int64(&model->file, weights->zero_points, i) != 0) {
      return prepare_invalid(p, LUT_INVALID_QUANTIZATION);
    }
  }
  return true;
}

/* A constant int32 bias with an element per channel, aligned for the kernels; or none. */
static bool read_bias(preparation *p, int32_t channels, operator_record *record) {
  tflite_tensor bias;
  if (!tflite_tensor_index(&p->model, p->operator.inputs, 2, &record->bias)) return false;
  if (record->bias == NO_TENSOR) return true;
  if (!prepare_tensor(p, 2, &bias, &record->bias)) return false;
  if (bias.type != TFLITE_INT32 || bias.data == 0) return prepare_unsupported(p);
  if (bias.elements != (uint32_t)channels || bias.data_bytes != bias.bytes || bias.data % 4 != 0) {
    return prepare_invalid(p, LUT_INVALID_DATA);
  }
  return true;
}

static void note_factor(operator_record *record, quantized_multiplier factor) {
  const int32_t highest = INT32_MAX - 1024;
  if (factor.multiplier == 0 || factor.shift < 0) return;
  const uint8_t of_this = factor.shift == 0 && factor.multiplier <= highest ? FACTORS_BELOW_ONE : FACTORS_ANY;
  if (of_this > record->factors) record->factors = of_this;
}

/* A multiplier per output channel, from the weights' own scales or from the one scale they share. */
static bool write_channel_multipliers(preparation *p, const operand *input, const tflite_tensor *weights,
                                      const operand *output, uint32_t channels, operator_record *record) {
  quantized_multiplier *multipliers =
      prepare_allocate(p, (uint64_t)channels * sizeof(quantized_multiplier), record);
  record->factors = FACTORS_SMALL;
  for (uint32_t i = 0; i < channels; i++) {
    float scale;
    quantized_multiplier multiplier;
    if (!tflite_scale(&p->model, weights, weights->scales.count == 1 ? 0 : i, &scale) ||
        !prepare_multiplier(p, (double)input->scale * (double)scale / (double)output->scale, &multiplier)) {
      return false;
    }
    note_factor(record, multiplier);
    if (multipliers != NULL) multipliers[i] = multiplier;
  }
  return true;
}

/* What both convolutions share, once the weights are read. */
static bool prepare_convolution(preparation *p, const operand *input, const tflite_tensor *weights,
                                const operand *output, int32_t dilation_height, int32_t dilation_width,
                                operator_record *record) {
  const extent out = record->window.output;
  if (dilation_height < 1 || dilation_height > INT16_MAX || dilation_width < 1 || dilation_width > INT16_MAX ||
      weights->dimensions[1] > INT16_MAX || weights->dimensions[2] > INT16_MAX) {
    return prepare_invalid(p, LUT_INVALID_OPERATOR);
  }
  record->window.kernel_height = (uint16_t)weights->dimensions[1];
  record->window.kernel_width = (uint16_t)weights->dimensions[2];
  record->window.dilation_height = (uint16_t)dilation_height;
  record->window.dilation_width = (uint16_t)dilation_width;
  return prepare_window(p, convolution_slots, record) && read_bias(p, out.channels, record) &&
         write_channel_multipliers(p, input, weights, output, (uint32_t)out.channels, record);
}

bool prepare_conv_2d(preparation *p, operator_record *record) {
  flatbuffer *file = &p->model.file;
  operand input, output;
  tflite_tensor weights;
  if (!prepare_options(p, TFLITE_CONV_2D_OPTIONS) || !prepare_unary(p, record, &input, &output) ||
      !prepare_extent(p, &input.tensor, &record->window.input) ||
      !prepare_extent(p, &output.tensor, &record->window.output) ||
      !prepare_activation(p, CONV_ACTIVATION, &output, record) || !read_weights(p, 4, 0, &weights, record)) {
    return false;
  }
  if (weights.dimensions[3] != record->window.input.channels ||
      weights.dimensions[0] != record->window.output.channels) {
    return prepare_invalid(p, LUT_INVALID_OPERATOR);
  }
  return prepare_convolution(p, &input, &weights, &output,
                             flatbuffer_int32(file, p->operator.options, CONV_DILATION_HEIGHT, 1),
                             flatbuffer_int32(file, p->operator.options, CONV_DILATION_WIDTH, 1), record);
}

bool prepare_depthwise_conv_2d(preparation *p, operator_record *record) {
  flatbuffer *file = &p->model.file;
  operand input, output;
  tflite_tensor weights;
  if (!prepare_options(p, TFLITE_DEPTHWISE_CONV_2D_OPTIONS) || !prepare_unary(p, record, &input, &output) ||
      !prepare_extent(p, &input.tensor, &record->window.input) ||
      !prepare_extent(p, &output.tensor, &record->window.output) ||
      !prepare_activation(p, DEPTHWISE_ACTIVATION, &output, record) || !read_weights(p, 4, 3, &weights, record)) {
    return false;
  }
  const int32_t multiplier = flatbuffer_int32(file, p->operator.options, DEPTHWISE_MULTIPLIER, 0);
  const int32_t channels = record->window.output.channels;
  if (weights.dimensions[0] != 1 || weights.dimensions[3] != channels || multiplier < 1 ||
      (int64_t)record->window.input.channels * multiplier != channels) {
    return prepare_invalid(p, LUT_INVALID_OPERATOR);
  }
  return prepare_convolution(p, &input, &weights, &output,
                             flatbuffer_int32(file, p->operator.options, DEPTHWISE_DILATION_HEIGHT, 1),
                             flatbuffer_int32(file, p->operator.options, DEPTHWISE_DILATION_WIDTH, 1), record);
}

bool prepare_fully_connected(preparation *p, operator_record *record) {
  operand input, output;
  tflite_tensor weights;
  if (!prepare_options(p, TFLITE_FULLY_CONNECTED_OPTIONS) || !prepare_unary(p, record, &input, &output) ||
      !prepare_activation(p, FULLY_CONNECTED_ACTIVATION, &output, record) ||
      !read_weights(p, 2, 0, &weights, record)) {
    return false;
  }
  if (flatbuffer_int8(&p->model.file, p->operator.options, FULLY_CONNECTED_WEIGHTS_FORMAT, 0) != 0) {
    return prepare_unsupported(p); /* shuffled weights */
  }
  const uint32_t outputs = (uint32_t)weights.dimensions[0], inputs = (uint32_t)weights.dimensions[1];
  const uint32_t rows = input.tensor.elements / inputs;
  if (input.tensor.elements % inputs != 0 || (uint64_t)rows * outputs != output.tensor.elements) {
    return prepare_invalid(p, LUT_INVALID_OPERATOR);
  }
  record->loop.rows = rows;
  record->loop.outer = outputs;
  record->loop.inner = inputs;
  if (!read_bias(p, weights.dimensions[0], record)) return false;
  record->channel_step = weights.scales.count > 1;
  if (record->channel_step) return write_channel_multipliers(p, &input, &weights, &output, outputs, record);

  /* Per tensor TFLite multiplies the two scales in single precision. */
  float scale;
  quantized_multiplier multiplier;
  if (!tflite_scale(&p->model, &weights, 0, &scale)) return false;
  const float product = input.scale * scale;
  if (!(product > 0) || !prepare_multiplier(p, (double)product / (double)output.scale, &multiplier)) {
    return prepare_invalid(p, LUT_INVALID_QUANTIZATION);
  }
  record->factors = FACTORS_SMALL;
  note_factor(record, multiplier);
  quantized_multiplier *allocated = prepare_allocate(p, sizeof multiplier, record);
  if (allocated != NULL) *allocated = multiplier;
  return true;
}
