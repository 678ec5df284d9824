#include "prepare.h"

bool prepare_invalid(preparation *p, runtime_invalid_reason reason) { return tflite_invalid(&p->model, reason); }

bool prepare_unsupported(preparation *p) {
  p->unsupported = true;
  return false;
}

static uint64_t round_up(uint64_t bytes) {
  return (bytes + ARENA_ALIGNMENT - 1) / ARENA_ALIGNMENT * ARENA_ALIGNMENT;
}

void *prepare_allocate(preparation *p, uint64_t bytes, operator_record *record) {
  uint64_t start = p->persistent_bytes;
  p->persistent_bytes += round_up(bytes);
  if (p->persistent_bytes > p->arena_bytes) return NULL;
  record->data = (uint32_t)start;
  return p->arena + start;
}

operand_record *prepare_operands(preparation *p, operator_record *record) {
  record->list.inputs = (uint16_t)p->operator.inputs.count;
  record->list.outputs = (uint16_t)p->operator.outputs.count;
  const uint64_t operands = (uint64_t)record->list.inputs + record->list.outputs;
  return prepare_allocate(p, operands * sizeof(operand_record), record);
}

/* The tensor at `place` of the operator's inputs or outputs. */
static bool read_tensor(preparation *p, flatbuffer_vector list, uint32_t place, tflite_tensor *tensor,
                        uint16_t *index) {
  if (!tflite_tensor_index(&p->model, list, place, index)) return false;
  if (*index == NO_TENSOR) return prepare_invalid(p, LUT_INVALID_OPERATOR);
  return tflite_read_tensor(&p->model, *index, tensor);
}

static bool read_operand(preparation *p, flatbuffer_vector list, uint32_t place, operand *operand,
                         uint16_t *index) {
  tflite_tensor *tensor = &operand->tensor;
  if (!read_tensor(p, list, place, tensor, index)) return false;
  if (tensor->type != TFLITE_INT8) return prepare_unsupported(p);
  if (tensor->data_bytes != 0 && tensor->data_bytes != tensor->bytes) return prepare_invalid(p, LUT_INVALID_DATA);
  return tflite_quantization(&p->model, tensor, &operand->scale, &operand->zero_point);
}

/* A computed int8, uint8 or float32 tensor; floats have neither scale nor zero point. */
static bool read_converted(preparation *p, flatbuffer_vector list, operand *operand, uint16_t *index) {
  tflite_tensor *tensor = &operand->tensor;
    if (!read_tensor(p, list, 0, tensor, index)) return false;
  if (tensor->data != 0) return prepare_unsupported(p);
  if (tensor->type == TFLITE_FLOAT32) return true;
  if (tensor->type != TFLITE_INT8 && tensor->type != TFLITE_UINT8) return prepare_unsupported(p);
  return tflite_quantization(&p->model, tensor, &operand->scale, &operand->zero_point);
}

bool prepare_conversion(preparation *p, operator_record *record, operand *input, operand *output) {
  if (!read_converted(p, p->operator.inputs, input, &record->input) ||
      !read_converted(p, p->operator.outputs, output, &record->output)) {
    return false;
  }
  record->input_zero = input->zero_point;
  record->output_zero = output->zero_point;
  return true;
}

bool prepare_tensor(preparation *p, uint32_t place, tflite_tensor *tensor, uint16_t *index) {
  return read_tensor(p, p->operator.inputs, place, tensor, index);
}

bool prepare_input(preparation *p, uint32_t place, operand *input, uint16_t *index) {
  return read_operand(p, p->operator.inputs, place, input, index);
}

bool prepare_output(preparation *p, uint32_t place, operand *output, uint16_t *index) {
  return read_operand(p, p->operator.outputs, place, output, index);
}

bool prepare_unary(preparation *p, operator_record *record, operand *input, operand *output) {
  if (!prepare_input(p, 0, input, &record->input) || !prepare_output(p, 0, output, &record->output)) return false;
  record->input_zero = input->zero_point;
  record->output_zero = output->zero_point;
  return true;
}

bool prepare_int32_constant(preparation *p, uint32_t place, uint32_t most, int32_t *values, uint32_t *count) {
  uint16_t index;
  tflite_tensor tensor;
  if (!prepare_tensor(p, place, &tensor, &index)) return false;
  if (tensor.type != TFLITE_INT32 || tensor.data == 0) return prepare_unsupported(p);
  if (tensor.elements > most || tensor.data_bytes != tensor.bytes) return prepare_invalid(p, LUT_INVALID_DATA);
  *count = tensor.elements;
  for (uint32_t i = 0; i < tensor.elements; i++) {
    values[i] = (int32_t)flatbuffer_word(&p->model.file, tensor.data + 4 * i);
  }
  return true;
}

