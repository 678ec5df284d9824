/* A convolution, two pixels at a time: unpack what both read, then run conv_block.c over all channels.
 *
 * Where the unpacked inputs lie, by shapes alone: on the stack up to k 64; else at the end of the output, as long as
 * nothing is written there yet. The last pixels, for which that is too small, go by slices of k. An odd last pixel is
 * computed together with the one before, an odd last channel likewise: their outputs are written twice, equal. */
#ifndef LUT_CONV_PAIRS_H
#define LUT_CONV_PAIRS_H

#include <stdbool.h>

#include "conv_block.h"

enum { CONV_STACK_WORDS = 64 }; /* as many as k that have room there unpacked */

typedef struct {
  const operator_record *operator;
  const int8_t *input;
  uint32_t offset; /* two_halves(−zero point) */
} conv_inputs;

typedef struct {
  int32_t y, x; /* of the output */
} conv_pixel;

/* Unpacks `count` inputs of two pixels anywhere, from the `first` on. `first` is 0 or, past k % 4 of them, a multiple
 * of 4; `count` is such that the rest is a multiple of 4. */
typedef void conv_unpack_pair(const conv_inputs *inputs, const conv_pixel *a, const conv_pixel *b, int32_t first,
                              int32_t count, uint32_t *to);

/* Unpacks all inputs of two pixels none of which hangs over the input's edge, from where they begin. */
typedef void conv_unpack_inside(const conv_inputs *inputs, const int8_t *a, const int8_t *b, uint32_t *to);

/* The outputs along an axis whose inputs all lie inside the input. */
typedef struct {
  int32_t first, end;
} conv_inner;

typedef struct {
  conv_inputs inputs;
  conv_block block;    /* of channel 0 and, by its output, of the pair at hand */
  conv_pixel pixel;    /* the pair's first */
  int32_t left;        /* pixels from it on */
  int32_t width;       /* pixels in a row */
  int32_t channels;    /* of the output */
  uint32_t *unpacked;  /* as the block has them */
  const int8_t *limit; /* of the pair's outputs, from which on what is unpacked would overwrite them */
  int8_t *last;        /* behind the last word of the output */
  conv_inner rows, columns;
} conv_run;

void conv_start(conv_run *run, const operator_record *operator, const kernel_memory *memory, uint32_t *stack);

/* The last of an odd number of channels. */
void conv_run_odd_channel(const conv_run *run);

/* A pair anywhere, or the last pixel alone; moves on. */
void conv_run_anywhere(conv_run *run, conv_unpack_pair *unpack, uint32_t *stack);

/* Pairs from the one at hand on that lie inside, in one row, and have room for what is unpacked. */
int32_t conv_pairs_inside(const conv_run *run);

/* Moves on by as many. */
void conv_move_on(conv_run *run, int32_t pairs);

/* All channels of two pixels, by slices of k; `output` points behind theirs. */
void conv_run_slices(const conv_run *run, const conv_pixel *a, const conv_pixel *b, conv_unpack_pair *unpack,
                     int8_t *output, uint32_t *stack);

/* Runs the whole operator. Inlined, so that `inside` is. */
static inline __attribute__((always_inline)) void conv_run_pairs(const operator_record *operator,
                                                                 const kernel_memory *memory,
                                                                 conv_unpack_pair *anywhere,
                                                                 conv_unpack_inside *inside) {
  uint32_t stack[CONV_STACK_WORDS];
  conv_run run;
  conv_start(&run, operator, memory, stack);
  const int32_t channels = run.channels, step = operator->window.stride_width * operator->window.input.channels;
  while (run.left > 0) {
    const int32_t pairs = conv_pairs_inside(&run);
    if (pairs == 0) {
      conv_run_anywhere(&run, anywhere, stack);
      continue;
    }
    const int32_t y = run.pixel.y * operator->window.stride_height - operator->window.pad_height;
    const int32_t x = run.pixel.x * operator->window.stride_width - operator->window.pad_width;
    const int8_t *a =
        run.inputs.input + (y * operator->window.input.width + x) * operator->window.input.channels;
    for (int32_t pair = pairs; pair > 0; pair--, a += 2 * step) {
      inside(&run.inputs, a, a + step, run.unpacked);
      conv_run_block(&run.block);
      if (channels % 2 != 0) conv_run_odd_channel(&run);
      run.block.output += 2 * channels;
      run.block.end += 2 * channels;
    }
    conv_move_on(&run, pairs);
  }
}

#endif
