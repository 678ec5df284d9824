/* Two pixels of a convolution by slices of k: some of k for some channels at a time, whose sums lie on the stack. */
#include "conv_pairs.h"

enum {
  FEW_SUMS = 16,               /* with the slice itself on the stack: of 8 channels, and 48 k */
  LEAST_ROOM = 16 * (48 / 4),  /* worth while: of as many k */
};

/* Outputs of `pairs` pairs of channels, from the first on, whose sums are complete. */
static void finish(const conv_block *block, int32_t first, int32_t pairs, const int32_t *sums) {
  const quantized_multiplier *factors = block->factors + first;
  int8_t *output = block->output + first;
  for (int32_t pair = 0; pair < pairs; pair++, sums += 4, factors += 2, output += 2) {
    const int32_t a0 = requantize_settled(sums[0], factors[0], block->zero);
    const int32_t a1 = requantize_settled(sums[1], factors[1], block->zero);
    const int32_t b0 = requantize_settled(sums[2], factors[0], block->zero);
    const int32_t b1 = requantize_settled(sums[3], factors[1], block->zero);
    const uint32_t outputs = clamp_bytes(four_outputs(a0, a1, b0, b1), block->low, block->high);
    store_half(output, outputs);
    store_half(output + block->pitch, outputs >> 16);
  }
}

typedef struct {
  conv_unpack_pair *unpack;
  uint32_t *unpacked;
  int32_t slice; /* k of a slice, a multiple of 4 */
  int32_t *sums;
} slices;

/* `pairs` pairs of channels. The slices are unpacked anew for each such group: 7 instructions per 4 k beside `pairs`
 * times 15. */
static void run_group(const conv_run *run, const conv_pixel *a, const conv_pixel *b, const slices *by, int32_t first,
                      int32_t pairs) {
  const int32_t k = run->block.k, slice = by->slice;
  const int32_t *bias = run->block.bias + first;
  for (int32_t i = 0; i < 4 * pairs; i += 4, bias += 2) {
    by->sums[i] = by->sums[i + 2] = bias[0];
    by->sums[i + 1] = by->sums[i + 3] = bias[1];
  }
  int32_t count = k < slice ? k : slice - (4 - k % 4) % 4;
  for (int32_t from = 0; from < k; from += count, count = k - from < slice ? k - from : slice) {
    by->unpack(&run->inputs, a, b, from, count, by->unpacked);
    const conv_slice part = {
        .sums = by->sums,
        .end = by->sums + 4 * pairs,
        .unpacked = by->unpacked,
        .pitch = k,
        .count = count,
        .weights = run->block.weights + first * k + from,
    };
    conv_run_slice(&part);
  }
  finish(&run->block, first, pairs, by->sums);
}

void conv_run_slices(const conv_run *run, const conv_pixel *a, const conv_pixel *b, conv_unpack_pair *unpack,
                     int8_t *output, uint32_t *stack) {
  const int32_t room = (int32_t)(run->last - output) & ~3; /* aligned, as `last` is */
  const bool in_tail = room >= LEAST_ROOM;
  const slices by = {
      .unpack = unpack,
      .unpacked = in_tail ? (uint32_t *)(void *)(run->last - room) : stack + FEW_SUMS,
      .slice = in_tail ? room / 16 * 4 : CONV_STACK_WORDS - FEW_SUMS,
      .sums = (int32_t *)(void *)stack,
  };
  const int32_t group = (in_tail ? CONV_STACK_WORDS : FEW_SUMS) / 2;
  for (int32_t first = 0; first < run->channels;) {
    if (run->channels - first == 1) first--; /* an odd last channel, with the one before */
    const int32_t left = run->channels - first, pairs = (left < group ? left : group) / 2;
    run_group(run, a, b, &by, first, pairs);
    first += 2 * pairs;
  }
}
