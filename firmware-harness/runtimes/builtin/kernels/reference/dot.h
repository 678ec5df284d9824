/* The innermost loop of convolutions and FULLY_CONNECTED. */
#ifndef LUT_DOT_H
#define LUT_DOT_H

#include <stdint.h>

/* sum + Σ (input − zero) × weight over `count` elements; wraps, as unsigned. */
static inline uint32_t dot(uint32_t sum, const int8_t *input, int32_t zero, const int8_t *weights, int32_t count) {
  for (int32_t i = 0; i < count; i++) sum += (uint32_t)((input[i] - zero) * weights[i]);
  return sum;
}

#endif
