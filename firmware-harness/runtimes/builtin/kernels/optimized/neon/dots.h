/* Sums of products for four output channels, and one to four pixels, along runs of taps: contiguous elements of the
 * input and of a channel's weights. The common part of CONV_2D and FULLY_CONNECTED.
 *
 * Sixteen products of bytes take three instructions: SMULL of the lower eight, SMLSL2 of the higher eight, SADALP of
 * both into sums of words. SMULL and SMLAL2 would not fit into halves where all are −128 (2 × 16384), but a difference
 * of two products always does: |±16384 ∓ 16256| = 32640. So the higher half of the input is inverted (EOR), since
 * −(~x · w) = x · w + w; and the same weights are too much with it for each pixel.
 *
 * The input's zero point is folded in as one more pixel, of nothing but zero points: what its dot product is in the same
 * arithmetic is taken off all others, and with it those weights that were too much. It is computed once per four channels
 * and call, and needs no memory: pixels are the inner loop, so that four channels' weights stay in the L1 cache. */
#ifndef LUT_NEON_DOTS_H
#define LUT_NEON_DOTS_H

#include <stdbool.h>

#include "vector.h"

/* A run of taps: chunks of 16, and the rest. */
typedef struct {
  int32_t taps, chunks, rest;
  s8x16 counted; /* all ones where the load of the rest has what no chunk had */
} run_of_taps;

static const int8_t nothing_then_all[32] = {0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,
                                            -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};

INLINE run_of_taps run_of(int32_t taps) {
  const int32_t rest = taps % 16;
  const s8x16 from_rest = load_16(nothing_then_all + rest);
  const s8x16 second_eight = join(all_8(-1), load_8(nothing_then_all + rest));
  return (run_of_taps){taps, taps / 16, rest, taps < 16 ? second_eight : from_rest};
}

/* Where the next taps of up to four pixels, and of four channels, are. */
typedef struct {
  const int8_t *pixel[4], *channel[4];
} tap_places;

/* Sums of words, to be summed across: [pixel][channel]. With `pixels` = 0, sums of the weights alone. */
typedef struct {
  s32x4 of[4][4];
} dot_sums;

#define FOR_PIXELS(pixels, statement) \
  do {                                \
    if ((pixels) > 0) statement(0);   \
    if ((pixels) > 1) statement(1);   \
    if ((pixels) > 2) statement(2);   \
    if ((pixels) > 3) statement(3);   \
  } while (0)

INLINE void clear(dot_sums *sums, int32_t pixels) {
  const s32x4 none = all_words(0);
#define CLEAR_PIXEL(p) sums->of[p][0] = sums->of[p][1] = sums->of[p][2] = sums->of[p][3] = none
  FOR_PIXELS(pixels, CLEAR_PIXEL);
#undef CLEAR_PIXEL
}

INLINE s32x4 add_product(s32x4 sums, s8x16 x, s8x16 w) {
  return add_pairs(sums, subtract_product_high(multiply_8(low_8(x), low_8(w)), x, w));
}

/* Sixteen taps of a channel. */
INLINE void add_channel(dot_sums *sums, int32_t pixels, int32_t c, const s8x16 *x, s8x16 w) {
  if (pixels == 4) {
    add_four_products(&sums->of[0][c], &sums->of[1][c], &sums->of[2][c], &sums->of[3][c], x[0], x[1], x[2], x[3], w);
    return;
  }
#define ADD_PIXEL(p) sums->of[p][c] = add_product(sums->of[p][c], x[p], w)
  FOR_PIXELS(pixels, ADD_PIXEL);
#undef ADD_PIXEL
  if (pixels == 0) sums->of[0][c] = add_pairs(sums->of[0][c], sum_of_pairs_of_bytes(w));
}

/* Sixteen taps. Four pixels: 8 LD1, 4 EOR, 16 × (SMULL, SMLSL2, SADALP) = 60 instructions for 256 MACs, 0.234 per MAC;
 * two pixels 0.266, one 0.328. */
INLINE void add_chunk(dot_sums *sums, int32_t pixels, tap_places *at, s8x16 flip) {
  s8x16 x[4];
#define TAKE_PIXEL(p) x[p] = xor_16(take_16(&at->pixel[p]), flip)
  FOR_PIXELS(pixels, TAKE_PIXEL);
#undef TAKE_PIXEL
  add_channel(sums, pixels, 0, x, take_16(&at->channel[0]));
  add_channel(sums, pixels, 1, x, take_16(&at->channel[1]));
  add_channel(sums, pixels, 2, x, take_16(&at->channel[2]));
  add_channel(sums, pixels, 3, x, take_16(&at->channel[3]));
  if (pixels == 4) stays(x[0], x[1], x[2], x[3]);
}

