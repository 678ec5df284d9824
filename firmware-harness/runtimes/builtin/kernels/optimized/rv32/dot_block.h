/* The blocks that CONV_2D and FULLY_CONNECTED are made of: the outputs of a few pixels for all channels, four channels
 * at a time. A pixel's inputs are `rows` runs of bytes, as are a channel's weights. */
#ifndef LUT_RV32_DOT_BLOCK_H
#define LUT_RV32_DOT_BLOCK_H

#include "requantize.h"

/* Assembly knows where the fields lie. A block leaves `weights`, `bias`, `factors`, `outputs` and `channels` behind
 * the last of its channels. */
typedef struct {
  const int8_t *pixels[3];       /*  0: each pixel's first input */
  const int8_t *weights;         /* 12: the channel's first weight under that */
  int32_t run, rows;             /* 16, 20 */
  int32_t pixel_step;            /* 24: from the end of a run to the start of the next, in the input */
  int32_t weight_step;           /* 28: and in the weights */
  int32_t filter;                /* 32: from a channel's weights to the next one's */
  int32_t channels;              /* 36: a multiple of 4, above 0 */
  const int32_t *bias;           /* 40 */
  int32_t bias_step;             /* 44: bytes for four channels: 16, or 0 where bias points to four zeros */
  const settled_factor *factors; /* 48 */
  int32_t factor_step;           /* 52: bytes for a channel: 8, or 0 where all have one factor */
  int8_t *outputs[3];            /* 56: where each pixel's outputs begin */
  int32_t zero;                  /* 68: what to subtract from each input */
  output_range range;            /* 72 */
} dot_block;

typedef void dot_kernel(dot_block *block);

dot_kernel dot_3x4;      /* three pixels; subtracts no zero point: the bias has it */
dot_kernel dot_3x4_zero; /* three pixels */
dot_kernel dot_1x4_zero; /* one pixel */

/* Six pixels, two channels at a time. They lie interleaved at pixels[0], three words for each element: the first and
 * the second pixel's, a + 2^16 × b, then those of the next two pairs. One run; outputs from pixel to pixel lie
 * `pixel_step` bytes apart; biases have the zero point. */
dot_kernel dot_6x2;

/* All of the block's channels, of which there are at least 4: what does not fill a block of four goes with those
 * before it, once more. */
static inline void dot_all_channels(dot_kernel *dot, int pixels, dot_block *block) {
  const int32_t remainder = block->channels & 3, again = 4 - remainder;
  block->channels -= remainder;
  dot(block);
  if (remainder == 0) return;
  block->weights -= again * block->filter;
  block->bias -= block->bias_step == 0 ? 0 : again;
  block->factors -= block->factor_step == 0 ? 0 : again;
  for (int i = 0; i < pixels; i++) block->outputs[i] -= again;
  block->channels = 4;
  dot(block);
}

/* The same for blocks of two. */
static inline void dot_all_pairs(dot_block *block) {
  const int32_t remainder = block->channels & 1;
  block->channels -= remainder;
  dot_6x2(block);
  if (remainder == 0) return;
  block->weights -= block->filter;
  block->bias--;
  block->factors--;
  block->outputs[0]--;
  block->channels = 2;
  dot_6x2(block);
}

#endif
