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

/* Unpacks `count` inputs of two pixels, from the `first` on. `first` is 0 or, past k % 4 of them, a multiple of 4;
 * `count` is such that the rest is a multiple of 4. */
typedef void conv_unpack_pair(const conv_inputs *inputs, const conv_pixel *a, const conv_pixel *b, int32_t first,
                              int32_t count, uint32_t *to);

typedef struct {
  conv_inputs inputs;
  conv_block block; /* of channel 0 and, by its output, of the pair at hand */
  int32_t channels;
} conv_run;

/* The last of an odd number of channels. */
void conv_run_odd_channel(const conv_run *run);

/* All channels of a pair by slices of k, which are unpacked into `room` bytes, on the stack where these are few. */
void conv_run_slices(const conv_run *run, const conv_pixel *a, const conv_pixel *b, conv_unpack_pair *unpack,
                     uint32_t *tail, int32_t room, uint32_t stack[CONV_STACK_WORDS]);

static inline void conv_next_pixel(conv_pixel *pixel, int32_t width) {
  if (++pixel->x == width) *pixel = (conv_pixel){pixel->y + 1, 0};
}

/* Runs the whole operator. Inlined, so that `unpack` is: it is called for every pair. */
static inline __attribute__((always_inline)) void conv_run_pairs(const operator_record *operator,
                                                                 const kernel_memory *memory,
                                                                 conv_unpack_pair *unpack) {
  const int32_t channels = operator->window.output.channels, width = operator->window.output.width;
  const int32_t pixels = operator->window.output.height * width;
  const int32_t k =
      operator->window.kernel_height * operator->window.kernel_width * operator->window.input.channels;
  int8_t *output = kernel_output(memory, operator->output);
  conv_run run = {
      .inputs = {operator, kernel_input(memory, operator->input), two_halves(-operator->input_zero)},
      .channels = channels,
      .block = {.bias = kernel_bias(memory, operator->bias),
                .factors = kernel_multipliers(memory, operator),
                .output = output,
                .zero = settled_zero(operator->output_zero),
                .low = four_bytes(operator->low),
                .high = four_bytes(operator->high),
                .pitch = pixels == 1 ? 0 : channels,
                .end = output + (channels & ~1),
                .k = k,
                .weights = kernel_input(memory, operator->second)},
  };
  uint32_t stack[CONV_STACK_WORDS];
  /* Outputs before which the unpacked inputs at the end do no harm; below 0 where they do not fit at all. */
  const int32_t end = pixels * channels & ~3, tail = end - (k + 3) / 4 * 16;
  const bool on_stack = k <= CONV_STACK_WORDS;
  uint32_t *const unpacked = on_stack ? stack : (uint32_t *)(void *)(output + tail);
  run.block.unpacked = unpacked;

  conv_pixel a = {0, 0}, b = {0, 0}, before = {0, 0};
  for (int32_t left = pixels; left > 0; left -= 2) {
    b = a;
    conv_next_pixel(&b, width);
    if (left == 1 && pixels > 1) { /* the odd last one, with the one before */
      b = a;
      a = before;
      run.block.output -= channels;
      run.block.end -= channels;
    } else if (left == 1) {
      b = a;
    }
    const int32_t written = (pixels - left + 2) * channels;
    if (on_stack || written <= tail) {
      unpack(&run.inputs, &a, &b, 0, k, unpacked);
      conv_run_block(&run.block);
      if (channels % 2 != 0) conv_run_odd_channel(&run);
    } else {
      const int32_t from = (written + 3) & ~3;
      conv_run_slices(&run, &a, &b, unpack, (uint32_t *)(void *)(output + from), end - from, stack);
    }
    run.block.output += 2 * channels;
    run.block.end += 2 * channels;
    before = a = b;
    conv_next_pixel(&a, width);
  }
}

#endif
