/* Runs models with each tensor in a place of its own that is guarded to the byte: run_guarded
 *
 * Reads cases from standard input until it ends and answers each, as cases.h says; behind the outputs of each stands
 *   length u32 | the names of what ran its operators, separated by spaces
 *
 * AddressSanitizer stops at the first byte that an operator reads or writes before or behind a tensor (weights, biases
 * and the factors of channels too), though there is memory. Each model runs several times: constants of int8 lie at
 * addresses of each remainder that a file may give them, and what tensors and their surroundings held before differs.
 * Nothing but an operator's outputs may change, and these must be the same every time. */
#define _POSIX_C_SOURCE 200809L

#include <string.h>

#include "../runtimes/builtin/loader.h"
#include "../runtimes/builtin/operators.h"
#include "cases.h"
#include "crc32.h"

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#else
#define ASAN_POISON_MEMORY_REGION(address, size) ((void)(address), (void)(size))
#define ASAN_UNPOISON_MEMORY_REGION(address, size) ((void)(address), (void)(size))
#endif

enum { GUARD = 64, ALIGNMENT = 16 };

/* How a model is laid out: constants of int8 begin so many bytes above a multiple of 16, and memory held this before.
 * The first is exact at both ends of every tensor; where a tensor begins within 8 bytes only its end is. */
typedef struct {
  uint32_t shift;
  uint8_t before;
} layout;

static const layout layouts[] = {{0, 0x55}, {4, 0xaa}, {1, 0x80}, {3, 0x7f}};

/* A model, and a region that holds the persistent part of its arena and then every tensor. */
typedef struct {
  const test_case *given;
  runtime_model info;
  loaded_model loaded;
  uint32_t tensor_count;
  tensor_record *tensors; /* as they lie in the region */
  block region;
} guarded_model;

static uint32_t count_tensors(const loaded_model *loaded) {
  return (uint32_t)(((const uint8_t *)loaded->operators - (const uint8_t *)loaded->tensors) / sizeof(tensor_record));
}

static bool is_bias(const guarded_model *model, uint32_t tensor) {
  for (uint16_t i = 0; i < model->info.operators; i++) {
    if (model->loaded.operators[i].bias == tensor) return true;
  }
  return false;
}

static bool in_arena(const tensor_record *tensor) { return (tensor->location & LOCATION_ARENA) != 0; }

static uint8_t *data_of(const guarded_model *model, uint32_t tensor) {
  return model->region.bytes + (model->tensors[tensor].location & ~LOCATION_ARENA);
}

static bool exists(const guarded_model *model, uint32_t tensor) {
  return model->loaded.tensors[tensor].location != LOCATION_NONE;
}

/* Gives every tensor its place, with a guard before and behind it. Returns the bytes of the region. */
static uint32_t place(guarded_model *model, uint32_t shift) {
  uint32_t end = model->info.persistent_bytes + GUARD;
  for (uint32_t i = 0; i < model->tensor_count; i++) {
    const tensor_record *tensor = &model->loaded.tensors[i];
    model->tensors[i] = *tensor;
    if (!exists(model, i)) continue;
    uint32_t at = end;
    if (!in_arena(tensor)) at += is_bias(model, i) ? shift & 4u : shift;
    model->tensors[i].location = at | (tensor->location & LOCATION_ARENA);
    end = align_up(at + tensor->bytes) + GUARD;
  }
  return end;
}

/* Poisons what is behind the factors of an operator's channels, up to the next multiple of 16. */
static void guard_factors(const guarded_model *model, const operator_record *record) {
  uint32_t factors = 0;
  if (record->kind == OPERATOR_CONV_2D || record->kind == OPERATOR_DEPTHWISE_CONV_2D) {
    factors = (uint32_t)record->window.output.channels;
  } else if (record->kind == OPERATOR_FULLY_CONNECTED) {
    factors = record->channel_step == 1 ? record->loop.outer : 1;
  }
  if (factors % 2 == 1) {
    const uint32_t end = record->data + factors * (uint32_t)sizeof(quantized_multiplier);
    ASAN_POISON_MEMORY_REGION(model->region.bytes + end, sizeof(quantized_multiplier));
  }
}

static void set_guards(const guarded_model *model) {
  const block region = model->region;
  const uint32_t persistent = model->info.persistent_bytes;
  ASAN_POISON_MEMORY_REGION(region.bytes + persistent, region.length - persistent);
  for (uint32_t i = 0; i < model->tensor_count; i++) {
    if (exists(model, i)) ASAN_UNPOISON_MEMORY_REGION(data_of(model, i), model->tensors[i].bytes);
  }
}

static void lay_out(guarded_model *model, layout how) {
  model->region = allocate(place(model, how.shift));
  memset(model->region.bytes, how.before, model->region.length);
  memcpy(model->region.bytes, model->given->arena.bytes, model->info.persistent_bytes);
  for (uint32_t i = 0; i < model->tensor_count; i++) {
    const tensor_record *tensor = &model->loaded.tensors[i];
    if (!exists(model, i) || in_arena(tensor)) continue;
    memcpy(data_of(model, i), model->given->model.bytes + tensor->location, tensor->bytes);
  }
}

