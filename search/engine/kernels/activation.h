/** Activations, and gradients through them. */
#ifndef ACTIVATION_H
#define ACTIVATION_H

#include "simd.h"

/** As `ACTIVATIONS` of `wasm-module.ts` numbers them. The first three may follow a normalization. */
enum activation { NONE, RELU, RELU6, LOGISTIC, HARD_SWISH };

/** Between two bounds. Equal bits on all machines, as no value is NaN. */
INLINE vector clamp(vector x, float low, float high) {
  typedef float aligned __attribute__((vector_size(16)));
  x = (vector)__builtin_wasm_pmax_f32x4((aligned)broadcast(low), (aligned)x);
  return (vector)__builtin_wasm_pmin_f32x4((aligned)broadcast(high), (aligned)x);
}

INLINE vector activate(vector x, enum activation activation) {
  typedef float aligned __attribute__((vector_size(16)));
  if (activation == RELU) return (vector)__builtin_wasm_pmax_f32x4((aligned)broadcast(0), (aligned)x);
  if (activation == RELU6) return clamp(x, 0, 6);
  return x;
}

/** The gradient where the activation lets it through; at its bends as TensorFlow.js has it. */
INLINE vector pass(vector gradient, vector x, enum activation activation) {
  if (activation == RELU) return where(x > broadcast(0), gradient);
  if (activation == RELU6) return where((x > broadcast(0)) & (x <= broadcast(6)), gradient);
  return gradient;
}

#endif
