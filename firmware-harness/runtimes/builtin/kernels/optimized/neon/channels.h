/* Output channels by fours: what their sums begin with, what scales them, and where elements of them go. The last four
 * overlap those before where the channels are no multiple of four: what is computed twice is the same. */
#ifndef LUT_NEON_CHANNELS_H
#define LUT_NEON_CHANNELS_H

#include "dots.h"
#include "requantize.h"

/* All that channels are made of. */
typedef struct {
  const int8_t *weights;
  const int32_t *bias; /* or NULL */
  const quantized_multiplier *factors;
  int32_t factor_step; /* 1, or 0 with one factor for all */
  int32_t channels, taps;
} channel_sources;

typedef struct {
  s32x4 bias;
  four_factors factors;
  const int8_t *weights[4];
} four_channels;

/* Fewer than four: the last stands for those that are not there. */
static inline four_channels few_channels(const channel_sources *of) {
  four_channels four;
  int32_t bias[4], pairs[8];
  for (int32_t i = 0; i < 4; i++) {
    const int32_t c = i < of->channels ? i : of->channels - 1;
    const quantized_multiplier factor = of->factors[c * of->factor_step];
    bias[i] = of->bias == NULL ? 0 : of->bias[c];
    pairs[2 * i] = factor.multiplier;
    pairs[2 * i + 1] = factor.shift;
    four.weights[i] = of->weights + c * of->taps;
  }
  four.bias = load_words(bias);
  load_pairs_of_words(pairs, &four.factors.multiplier, &four.factors.shift);
  return four;
}

INLINE four_channels channels_from(const channel_sources *of, int32_t c) {
  if (of->channels < 4) return few_channels(of);
  four_channels four;
  four.bias = of->bias == NULL ? all_words(0) : load_words(of->bias + c);
  four.factors = of->factor_step == 0 ? same_factors(of->factors[0]) : load_factors(of->factors + c);
  four.weights[0] = of->weights + c * of->taps;
  four.weights[1] = four.weights[0] + of->taps;
  four.weights[2] = four.weights[1] + of->taps;
  four.weights[3] = four.weights[2] + of->taps;
  return four;
}

/* The four after those from c on; what is at or beyond `channels` means that there are no more. */
INLINE int32_t next_channels(int32_t c, int32_t channels) {
  const int32_t next = c + 4;
  return next < channels && next + 4 > channels ? channels - 4 : next;
}

/* Where words may be stored: at multiples of four. */
INLINE bool in_words(int32_t channels) { return channels % 4 == 0; }

#define STORE_LANES_OF(v, to, p, count)              \
  do {                                               \
    store_lane((to), v, 4 * (p));                    \
    if ((count) > 1) store_lane((to) + 1, v, 4 * (p) + 1); \
    if ((count) > 2) store_lane((to) + 2, v, 4 * (p) + 2); \
    if ((count) > 3) store_lane((to) + 3, v, 4 * (p) + 3); \
  } while (0)

/* Elements of up to four pixels, four channels each, or as many as there are. */
INLINE void store_pixels(s8x16 v, int32_t pixels, int8_t *const *to, int32_t channels) {
  if (in_words(channels)) {
    store_word_lane(to[0], v, 0);
    if (pixels > 1) store_word_lane(to[1], v, 1);
    if (pixels > 2) store_word_lane(to[2], v, 2);
    if (pixels > 3) store_word_lane(to[3], v, 3);
  } else {
    STORE_LANES_OF(v, to[0], 0, channels);
    if (pixels > 1) STORE_LANES_OF(v, to[1], 1, channels);
    if (pixels > 2) STORE_LANES_OF(v, to[2], 2, channels);
    if (pixels > 3) STORE_LANES_OF(v, to[3], 3, channels);
  }
}

/* From sums to stored elements: 12 ADDP, 4 ADD, 24 of sixteen_elements(), 4 ST1 for four pixels: 2.75 per output. */
INLINE void finish_pixels(const dot_sums *sums, int32_t pixels, s32x4 base, four_factors factors,
                          const output_range *range, int8_t *const *to, int32_t channels) {
  s32x4 values[4];
  values[0] = add_words(across(sums->of[0]), base);
  values[1] = pixels > 1 ? add_words(across(sums->of[1]), base) : values[0];
  values[2] = pixels > 2 ? add_words(across(sums->of[2]), base) : values[0];
  values[3] = pixels > 3 ? add_words(across(sums->of[3]), base) : values[1];
  const four_factors same[4] = {factors, factors, factors, factors};
  store_pixels(sixteen_elements(values, same, range), pixels, to, channels);
}

#endif
