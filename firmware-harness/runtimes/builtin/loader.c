#include "loader.h"

#include "kernels/choose.h"
#include "operators.h"
#include "plan.h"

static lut_status too_small(uint64_t needed) {
  return (lut_status){LUT_ARENA_TOO_SMALL, needed > UINT32_MAX ? UINT32_MAX : (uint32_t)needed};
}

static lut_status refusal(const preparation *p) {
  if (p->unsupported) {
    return (lut_status){LUT_UNSUPPORTED, p->operator_index << 16 | p->operator.code};
  }
  return (lut_status){LUT_MODEL_INVALID, p->model.reason};
}

/* What nothing refers to stays unused, whatever it is. */
static void unlist_tensors(preparation *p) {
  for (uint32_t i = 0; i < p->model.tensors.count; i++) p->tensors[i] = (tensor_record){.location = LOCATION_NONE};
}

/* A tensor that something refers to: a constant gets its place in the model, an activation its size. */
static bool list_tensor(preparation *p, uint16_t index) {
  tflite_tensor tensor;
  if (p->tensors[index].listed) return true;
  if (!tflite_read_tensor(&p->model, index, &tensor)) return false;
  p->tensors[index] = (tensor_record){
      .location = tensor.data == 0 ? LOCATION_NONE : tensor.data,
      .bytes = tensor.data == 0 ? tensor.bytes : tensor.data_bytes,
      .listed = 1,
  };
  return true;
}

/* Index of a tensor at `place` of the graph's inputs or outputs, of a type that some operator takes or gives. */
static bool graph_tensor(preparation *p, flatbuffer_vector list, uint32_t place, uint16_t *index) {
  tflite_tensor tensor;
  if (!tflite_tensor_index(&p->model, list, place, index)) return false;
  if (*index == NO_TENSOR) return prepare_invalid(p, LUT_INVALID_INDEX);
  if (!tflite_read_tensor(&p->model, *index, &tensor) || !list_tensor(p, *index)) return false;
  return tensor.type == TFLITE_INT8 || tensor.type == TFLITE_UINT8 || tensor.type == TFLITE_FLOAT32 ||
         prepare_invalid(p, LUT_INVALID_TENSOR);
}

/* Starts the lifetime of an activation that nothing has written before. */
static bool write_tensor(preparation *p, uint16_t index, uint16_t operator) {
  tensor_record *tensor = &p->tensors[index];
  if (tensor->location != LOCATION_NONE) return prepare_invalid(p, LUT_INVALID_GRAPH);
  tensor->location = LOCATION_PENDING;
  tensor->first = operator;
  tensor->last = operator;
  return true;
}

static bool trace_inputs(preparation *p) {
  for (uint32_t i = 0; i < p->model.inputs.count; i++) {
    uint16_t index;
    if (!graph_tensor(p, p->model.inputs, i, &index) || !write_tensor(p, index, 0)) return false;
  }
  return true;
}

static bool trace_outputs(preparation *p) {
  for (uint32_t i = 0; i < p->model.outputs.count; i++) {
    uint16_t index;
    if (!graph_tensor(p, p->model.outputs, i, &index)) return false;
    if (p->tensors[index].location != LOCATION_PENDING) return prepare_invalid(p, LUT_INVALID_GRAPH);
    p->tensors[index].last = (uint16_t)(p->model.operators.count - 1);
  }
  return true;
}

/* Extends the lifetimes of an operator's inputs, all written before. */
static bool trace_operator_inputs(preparation *p) {
  uint16_t index;
  for (uint32_t i = 0; i < p->operator.inputs.count; i++) {
    if (!tflite_tensor_index(&p->model, p->operator.inputs, i, &index)) return false;
    if (index == NO_TENSOR) continue;
    if (!list_tensor(p, index)) return false;
    if (p->tensors[index].location == LOCATION_NONE) return prepare_invalid(p, LUT_INVALID_GRAPH);
    if (p->tensors[index].location == LOCATION_PENDING) {
      p->tensors[index].last = (uint16_t)p->operator_index;
    }
  }
  return true;
}

