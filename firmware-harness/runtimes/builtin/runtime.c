#include "../runtime.h"

#include "loader.h"
#include "operators.h"

const char runtime_name[] = "builtin";

/* The model that was opened last. */
static struct {
  flatbuffer file;
  loaded_model model;
  kernel_memory memory;
  uint16_t operators;
} current;

lut_status runtime_open(const uint8_t *model, uint32_t length, uint8_t *arena, uint32_t arena_bytes,
                        runtime_model *info) {
  const lut_status status = load_model(model, length, arena, arena_bytes, &current.model, info);
  if (status.code != LUT_OK) {
    current.operators = 0;
    return status;
  }
  current.file = (flatbuffer){.bytes = model, .length = length};
  current.memory = (kernel_memory){.model = model, .arena = arena, .tensors = current.model.tensors};
  current.operators = info->operators;
  return status;
}

static runtime_tensor graph_tensor(flatbuffer_vector list, uint8_t place) {
  const uint16_t index = (uint16_t)flatbuffer_vector_int32(&current.file, list, place);
  return (runtime_tensor){kernel_output(&current.memory, index), current.memory.tensors[index].bytes};
}

runtime_tensor runtime_input(uint8_t index) { return graph_tensor(current.model.inputs, index); }

runtime_tensor runtime_output(uint8_t index) { return graph_tensor(current.model.outputs, index); }

void runtime_invoke_operator(uint16_t index) {
  const operator_record *record = &current.model.operators[index];
  operator_kernels[record->kernel].run(record, &current.memory);
}

const char *runtime_kernel(uint16_t index) { return operator_kernels[current.model.operators[index].kernel].name; }

void runtime_invoke(void) {
  for (uint16_t i = 0; i < current.operators; i++) runtime_invoke_operator(i);
}
