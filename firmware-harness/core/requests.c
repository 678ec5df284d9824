#include "requests.h"

#include <string.h>

#include "../ports/trace.h"
#include "bytes.h"
#include "crc32.h"
#include "fill.h"
#include "messages.h"
#include "samples.h"
#include "status.h"

#define MODEL_ALIGNMENT 16

/* Nothing may run a model whose bytes have changed since its offsets were checked. */
static lut_status close_model_if_written(device *device, lut_status write) {
  if (write.code == LUT_OK) device->model.open = false;
  return write;
}

static lut_status carry_out_window_write(device *device, const frame *request, frame *reply) {
  const uint8_t *from = request->payload;
  (void)reply;
  const lut_status write = window_write(&device->window, get_u32(from), from + 4, request->length - 4u);
  return close_model_if_written(device, write);
}

static lut_status carry_out_window_fill(device *device, const frame *request, frame *reply) {
  const uint8_t *from = request->payload;
  const window_filling filling = {
      .offset = get_u32(from),
      .count = get_u32(from + 4),
      .element = from[8],
      .low = (int32_t)get_u32(from + 9),
      .high = (int32_t)get_u32(from + 13),
      .seed = get_u32(from + 17),
  };
  (void)reply;
  return close_model_if_written(device, window_fill(&device->window, &filling));
}

static lut_status carry_out_window_crc(device *device, const frame *request, frame *reply) {
  const uint32_t offset = get_u32(request->payload);
  const uint32_t length = get_u32(request->payload + 4);
  if (!window_holds(&device->window, offset, length)) {
    return status_error(ERROR_OUT_OF_WINDOW, device->window.memory.bytes);
  }
  const lut_status status = window_finish(&device->window);
  put_u32(reply->payload, crc32(device->window.memory.base + offset, length));
  reply->length = 4;
  return status;
}

static lut_status carry_out_window_erase(device *device, const frame *request, frame *reply) {
  uint16_t erased;
  device->model.open = false; /* also where it fails: some sectors may be gone */
  const lut_status status =
      window_erase(&device->window, get_u32(request->payload), get_u32(request->payload + 4), &erased);
  put_u16(reply->payload, erased);
  reply->length = 2;
  return status;
}

static void write_model(const runtime_model *info, frame *reply) {
  put_u16(reply->payload, info->operators);
  reply->payload[2] = info->inputs;
  reply->payload[3] = info->outputs;
  put_u32(reply->payload + 4, info->persistent_bytes);
  put_u32(reply->payload + 8, info->scratch_bytes);
  put_u32(reply->payload + 12, info->tensor_bytes);
  reply->length = 16;
}

static lut_status carry_out_model_open(device *device, const frame *request, frame *reply) {
  const uint32_t offset = get_u32(request->payload);
  const uint32_t length = get_u32(request->payload + 4);
  const uint32_t expected = get_u32(request->payload + 8);
  device->model.open = false;
  device->sample_count = 0;
  if (offset % MODEL_ALIGNMENT != 0) return status_error(ERROR_BAD_ARGUMENT, 0);
  if (!window_holds(&device->window, offset, length)) {
    return status_error(ERROR_OUT_OF_WINDOW, device->window.memory.bytes);
  }
  lut_status status = window_finish(&device->window);
  if (status.code != LUT_OK) return status;
  const uint8_t *bytes = device->window.memory.base + offset;
  const uint32_t crc = crc32(bytes, length);
  if (crc != expected) return status_error(ERROR_MODEL_CRC, crc);
  device_model *model = &device->model;
  status = runtime_open(bytes, length, device->arena, device->arena_bytes, &model->info);
  if (status.code != LUT_OK) return status;
  model->open = true;
  model->length = length;
  model->crc = crc;
  write_model(&model->info, reply);
  return status;
}

static lut_status check_tensor(const device *device, uint8_t index, uint8_t count) {
  if (!device->model.open) return status_error(ERROR_NO_MODEL, 0);
  return index < count ? status_ok() : status_error(ERROR_BAD_ARGUMENT, 0);
}

static bool tensor_holds(runtime_tensor tensor, uint32_t offset, uint32_t length) {
  return offset <= tensor.bytes && length <= tensor.bytes - offset;
}

/* The bytes that say of which floats the elements are the integers: a unit f32, a zero point i8. */
#define FLOAT_FILL_BYTES 5
#define INPUT_FILL_BYTES 7