/* Starts the lifetimes of an operator's outputs. */
static bool trace_operator_outputs(preparation *p) {
  uint16_t index;
  for (uint32_t i = 0; i < p->operator.outputs.count; i++) {
    if (!tflite_tensor_index(&p->model, p->operator.outputs, i, &index)) return false;
    if (index == NO_TENSOR) return prepare_invalid(p, LUT_INVALID_OPERATOR);
    if (!list_tensor(p, index)) return false;
    if (p->tensors[index].bytes == 0) return prepare_unsupported(p); /* of a type without a size */
    if (!write_tensor(p, index, (uint16_t)p->operator_index)) return false;
  }
  return true;
}

/* Whether an operator has as many operands as its kind may have. */
static bool count_operands(preparation *p, const operator_kind *kind) {
  const uint32_t inputs = p->operator.inputs.count, outputs = p->operator.outputs.count;
  return (inputs <= kind->inputs && outputs >= 1 && outputs <= kind->outputs) ||
         prepare_invalid(p, LUT_INVALID_OPERATOR);
}

/* Gives a complete record its kernel. */
static void give_kernel(preparation *p, operator_record *record) {
  record->kernel = choose_kernel(record);
  settle *settled = operator_kernels[record->kernel].settle;
  const bool whole = p->persistent_bytes <= p->arena_bytes;
  if (settled != NULL) settled(record, whole ? (quantized_multiplier *)(void *)(p->arena + record->data) : NULL);
}

static bool prepare_operator(preparation *p, operator_record *record) {
  const operator_kind *kind = &operator_kinds[record->kind];
  if (!trace_operator_inputs(p) || !count_operands(p, kind) || !trace_operator_outputs(p) ||
      !kind->prepare(p, record)) {
    return false;
  }
  give_kernel(p, record);
  return true;
}

static bool prepare_operators(preparation *p, operator_record *records) {
  for (uint32_t i = 0; i < p->model.operators.count; i++) {
    p->operator_index = i;
    if (!tflite_read_operator(&p->model, i, &p->operator)) return false;
    const uint16_t kind = operator_kind_of(p->operator.code);
    if (kind == OPERATOR_KINDS) return prepare_unsupported(p);
    records[i] = (operator_record){.kind = (uint8_t)kind, .second = NO_TENSOR, .bias = NO_TENSOR};
    if (!prepare_operator(p, &records[i])) return false;
  }
  return true;
}

lut_status load_model(const uint8_t *bytes, uint32_t length, uint8_t *arena, uint32_t arena_bytes,
                      loaded_model *loaded, runtime_model *info) {
  preparation p = {.arena = arena, .arena_bytes = arena_bytes};
  if (!tflite_open(&p.model, bytes, length)) return refusal(&p);

  const uint32_t tensor_count = p.model.tensors.count, operator_count = p.model.operators.count;
  const uint32_t tensor_table = align_up(tensor_count * (uint32_t)sizeof(tensor_record));
  p.persistent_bytes = tensor_table + align_up(operator_count * (uint32_t)sizeof(operator_record));
  if (p.persistent_bytes > arena_bytes) return too_small(p.persistent_bytes);
  p.tensors = (tensor_record *)(void *)arena;
  operator_record *operators = (operator_record *)(void *)(arena + tensor_table);

  unlist_tensors(&p);
  if (!trace_inputs(&p) || !prepare_operators(&p, operators) || !trace_outputs(&p)) {
    return refusal(&p);
  }
  const uint32_t peak = plan_tensors(p.tensors, tensor_count);
  const uint64_t needed = p.persistent_bytes + peak;
  if (peak == UINT32_MAX || needed > arena_bytes) return too_small(needed);
  const uint32_t tensors_start = (uint32_t)p.persistent_bytes;
  for (uint32_t i = 0; i < tensor_count; i++) {
    const uint32_t location = p.tensors[i].location;
    if (location != LOCATION_NONE && (location & LOCATION_ARENA) != 0) p.tensors[i].location += tensors_start;
  }

  *loaded = (loaded_model){p.model.inputs, p.model.outputs, p.tensors, operators};
  *info = (runtime_model){
      .operators = (uint16_t)operator_count,
      .inputs = (uint8_t)p.model.inputs.count,
      .outputs = (uint8_t)p.model.outputs.count,
      .persistent_bytes = (uint32_t)p.persistent_bytes,
      .tensor_bytes = peak,
  };
  return (lut_status){LUT_OK, 0};
}
