#include "../runtime.h"

#include "loader.h"
#include "operators.h"

const char runtime_name[] = "builtin";

/* The model that is open. */
static struct {
  flatbuffer file;
  loaded_model model;
  kernel_memory memory;
  uint16_t operators;
} open;

lut_status runtime_open(const uint8_t *model, uint32_t length, uint8_t *arena, uint32_t arena_bytes,
                        runtime_model *info) {
  const lut_status status = load_model(model, length, arena, arena_bytes, &open.model, info);
  if (status.code != LUT_OK) {
    open.operators = 0;
    return status;
  }
  open.file = (flatbuffer){.bytes = model, .length = length};
  open.memory = (kernel_memory){.model = model, .arena = arena, .tensors = open.model.tensors};
  open.operators = info->operators;
  return status;
}

static runtime_tensor graph_tensor(flatbuffer_vector list, uint8_t place) {
  const uint16_t index = (uint16_t)flatbuffer_vector_int32(&open.file, list, place);
  return (runtime_tensor){kernel_output(&open.memory, index), open.memory.tensors[index].bytes};
}

runtime_tensor runtime_input(uint8_t index) { return graph_tensor(open.model.inputs, index); }

runtime_tensor runtime_output(uint8_t index) { return graph_tensor(open.model.outputs, index); }

void runtime_invoke_operator(uint16_t index) {
  const operator_record *record = &open.model.operators[index];
  operator_kinds[record->kind].kernel(record, &open.memory);
}

void runtime_invoke(void) {
  for (uint16_t i = 0; i < open.operators; i++) runtime_invoke_operator(i);
}
