/* Blocks of DEPTHWISE_CONV_2D made of rows of bytes: columns of the input, and weights. */
#ifndef LUT_CORTEX_M_DEPTHWISE_COLUMNS_H
#define LUT_CORTEX_M_DEPTHWISE_COLUMNS_H

#include "arm.h"

/* Four channels of two rows, from the word of each. SXTAB16 adds `zero`, the negative zero point in both halves, for
 * nothing. 2 PKH + 4 SXTAB16 and the stores. */
static inline void block_of_two(uint32_t *to, uint32_t top, uint32_t bottom, uint32_t zero) {
  const uint32_t first = pack_bottoms(top, bottom), last = pack_tops(top, bottom);
  to[0] = sxtab16(zero, first);
  to[1] = sxtab16_odd(zero, first);
  to[2] = sxtab16(zero, last);
  to[3] = sxtab16_odd(zero, last);
}

/* Blocks of two rows for `count` pixels that lie `pixel` bytes apart; blocks of the same row `step` words. */
static inline void columns_of_two(uint32_t *to, int32_t step, const int8_t *top, const int8_t *bottom, int32_t pixel,
                                  int32_t count, uint32_t zero) {
  for (; count > 0; count--) {
    block_of_two(to, load_word(top), load_word(bottom), zero);
    top += pixel;
    bottom += pixel;
    to += step;
  }
}

static inline void zero_blocks(uint32_t *to, int32_t blocks) {
  for (; blocks > 0; blocks--, to += 4) to[0] = to[1] = to[2] = to[3] = 0;
}

#endif