static lut_status fill_floats(runtime_tensor input, int8_t low, int8_t high, const uint8_t *from) {
  fill_state state = fill_start(get_u32(from + 3));
  const uint32_t bits = get_u32(from + INPUT_FILL_BYTES);
  float unit;
  memcpy(&unit, &bits, sizeof unit);
  if (input.bytes % sizeof unit != 0) return status_error(ERROR_BAD_ARGUMENT, 0);
  const int8_t zero = (int8_t)from[INPUT_FILL_BYTES + 4];
  fill_f32((uint8_t *)input.data, input.bytes / (uint32_t)sizeof unit, low, high, &state, unit, zero);
  return status_ok();
}

static lut_status carry_out_input_fill(device *device, const frame *request, frame *reply) {
  const uint8_t index = request->payload[0];
  const int8_t low = (int8_t)request->payload[1];
  const int8_t high = (int8_t)request->payload[2];
  (void)reply;
  const bool floats = request->length == INPUT_FILL_BYTES + FLOAT_FILL_BYTES;
  if (!floats && request->length != INPUT_FILL_BYTES) return status_error(ERROR_BAD_LENGTH, request->length);
  const lut_status status = check_tensor(device, index, device->model.info.inputs);
  if (status.code != LUT_OK) return status;
  if (high < low) return status_error(ERROR_BAD_ARGUMENT, 2);
  const runtime_tensor input = runtime_input(index);
  if (floats) return fill_floats(input, low, high, request->payload);
  fill_state state = fill_start(get_u32(request->payload + 3));
  fill_i8((uint8_t *)input.data, input.bytes, low, high, &state);
  return status;
}

static lut_status carry_out_input_write(device *device, const frame *request, frame *reply) {
  const uint8_t index = request->payload[0];
  const uint32_t offset = get_u32(request->payload + 1);
  const uint32_t length = request->length - 5u;
  (void)reply;
  const lut_status status = check_tensor(device, index, device->model.info.inputs);
  if (status.code != LUT_OK) return status;
  const runtime_tensor input = runtime_input(index);
  if (!tensor_holds(input, offset, length)) return status_error(ERROR_BAD_ARGUMENT, 1);
  memcpy(input.data + offset, request->payload + 5, length);
  return status;
}

static lut_status carry_out_output_read(device *device, const frame *request, frame *reply) {
  const uint8_t index = request->payload[0];
  const uint32_t offset = get_u32(request->payload + 1);
  const uint16_t length = get_u16(request->payload + 5);
  const lut_status status = check_tensor(device, index, device->model.info.outputs);
  if (status.code != LUT_OK) return status;
  if (length > FRAME_PAYLOAD_LIMIT) return status_error(ERROR_BAD_ARGUMENT, 2);
  const runtime_tensor output = runtime_output(index);
  if (!tensor_holds(output, offset, length)) return status_error(ERROR_BAD_ARGUMENT, 1);
  memcpy(reply->payload, output.data + offset, length);
  reply->length = length;
  return status;
}

static lut_status carry_out_invoke(device *device, const frame *request, frame *reply) {
  (void)request;
  (void)reply;
  if (!device->model.open) return status_error(ERROR_NO_MODEL, 0);
  runtime_invoke();
  return status_ok();
}

static lut_status check_time(const device *device, uint16_t target, uint16_t count) {
  if (!device->model.open) return status_error(ERROR_NO_MODEL, 0);
  const uint16_t operators = device->model.info.operators;
  if (target != WHOLE_GRAPH && target != EACH_OPERATOR && target >= operators) {
    return status_error(ERROR_BAD_ARGUMENT, 0);
  }
  const bool in_part = target == EACH_OPERATOR && count % operators != 0;
  if (count == 0 || count > TIMING_SAMPLES_LIMIT || in_part) return status_error(ERROR_BAD_ARGUMENT, 2);
  return status_ok();
}

static lut_status carry_out_time(device *device, const frame *request, frame *reply) {
  const timing_target target = {.what = get_u16(request->payload), .operators = device->model.info.operators};
  const uint16_t warm_ups = get_u16(request->payload + 2);
  const uint16_t count = get_u16(request->payload + 4);
  device->sample_count = 0;
  lut_status status = check_time(device, target.what, count);
  if (status.code != LUT_OK) return status;
  uint32_t empty;
  /* What runs whole is what a meter is asked about; the empty windows before it take microseconds. */
  trace_set(target.what == WHOLE_GRAPH);
  status = timing_run(&device->timing, target, warm_ups, count, device->samples, &empty);
  trace_set(false);
  if (status.code != LUT_OK) return status;
  device->sample_count = count;
  put_u16(reply->payload, count);
  put_u32(reply->payload + 2, empty);
  reply->length = 6;
  return status;
}