static runtime_tensor graph_tensor(const guarded_model *model, flatbuffer_vector list, uint32_t place) {
  flatbuffer file = {.bytes = model->given->model.bytes, .length = model->given->model.length};
  const uint32_t index = (uint32_t)flatbuffer_vector_int32(&file, list, place);
  return (runtime_tensor){(int8_t *)data_of(model, index), model->tensors[index].bytes};
}

static bool is_output(const guarded_model *model, const operator_record *record, uint32_t tensor) {
  if (record->output == tensor) return true;
  return in_arena(&model->tensors[tensor]) && model->tensors[tensor].first == record - model->loaded.operators;
}

/* What must not change while an operator runs: the persistent part, and each tensor that is not its output. */
static uint32_t hash_others(const guarded_model *model, const operator_record *record) {
  uint32_t hash = crc32(model->region.bytes, model->info.persistent_bytes);
  for (uint32_t i = 0; i < model->tensor_count; i++) {
    if (!exists(model, i) || is_output(model, record, i)) continue;
    hash = 31 * hash + crc32(data_of(model, i), model->tensors[i].bytes);
  }
  return hash;
}

static void run_operator(const guarded_model *model, const operator_record *record) {
  const uint32_t before = hash_others(model, record);
  const kernel_memory memory = {model->region.bytes, model->region.bytes, model->tensors};
  guard_factors(model, record);
  operator_kernels[record->kernel].run(record, &memory);
  ASAN_UNPOISON_MEMORY_REGION(model->region.bytes, model->info.persistent_bytes);
  if (hash_others(model, record) != before) fail("an operator changed what is not its output");
}

/* Runs the model in one layout. Returns its outputs one after the other. */
static block run_in(guarded_model *model, layout how) {
  lay_out(model, how);
  set_guards(model);
  uint32_t next = 0, length = 0;
  for (uint8_t i = 0; i < model->info.inputs; i++) {
    fill_input(graph_tensor(model, model->loaded.inputs, i), model->given->inputs, &next);
  }
  for (uint16_t i = 0; i < model->info.operators; i++) run_operator(model, &model->loaded.operators[i]);
  for (uint8_t i = 0; i < model->info.outputs; i++) length += graph_tensor(model, model->loaded.outputs, i).bytes;
  const block outputs = allocate(length);
  for (uint8_t i = 0, *to = outputs.bytes; i < model->info.outputs; i++) {
    const runtime_tensor output = graph_tensor(model, model->loaded.outputs, i);
    memcpy(to, output.data, output.bytes);
    to += output.bytes;
  }
  ASAN_UNPOISON_MEMORY_REGION(model->region.bytes, model->region.length);
  free(model->region.bytes);
  return outputs;
}

static void write_kernels(const guarded_model *model) {
  char names[1 << 16];
  uint32_t length = 0;
  for (uint16_t i = 0; i < model->info.operators; i++) {
    const char *name = operator_kernels[model->loaded.operators[i].kernel].name;
    length += (uint32_t)snprintf(names + length, sizeof names - length, i == 0 ? "%s" : " %s", name);
    if (length >= sizeof names) fail("the names of the kernels are too long");
  }
  uint8_t bytes[4];
  put_u32(bytes, length);
  write_bytes(bytes, sizeof bytes);
  write_bytes((const uint8_t *)names, length);
}

static void run_layouts(guarded_model *model, lut_status status) {
  block outputs = run_in(model, layouts[0]);
  for (size_t i = 1; i < sizeof layouts / sizeof *layouts; i++) {
    const block again = run_in(model, layouts[i]);
    if (memcmp(again.bytes, outputs.bytes, outputs.length) != 0) {
      fail("the outputs depend on what memory held, or on where constants lie");
    }
    free(again.bytes);
  }
  write_answer(status, &model->info, outputs.length);
  write_bytes(outputs.bytes, outputs.length);
  free(outputs.bytes);
}

static void run(const test_case *given) {
  guarded_model model = {.given = given};
  const lut_status status = load_model(given->model.bytes, given->model.length, given->arena.bytes,
                                       given->arena.length, &model.loaded, &model.info);
  if (status.code == LUT_OK) {
    model.tensor_count = count_tensors(&model.loaded);
    model.tensors = (tensor_record *)(void *)allocate(model.tensor_count * (uint32_t)sizeof(tensor_record)).bytes;
    run_layouts(&model, status);
    free(model.tensors);
  } else {
    write_answer(status, &(runtime_model){0}, 0);
  }
  write_kernels(&model);
}

int main(void) {
  test_case next;
  while (read_case(&next)) {
    run(&next);
    free_case(&next);
  }
  return EXIT_SUCCESS;
}
