/* A convolution, two pixels at a time: unpack what both read, then run conv_block.c over all channels.
 *
 * Where the unpacked inputs lie, by shapes alone: on the stack up to k 64; else at the end of the output, as long as
 * nothing is written there yet. The last pixels, which have neither, go by slices of k over 8 channels at a time, with
 * sums on the stack. An odd last pixel is computed together with the one before, an odd last channel likewise: their
 * outputs are written twice, equal. */
#ifndef LUT_CONV_PAIRS_H
#define LUT_CONV_PAIRS_H

#include "conv_block.h"

enum {
  CONV_STACK_K = 64,       /* 256 bytes unpacked */
  CONV_SLICE_K = 48,       /* 192 bytes unpacked */
  CONV_SLICE_CHANNELS = 8, /* and 64 bytes of sums */
};

typedef struct {
  const operator_record *operator;
  const int8_t *input;
  int32_t k; /* inputs of an output */
  uint32_t offset; /* two_halves(−zero point) */
} conv_inputs;

typedef struct {
  int32_t y, x; /* of the output */
} conv_pixel;

/* Unpacks `count` inputs of two pixels, from the `first` on. `first` is 0 or, past k % 4 of them, a multiple of 4;
 * `count` is such that the rest is a multiple of 4. */
typedef void conv_unpack_pair(const conv_inputs *inputs, const conv_pixel *a, const conv_pixel *b, int32_t first,
                              int32_t count, uint32_t *to);

/* Bytes of k inputs of two pixels, unpacked. */
static inline int32_t conv_unpacked_bytes(int32_t k) { return (k + 3) / 4 * 16; }

/* Runs the whole operator. */
void conv_run_pairs(const operator_record *operator, const kernel_memory *memory, conv_unpack_pair *unpack);

#endif
