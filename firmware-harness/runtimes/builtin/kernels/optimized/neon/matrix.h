/* Every pixel's vector times the weights of every channel: CONV_2D 1×1 with stride 1, and FULLY_CONNECTED. */
#ifndef LUT_NEON_MATRIX_H
#define LUT_NEON_MATRIX_H

#include "channels.h"

/* What all pixels have in common, for four channels. */
typedef struct {
  four_channels four;
  s32x4 base; /* the bias, less what zero points make */
  run_of_taps run;
  output_range range;
  int32_t channels;
} matrix_columns;

INLINE void multiply_pixels(const matrix_columns *columns, int32_t pixels, const int8_t *input, int8_t *output) {
  const int32_t taps = columns->run.taps, channels = columns->channels;
  const four_channels *four = &columns->four;
  tap_places at = {{input, input + taps, input + 2 * taps, input + 3 * taps},
                   {four->weights[0], four->weights[1], four->weights[2], four->weights[3]}};
  int8_t *const to[4] = {output, output + channels, output + 2 * channels, output + 3 * channels};
  dot_sums sums;
  clear(&sums, pixels);
  add_run(&sums, pixels, &at, &columns->run);
  finish_pixels(&sums, pixels, columns->base, four->factors, &columns->range, to, channels);
}

/* Four channels of all pixels. */
static inline void multiply_columns(matrix_columns *columns, int32_t zero, int32_t pixels, const int8_t *input,
                                    int8_t *output) {
  const four_channels *four = &columns->four;
  tap_places at = {.channel = {four->weights[0], four->weights[1], four->weights[2], four->weights[3]}};
  dot_sums weights;
  clear(&weights, 1);
  add_run(&weights, 0, &at, &columns->run);
  columns->base = subtract_words(four->bias, across_zeros(&weights, zero));

  const int32_t taps = columns->run.taps, channels = columns->channels;
  for (int32_t i = pixels / 4; i != 0; i--) {
    multiply_pixels(columns, 4, input, output);
    input += 4 * taps;
    output += 4 * channels;
  }
  if ((pixels & 2) != 0) {
    multiply_pixels(columns, 2, input, output);
    input += 2 * taps;
    output += 2 * channels;
  }
  if ((pixels & 1) != 0) multiply_pixels(columns, 1, input, output);
}

static inline void multiply_matrix(const channel_sources *of, int32_t zero, output_range range, int32_t pixels,
                                   const int8_t *input, int8_t *output) {
  matrix_columns columns = {.run = run_of(of->taps), .range = range, .channels = of->channels};
  for (int32_t c = 0; c < of->channels; c = next_channels(c, of->channels)) {
    columns.four = channels_from(of, c);
    multiply_columns(&columns, zero, pixels, input, output + c);
  }
}

#endif
