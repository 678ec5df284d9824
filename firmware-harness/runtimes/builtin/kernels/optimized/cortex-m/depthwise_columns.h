/* Blocks of DEPTHWISE_CONV_2D made of rows of bytes: columns of the input, and weights. */
#ifndef LUT_CORTEX_M_DEPTHWISE_COLUMNS_H
#define LUT_CORTEX_M_DEPTHWISE_COLUMNS_H

#include "arm.h"

/* Where bytes are read, and where blocks go. */
typedef struct {
  const int8_t *from; /* four channels of the uppermost row */
  int32_t row, pixel; /* bytes from a row to the next, from a pixel to the next */
  uint32_t *to;
  int32_t step;  /* bytes from a block to the next pixel's of the same rows */
  int32_t count; /* pixels, at least one */
  uint32_t zero; /* what SXTAB16 adds for nothing: the negative zero point in both halves */
} depthwise_rows;

/* A block of two rows for each pixel: 2 LDR + 2 PKH + 4 SXTAB16 + STM, and 4 to go on: 13 instructions, 18 cycles on
 * the Cortex-M4. */
void depthwise_columns_of_two(const depthwise_rows *rows);

/* A block of one row, whose other halves are not to be used: 10 instructions, 14 cycles. */
void depthwise_columns_of_one(const depthwise_rows *rows);

/* A block of two rows and behind it one of the third; `step` is not used: 18 instructions, 27 cycles. */
void depthwise_columns_of_three(const depthwise_rows *rows);

/* Four channels of two rows, from the word of each. */
static inline void block_of_two(uint32_t *to, uint32_t top, uint32_t bottom, uint32_t zero) {
  const uint32_t first = pack_bottoms(top, bottom), last = pack_tops(top, bottom);
  to[0] = sxtab16(zero, first);
  to[1] = sxtab16_odd(zero, first);
  to[2] = sxtab16(zero, last);
  to[3] = sxtab16_odd(zero, last);
}

static inline void zero_blocks(uint32_t *to, int32_t blocks) {
  for (; blocks > 0; blocks--, to += 4) to[0] = to[1] = to[2] = to[3] = 0;
}

#endif
