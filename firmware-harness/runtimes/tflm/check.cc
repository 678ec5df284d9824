#include "check.h"

#include "flatbuffers/flatbuffers.h"
#include "operators.h"
#include "tensorflow/lite/schema/schema_generated.h"
#include "tensorflow/lite/schema/schema_utils.h"

namespace lut {
namespace {

constexpr uint32_t kSchemaVersion = 3;
constexpr int32_t kNoTensor = -1; /* an optional input that is left out */
constexpr uint32_t kMostInputs = UINT8_MAX;
constexpr uint32_t kMostOperators = UINT16_MAX;

using Indices = flatbuffers::Vector<int32_t>;

lut_status Invalid(runtime_invalid_reason reason) {
  return {LUT_MODEL_INVALID, static_cast<uint32_t>(reason)};
}

constexpr lut_status kFine = {LUT_OK, 0};

bool Exist(const Indices *indices, uint32_t tensors, bool optional) {
  if (indices == nullptr) return false;
  for (const int32_t index : *indices) {
    if (index == kNoTensor && optional) continue;
    if (index < 0 || static_cast<uint32_t>(index) >= tensors) return false;
  }
  return true;
}

lut_status CheckTensor(const tflite::Model &model, const tflite::Tensor &tensor) {
  if (tensor.buffer() >= model.buffers()->size()) return Invalid(LUT_INVALID_INDEX);
  if (tensor.is_variable() || tensor.sparsity() != nullptr) return Invalid(LUT_INVALID_TENSOR);
  if (tensor.shape() == nullptr) return kFine; /* a scalar */
  for (const int32_t size : *tensor.shape()) {
    if (size < 1) return Invalid(LUT_INVALID_TENSOR);
  }
  return kFine;
}

lut_status CheckOperator(const tflite::Model &model, const tflite::Operator &op, uint32_t index, uint32_t tensors) {
  if (op.opcode_index() >= model.operator_codes()->size()) return Invalid(LUT_INVALID_INDEX);
  if (!Exist(op.inputs(), tensors, true) || !Exist(op.outputs(), tensors, false)) return Invalid(LUT_INVALID_INDEX);
  const tflite::BuiltinOperator code = tflite::GetBuiltinCode(model.operator_codes()->Get(op.opcode_index()));
  if (Operators().FindOp(code) == nullptr) return {LUT_UNSUPPORTED, index << 16 | static_cast<uint32_t>(code)};
  if (op.custom_options() != nullptr) return Invalid(LUT_INVALID_OPERATOR);
  return kFine;
}

bool AreKnown(const tflite::SubGraph &graph, const Indices &indices) {
  for (const int32_t index : indices) {
    const tflite::TensorType type = graph.tensors()->Get(static_cast<uint32_t>(index))->type();
    if (type != tflite::TensorType_INT8 && type != tflite::TensorType_UINT8 && type != tflite::TensorType_FLOAT32) {
      return false;
    }
  }
  return true;
}

lut_status CheckGraph(const tflite::Model &model, const tflite::SubGraph &graph) {
  if (graph.tensors() == nullptr || graph.operators() == nullptr) return Invalid(LUT_INVALID_GRAPH);
  const uint32_t tensors = graph.tensors()->size();
  const uint32_t operators = graph.operators()->size();
  if (operators == 0 || operators > kMostOperators) return Invalid(LUT_INVALID_GRAPH);
  if (!Exist(graph.inputs(), tensors, false) || !Exist(graph.outputs(), tensors, false)) {
    return Invalid(LUT_INVALID_INDEX);
  }
  if (graph.inputs()->size() > kMostInputs || graph.outputs()->size() > kMostInputs) {
    return Invalid(LUT_INVALID_GRAPH);
  }
  for (const tflite::Tensor *tensor : *graph.tensors()) {
    const lut_status status = CheckTensor(model, *tensor);
    if (status.code != LUT_OK) return status;
  }
  for (uint32_t i = 0; i < operators; i++) {
    const lut_status status = CheckOperator(model, *graph.operators()->Get(i), i, tensors);
    if (status.code != LUT_OK) return status;
  }
  const bool known = AreKnown(graph, *graph.inputs()) && AreKnown(graph, *graph.outputs());
  return known ? kFine : Invalid(LUT_INVALID_TENSOR);
}

}  // namespace

lut_status CheckModel(const uint8_t *bytes, uint32_t length) {
  flatbuffers::Verifier verifier(bytes, length);
  if (!tflite::VerifyModelBuffer(verifier)) return Invalid(LUT_INVALID_OFFSET);
  const tflite::Model &model = *tflite::GetModel(bytes);
  if (model.version() != kSchemaVersion) return Invalid(LUT_INVALID_HEADER);
  if (model.operator_codes() == nullptr || model.buffers() == nullptr || model.subgraphs() == nullptr ||
      model.subgraphs()->size() != 1) {
    return Invalid(LUT_INVALID_GRAPH);
  }
  return CheckGraph(model, *model.subgraphs()->Get(0));
}

}  // namespace lut
