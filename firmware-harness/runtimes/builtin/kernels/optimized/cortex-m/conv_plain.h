/* What the assembly of the convolutions for Cortex-M does, in plain C, for other machines. */
#ifndef LUT_CONV_PLAIN_H
#define LUT_CONV_PLAIN_H

#include "arm.h"

/* One group of 4 k into a0, a1, b0, b1. */
static inline void plain_group(int32_t sums[4], const uint32_t *unpacked, const int8_t *weights, int32_t pitch) {
  for (int32_t channel = 0; channel < 2; channel++) {
    const uint32_t word = load_word(weights + channel * pitch);
    const uint32_t even = sxtb16(word), odd = sxtb16_odd(word);
    sums[channel] = smlad(unpacked[1], odd, smlad(unpacked[0], even, sums[channel]));
    sums[channel + 2] = smlad(unpacked[3], odd, smlad(unpacked[2], even, sums[channel + 2]));
  }
}

static inline void plain_groups(int32_t sums[4], const uint32_t *unpacked, const int8_t *weights, int32_t count,
                                int32_t pitch) {
  if (count % 4 != 0) {
    plain_group(sums, unpacked, weights, pitch);
    unpacked += 4;
    weights += count % 4;
  }
  for (int32_t group = 0; group < count / 4; group++) {
    plain_group(sums, unpacked + 4 * group, weights + 4 * group, pitch);
  }
}

#endif