bool prepare_axis(preparation *p, int32_t given, int32_t rank, int32_t *axis) {
  *axis = given < 0 ? given + rank : given;
  return (*axis >= 0 && *axis < rank) || prepare_invalid(p, LUT_INVALID_OPERATOR);
}

bool prepare_options(preparation *p, int32_t options_type) {
  return p->operator.options_type == options_type || prepare_invalid(p, LUT_INVALID_OPERATOR);
}

bool prepare_activation(preparation *p, uint16_t slot, const operand *output, operator_record *record) {
  int32_t activation = flatbuffer_int8(&p->model.file, p->operator.options, slot, TFLITE_NONE);
  activation_range range;
  if (!quantize_activation(activation, output->scale, output->zero_point, &range)) {
    return prepare_unsupported(p);
  }
  record->low = range.low;
  record->high = range.high;
  return true;
}

void prepare_full_range(operator_record *record) {
  record->low = INT8_MIN;
  record->high = INT8_MAX;
}

bool prepare_multiplier(preparation *p, double factor, quantized_multiplier *multiplier) {
  *multiplier = quantize_multiplier(factor);
  return multiplier->shift <= 30 || prepare_invalid(p, LUT_INVALID_QUANTIZATION);
}

bool prepare_repeats_over(const tflite_tensor *small, const tflite_tensor *large) {
  int32_t first = 0;
  while (first < small->rank && small->dimensions[first] == 1) first++;
  const int32_t offset = large->rank - small->rank;
  for (int32_t i = first; i < small->rank; i++) {
    if (i + offset < 0 || small->dimensions[i] != large->dimensions[i + offset]) return false;
  }
  return true;
}

bool prepare_extent(preparation *p, const tflite_tensor *tensor, extent *shape) {
  if (tensor->rank != 4) return prepare_unsupported(p);
  if (tensor->dimensions[0] != 1) return prepare_invalid(p, LUT_INVALID_TENSOR);
  *shape = (extent){tensor->dimensions[1], tensor->dimensions[2], tensor->dimensions[3]};
  return true;
}

/* One axis: TFLite's ComputeOutSize and ComputePadding (tensorflow/lite/kernels/padding.h). Kernels keep these
 * figures in 16 bits, and step over dilated rows in 31. */
static bool window_axis(int32_t padding, int32_t input, int32_t output, int32_t kernel, int32_t stride,
                        int32_t dilation, uint16_t *before) {
  if (stride < 1 || stride > INT16_MAX) return false;
  int64_t reach = (int64_t)(kernel - 1) * dilation + 1;
  if (reach > UINT16_MAX) return false;
  int64_t positions = padding == TFLITE_PADDING_SAME ? input : input - reach + 1;
  if (positions < 1 || output != (positions + stride - 1) / stride) return false;
  int64_t missing = (int64_t)(output - 1) * stride + reach - input;
  *before = missing > 0 && padding == TFLITE_PADDING_SAME ? (uint16_t)(missing / 2) : 0;
  return true;
}

bool prepare_window(preparation *p, window_slots slots, operator_record *record) {
  flatbuffer *file = &p->model.file;
  const flatbuffer_table options = p->operator.options;
  const int32_t padding = flatbuffer_int8(file, options, slots.padding, TFLITE_PADDING_SAME);
  const int32_t stride_height = flatbuffer_int32(file, options, slots.stride_height, 0);
  const int32_t stride_width = flatbuffer_int32(file, options, slots.stride_width, 0);
  const extent in = record->window.input, out = record->window.output;
  if ((padding != TFLITE_PADDING_SAME && padding != TFLITE_PADDING_VALID) ||
      (int64_t)in.width * in.channels * record->window.dilation_height > INT32_MAX ||
      !window_axis(padding, in.height, out.height, record->window.kernel_height, stride_height,
                   record->window.dilation_height, &record->window.pad_height) ||
      !window_axis(padding, in.width, out.width, record->window.kernel_width, stride_width,
                   record->window.dilation_width, &record->window.pad_width)) {
    return prepare_invalid(p, LUT_INVALID_OPERATOR);
  }
  record->window.stride_height = (uint16_t)stride_height;
  record->window.stride_width = (uint16_t)stride_width;
  return true;
}
