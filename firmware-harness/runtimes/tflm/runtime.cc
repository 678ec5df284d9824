extern "C" {
#include "../runtime.h"
}

#include <new>

#include "arena.h"
#include "check.h"
#include "interpreter.h"
#include "operators.h"
#include "tensorflow/lite/micro/memory_planner/greedy_memory_planner.h"

extern "C" {
const char runtime_name[] = "tflm";
}

namespace {

using lut::Arena;
using lut::Interpreter;

alignas(Interpreter) uint8_t interpreter_memory[sizeof(Interpreter)];

/* The model that was opened last; its memory is the arena's, so it is never destroyed. */
Interpreter *current;

tflite::MicroAllocator *MakeAllocator(Arena *arena) {
  using tflite::GreedyMemoryPlanner;
  if (arena == nullptr) return nullptr;
  void *planner = arena->AllocatePersistentBuffer(sizeof(GreedyMemoryPlanner), alignof(GreedyMemoryPlanner));
  if (planner == nullptr || arena->GetAvailableMemory(1) < sizeof(tflite::MicroAllocator)) return nullptr;
  return tflite::MicroAllocator::Create(arena, new (planner) GreedyMemoryPlanner());
}

lut_status TooSmall(uint32_t needed) { return {LUT_ARENA_TOO_SMALL, needed}; }

runtime_tensor TensorOf(const TfLiteTensor *tensor) {
  return {tensor->data.int8, static_cast<uint32_t>(tensor->bytes)};
}

/* An operator that gives up in the midst of an invocation would be timed as a fast one. */
void Require(TfLiteStatus status) {
  if (status != kTfLiteOk) __builtin_trap();
}

}  // namespace

extern "C" lut_status runtime_open(const uint8_t *bytes, uint32_t length, uint8_t *memory, uint32_t memory_bytes,
                                   runtime_model *info) {
  current = nullptr;
  const lut_status status = lut::CheckModel(bytes, length);
  if (status.code != LUT_OK) return status;
  Arena *arena = Arena::Create(memory, memory_bytes);
  tflite::MicroAllocator *allocator = MakeAllocator(arena);
  if (allocator == nullptr) return TooSmall(memory_bytes + 1);

  const tflite::Model *model = tflite::GetModel(bytes);
  Interpreter *interpreter = new (interpreter_memory) Interpreter(model, lut::Operators(), allocator);
  if (interpreter->AllocateTensors() != kTfLiteOk) {
    const uint32_t needed = Arena::BytesMissed();
    return needed > 0 ? TooSmall(needed) : lut_status{LUT_MODEL_INVALID, LUT_INVALID_OPERATOR};
  }
  interpreter->FindOperators();
  current = interpreter;
  *info = {
      .operators = interpreter->Operators(),
      .inputs = static_cast<uint8_t>(interpreter->inputs_size()),
      .outputs = static_cast<uint8_t>(interpreter->outputs_size()),
      .persistent_bytes = static_cast<uint32_t>(arena->GetPersistentUsedBytes()),
      .scratch_bytes = 0, /* planned together with the tensors */
      .tensor_bytes = static_cast<uint32_t>(arena->GetNonPersistentUsedBytes()),
  };
  return status;
}

extern "C" runtime_tensor runtime_input(uint8_t index) { return TensorOf(current->input(index)); }

extern "C" runtime_tensor runtime_output(uint8_t index) { return TensorOf(current->output(index)); }

extern "C" void runtime_invoke(void) { Require(current->Invoke()); }

extern "C" void runtime_invoke_operator(uint16_t index) { Require(current->InvokeOperator(index)); }

/* A registration does not say which of its library's kernels it has. */
extern "C" const char *runtime_kernel(uint16_t index) {
  (void)index;
  return "";
}