static lut_status carry_out_samples(device *device, const frame *request, frame *reply) {
  const uint16_t first = get_u16(request->payload);
  if (first >= device->sample_count) return status_error(ERROR_BAD_ARGUMENT, 0);
  uint16_t coded;
  const size_t length = samples_encode(device->samples + first, (uint32_t)(device->sample_count - first),
                                       reply->payload + 4, FRAME_PAYLOAD_LIMIT - 4, &coded);
  put_u16(reply->payload, first);
  put_u16(reply->payload + 2, coded);
  reply->length = (uint16_t)(4 + length);
  return status_ok();
}

static lut_status carry_out_clock(device *device, const frame *request, frame *reply) {
  (void)request;
  if (device->timing.counter.name == NULL) return status_error(ERROR_NO_TIMER, 0);
  const uint64_t ticks = timing_clock(&device->timing.counter);
  put_u32(reply->payload, (uint32_t)ticks);
  put_u32(reply->payload + 4, (uint32_t)(ticks >> 32));
  reply->length = 8;
  return status_ok();
}

static lut_status carry_out_status(device *device, const frame *request, frame *reply) {
  (void)device;
  (void)request;
  const port_state state = port_status();
  put_u32(reply->payload, state.core_hz);
  put_u16(reply->payload + 4, (uint16_t)state.decidegrees);
  put_u16(reply->payload + 6, state.flags);
  put_u32(reply->payload + 8, state.interrupts);
  reply->length = 12;
  return status_ok();
}

/* As many names as fit, so that a model of any number of operators can be asked for in parts. */
static lut_status carry_out_kernels(device *device, const frame *request, frame *reply) {
  if (!device->model.open) return status_error(ERROR_NO_MODEL, 0);
  const uint16_t first = get_u16(request->payload), operators = device->model.info.operators;
  if (first >= operators) return status_error(ERROR_BAD_ARGUMENT, 0);
  put_u16(reply->payload, first);
  uint16_t length = 2;
  for (uint16_t i = first; i < operators; i++) {
    const char *name = runtime_kernel(i);
    const size_t bytes = strlen(name);
    if (bytes > UINT8_MAX || length + 1 + bytes > FRAME_PAYLOAD_LIMIT) break;
    reply->payload[length] = (uint8_t)bytes;
    memcpy(reply->payload + length + 1, name, bytes);
    length = (uint16_t)(length + 1 + bytes);
  }
  reply->length = length;
  return status_ok();
}

static lut_status carry_out_restart(device *device, const frame *request, frame *reply) {
  (void)request;
  (void)reply;
  device->restart = true;
  return status_ok();
}

typedef struct {
  uint8_t type;
  uint16_t least, most; /* bytes of payload */
  lut_status (*carry_out)(device *device, const frame *request, frame *reply);
} request_kind;

static const request_kind kinds[] = {
    {MESSAGE_WINDOW_WRITE, 5, FRAME_PAYLOAD_LIMIT, carry_out_window_write},
    {MESSAGE_WINDOW_FILL, 21, 21, carry_out_window_fill},
    {MESSAGE_MODEL_OPEN, 12, 12, carry_out_model_open},
    {MESSAGE_INPUT_FILL, INPUT_FILL_BYTES, INPUT_FILL_BYTES + FLOAT_FILL_BYTES, carry_out_input_fill},
    {MESSAGE_INPUT_WRITE, 6, FRAME_PAYLOAD_LIMIT, carry_out_input_write},
    {MESSAGE_OUTPUT_READ, 7, 7, carry_out_output_read},
    {MESSAGE_INVOKE, 0, 0, carry_out_invoke},
    {MESSAGE_TIME, 6, 6, carry_out_time},
    {MESSAGE_SAMPLES, 2, 2, carry_out_samples},
    {MESSAGE_CLOCK, 0, 0, carry_out_clock},
    {MESSAGE_WINDOW_CRC, 8, 8, carry_out_window_crc},
    {MESSAGE_WINDOW_ERASE, 8, 8, carry_out_window_erase},
    {MESSAGE_STATUS, 0, 0, carry_out_status},
    {MESSAGE_RESTART, 0, 0, carry_out_restart},
    {MESSAGE_KERNELS, 2, 2, carry_out_kernels},
};

lut_status request_carry_out(device *device, const frame *request, frame *reply) {
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
    const request_kind *kind = &kinds[i];
    if (kind->type != request->type) continue;
    if (request->length < kind->least || request->length > kind->most) {
      return status_error(ERROR_BAD_LENGTH, request->length);
    }
    reply->length = 0;
    return kind->carry_out(device, request, reply);
  }
  return status_error(ERROR_UNKNOWN_TYPE, request->type);
}
