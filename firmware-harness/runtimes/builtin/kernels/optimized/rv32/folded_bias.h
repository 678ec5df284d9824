/* Biases that have the input's zero point in them: Σ (x − zero) × w = Σ x × w − zero × Σ w. */
#ifndef LUT_RV32_FOLDED_BIAS_H
#define LUT_RV32_FOLDED_BIAS_H

#include <stddef.h>
#include <stdint.h>

/* Per element a load, an addition and 0.5 for pointer and branch: 2.5 instructions, for each weight of a call. */
static inline int32_t sum_of(const int8_t *weights, int32_t count) {
  int32_t sum = 0;
  const int8_t *end = weights + (count & ~3);
  for (; weights != end; weights += 4) sum += weights[0] + weights[1] + weights[2] + weights[3];
  for (end += count & 3; weights != end; weights++) sum += *weights;
  return sum;
}

/* Of filters of `count` weights each; without `bias` it is 0. */
static inline void fold_zero(int32_t *folded, const int32_t *bias, const int8_t *weights, int32_t count,
                             int32_t channels, int32_t zero) {
  for (int32_t i = 0; i < channels; i++) {
    const uint32_t sum = (uint32_t)sum_of(weights, count) * (uint32_t)zero;
    folded[i] = (int32_t)((bias == NULL ? 0 : (uint32_t)bias[i]) - sum);
    weights += count;
  }
}

/* Where an output of `bytes` on a multiple of 4 has room for a word per channel at its very end. */
static inline int32_t *tail_of(int8_t *output, int32_t bytes, int32_t channels) {
  return (int32_t *)(void *)(output + ((bytes - 4 * channels) & ~3));
}

#endif
