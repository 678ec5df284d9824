#include "operators.h"

#include <new>

#include "tensorflow/lite/micro/micro_mutable_op_resolver.h"

namespace lut {
namespace {

constexpr unsigned kKinds = 17;
using Resolver = tflite::MicroMutableOpResolver<kKinds>;

Resolver *MakeResolver() {
  alignas(Resolver) static uint8_t memory[sizeof(Resolver)]; /* no constructor runs before main */
  Resolver *resolver = new (memory) Resolver();
  resolver->AddAdd();
  resolver->AddAveragePool2D();
  resolver->AddConv2D();
  resolver->AddDepthwiseConv2D();
  resolver->AddFullyConnected();
  resolver->AddHardSwish();
  resolver->AddLogistic();
  resolver->AddMaxPool2D();
  resolver->AddMean();
  resolver->AddMul();
  resolver->AddPad();
  resolver->AddQuantize();
  resolver->AddRelu();
  resolver->AddRelu6();
  resolver->AddReshape();
  resolver->AddSoftmax();
  resolver->AddTranspose();
  return resolver;
}

}  // namespace

const tflite::MicroOpResolver &Operators() {
  static Resolver *resolver = MakeResolver();
  return *resolver;
}

}  // namespace lut
