/* TensorFlow Lite Micro's interpreter, whose operators can also be run one by one. */
#ifndef LUT_TFLM_INTERPRETER_H
#define LUT_TFLM_INTERPRETER_H

#include <cstdint>

#include "tensorflow/lite/micro/micro_interpreter.h"

namespace lut {

class Interpreter : public tflite::MicroInterpreter {
 public:
  Interpreter(const tflite::Model *model, const tflite::MicroOpResolver &operators, tflite::MicroAllocator *allocator)
      : MicroInterpreter(model, operators, allocator),
        allocator_(*allocator),
        operators_(static_cast<uint16_t>(model->subgraphs()->Get(0)->operators()->size())) {}

  uint16_t Operators() const { return operators_; }

  /* Does what MicroInterpreterGraph::InvokeSubgraph does for one operator. (The library's own profiler hook is
   * left out of libraries that were built without error strings.) */
  TfLiteStatus InvokeOperator(uint16_t index) {
    TfLiteContext *operator_context = const_cast<TfLiteContext *>(&context());
    tflite::NodeAndRegistration &op = nodes_[index];
    const TfLiteStatus status = op.registration->invoke(operator_context, &op.node);
    allocator_.ResetTempAllocations();
    return status;
  }

  /* To be called once tensors are allocated, before an operator is run. */
  void FindOperators() {
    auto &graph = static_cast<tflite::MicroInterpreterGraph &>(tflite::GetMicroContext(&context())->graph());
    nodes_ = graph.GetAllocations()[0].node_and_registrations;
  }

 private:
  tflite::MicroAllocator &allocator_;
  const uint16_t operators_;
  tflite::NodeAndRegistration *nodes_ = nullptr;
};

}  // namespace lut

#endif
