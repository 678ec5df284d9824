#include "operators.h"

#include <new>

#include "tensorflow/lite/micro/micro_mutable_op_resolver.h"

namespace lut {
namespace {

constexpr unsigned kKinds = 0
#define OPERATOR(NAME, name, code, inputs, outputs, kernel, work, tflm) +1
#include "../operators.def"
    ;
using Resolver = tflite::MicroMutableOpResolver<kKinds>;

Resolver *MakeResolver() {
  alignas(Resolver) static uint8_t memory[sizeof(Resolver)]; /* no constructor runs before main */
  Resolver *resolver = new (memory) Resolver();
#define OPERATOR(NAME, name, code, inputs, outputs, kernel, work, tflm) resolver->Add##tflm();
#include "../operators.def"
  return resolver;
}

}  // namespace

const tflite::MicroOpResolver &Operators() {
  static Resolver *resolver = MakeResolver();
  return *resolver;
}

}  // namespace lut
