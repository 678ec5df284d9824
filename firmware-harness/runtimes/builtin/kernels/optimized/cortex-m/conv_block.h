/* The blocks that the convolutions for Cortex-M are made of: 2 pixels × 2 channels at a time, over inputs that were
 * unpacked once for all channels.
 *
 * Unpacked inputs are groups of 16 bytes for 4 k of pixels a and b, as halves, the zero point subtracted: a0 a2, a1 a3,
 * b0 b2, b1 b3; so SXTB16 of a word of weights meets them. Of `k` weights the first k % 4 have a group by themselves,
 * the rest of it zeros: nothing beyond a row of weights need then be read, wherever it ends. k is at least 4. */
#ifndef LUT_CONV_BLOCK_H
#define LUT_CONV_BLOCK_H

#include "../../kernels.h"
#include "arm.h"

/* Where the assembly enters its loop of 8 groups, from the last of them: whole groups, or the first of k % 4. */
typedef struct {
  int32_t rounds; /* through the loop */
  int32_t enter, whole;
  int32_t back; /* weights that the first of k % 4 reads too much */
} conv_entry;

/* All channels of two pixels. */
typedef struct {
  const int32_t *bias;
  const quantized_multiplier *factors; /* settled */
  int8_t *output;                      /* pixel a's, from the block's first channel on */
  int32_t zero;                        /* of the output */
  uint32_t low, high;                  /* four_bytes() of the activation's */
  int32_t pitch;                       /* from an output of a to the one of b */
  const int8_t *end;                   /* where `output` is after the last channel; at least 2, an even number on */
  const uint32_t *unpacked;
  conv_entry entry; /* conv_entry_of(k) */
  int32_t k;
  const int8_t *weights; /* k per channel */
} conv_block;

static_assert(sizeof(void *) != 4 || sizeof(conv_block) == 60, "conv_block.c loads it as 15 words");

static inline conv_entry conv_entry_of(int32_t k) {
  const int32_t groups = k / 4, whole = 1 - 60 * ((groups - 1) % 8); /* 60 bytes each; 1 for Thumb */
  return (conv_entry){(groups + 7) / 8, k % 4 == 0 ? whole : 1 - (60 + 12 + 7 * 60), whole, 4 - k % 4};
}

void conv_run_block(const conv_block *block);

/* Some of k, into sums that lie in memory. */
typedef struct {
  int32_t *sums;      /* of each pair of channels: a0, a1, b0, b1 */
  const int32_t *end; /* behind the last pair's */
  const uint32_t *unpacked;
  int32_t pitch; /* from one channel's weights to the next */
  int32_t count; /* of k, at least 4; what is not a multiple of 4 must be the first of k */
  const int8_t *weights;
} conv_slice;

static_assert(sizeof(void *) != 4 || sizeof(conv_slice) == 24, "conv_slice.c loads it as 6 words");

void conv_run_slice(const conv_slice *slice);

/* Unpacks `rows` rows of `groups` whole groups of pixels a and b, `gap` bytes from the end of one to the next;
 * `offset` is two_halves(−zero point). */
void conv_unpack_rows(const int8_t *a, const int8_t *b, int32_t groups, uint32_t *to, uint32_t offset, int32_t rows,
                      int32_t gap);

static inline void conv_unpack(const int8_t *a, const int8_t *b, int32_t groups, uint32_t *to, uint32_t offset) {
  conv_unpack_rows(a, b, groups, to, offset, 1, 0);
}

/* Unpacks the group of the first 1..3 of k, of at least 4; `to` is a group's, or 2 words on for pixel b. */
static inline void conv_unpack_first(const int8_t *from, int32_t count, uint32_t *to, uint32_t offset) {
  const uint32_t word = load_word(from);
  to[0] = sxtab16(offset, word) & (count == 3 ? 0xffffffffu : 0xffffu);
  to[1] = sxtab16_odd(offset, word) & (count == 1 ? 0u : 0xffffu);
}

#endif