/* Eight taps, for which products of bytes need no second half. */
INLINE void add_channel_of_8(dot_sums *sums, int32_t pixels, int32_t c, const s8x8 *x, s8x8 w) {
#define ADD_PIXEL(p) sums->of[p][c] = add_pairs(sums->of[p][c], multiply_8(x[p], w))
  FOR_PIXELS(pixels, ADD_PIXEL);
#undef ADD_PIXEL
  if (pixels == 0) sums->of[0][c] = add_pairs(sums->of[0][c], sum_of_pairs_of_bytes(join(w, all_8(0))));
}

INLINE void add_eight(dot_sums *sums, int32_t pixels, tap_places *at) {
  s8x8 x[4];
#define TAKE_PIXEL(p) x[p] = take_8(&at->pixel[p])
  FOR_PIXELS(pixels, TAKE_PIXEL);
#undef TAKE_PIXEL
  add_channel_of_8(sums, pixels, 0, x, take_8(&at->channel[0]));
  add_channel_of_8(sums, pixels, 1, x, take_8(&at->channel[1]));
  add_channel_of_8(sums, pixels, 2, x, take_8(&at->channel[2]));
  add_channel_of_8(sums, pixels, 3, x, take_8(&at->channel[3]));
}

/* Up to seven bytes in the lowest lanes. */
INLINE s8x16 load_few(const int8_t *from, int32_t count) {
  uint64_t bytes = 0;
  for (int32_t i = count; i-- != 0;) bytes = bytes << 8 | (uint8_t)from[i];
  return low_lanes(bytes);
}

/* The rest of a run in sixteen lanes, without a byte beyond the run: of a run of 16 and more its last sixteen taps, some
 * for the second time; of a shorter one its first eight and its last eight, or each tap by itself. */
INLINE s8x16 take_rest(const int8_t **from, const run_of_taps *run) {
  const int8_t *end = *from + run->rest;
  s8x16 v;
  if (run->taps > 16) {
    v = load_16(end - 16);
  } else if (run->taps > 8) {
    v = join(load_8(*from), load_8(end - 8));
  } else {
    v = load_few(*from, run->rest);
  }
  *from = end;
  return v;
}

/* Weights count once: those that the chunks had are made 0. (A short run's lanes beyond it are 0 already.) */
INLINE s8x16 take_rest_of_weights(const int8_t **from, const run_of_taps *run) {
  const s8x16 v = take_rest(from, run);
  return run->taps < 8 ? v : and_16(v, run->counted);
}

INLINE void add_rest(dot_sums *sums, int32_t pixels, tap_places *at, const run_of_taps *run, s8x16 flip) {
  s8x16 x[4];
#define TAKE_PIXEL(p) x[p] = xor_16(take_rest(&at->pixel[p], run), flip)
  FOR_PIXELS(pixels, TAKE_PIXEL);
#undef TAKE_PIXEL
  add_channel(sums, pixels, 0, x, take_rest_of_weights(&at->channel[0], run));
  add_channel(sums, pixels, 1, x, take_rest_of_weights(&at->channel[1], run));
  add_channel(sums, pixels, 2, x, take_rest_of_weights(&at->channel[2], run));
  add_channel(sums, pixels, 3, x, take_rest_of_weights(&at->channel[3], run));
}

INLINE void add_run(dot_sums *sums, int32_t pixels, tap_places *at, const run_of_taps *run) {
  const s8x16 flip = load_16(nothing_then_all + 8);
  for (int32_t i = run->chunks; i != 0; i--) add_chunk(sums, pixels, at, flip);
  if (run->rest == 8) {
    add_eight(sums, pixels, at);
  } else if (run->rest != 0) {
    add_rest(sums, pixels, at, run, flip);
  }
}

/* The dot products of a pixel and four channels. */
INLINE s32x4 across(const s32x4 *sums) {
  return sums_across(sums_across(sums[0], sums[1]), sums_across(sums[2], sums[3]));
}

/* Those of a pixel of zero points, of sums of the weights: their lower halves by the zero point, their higher halves,
 * whose input is inverted, by −~zero. */
INLINE s32x4 across_zeros(const dot_sums *sums, int32_t zero) {
  const s32x4 by = {zero, zero, zero + 1, zero + 1};
  s32x4 products[4];
  products[0] = multiply_words(sums->of[0][0], by);
  products[1] = multiply_words(sums->of[0][1], by);
  products[2] = multiply_words(sums->of[0][2], by);
  products[3] = multiply_words(sums->of[0][3], by);
  return across(products);
}

#endif
