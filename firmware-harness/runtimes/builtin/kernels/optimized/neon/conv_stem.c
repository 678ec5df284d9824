#include "channels.h"
#include "stem_patch.h"

/* CONV_2D of few taps, as a network's first operator has (3×3 of 3 channels: 27), whose rows are too short for 16 at a
 * time. Patches of four pixels are copied onto the stack, padding and all (at most 192 bytes), where each is one run. What
 * zero points make is known for 16 channels (64 bytes), so that a patch is copied once for as many. */

enum { GROUP = 4 }; /* of four channels each */

typedef struct {
  const channel_sources *of;
  stem_window window;
  run_of_taps run;
  output_range range;
  int32_t first, end;  /* channels of the group */
  s32x4 bases[GROUP]; /* the biases, less what zero points make */
} stem_group;

/* What zero points make of the group's channels. Returns the first channel of the next group. */
static inline int32_t prepare_group(stem_group *group, int32_t first) {
  int32_t c = first;
  for (int32_t i = 0; i < GROUP && c < group->of->channels; i++) {
    const four_channels four = channels_from(group->of, c);
    tap_places at = {.channel = {four.weights[0], four.weights[1], four.weights[2], four.weights[3]}};
    dot_sums weights;
    clear(&weights, 1);
    add_run(&weights, 0, &at, &group->run);
    group->bases[i] = subtract_words(four.bias, across_zeros(&weights, group->window.zero));
    c = next_channels(c, group->of->channels);
  }
  group->first = first;
  group->end = c;
  return c;
}

/* Pixels whose patches are on the stack. */
INLINE void multiply_patches(const stem_group *group, int32_t pixels, const int8_t *patches, int8_t *output) {
  const channel_sources *of = group->of;
  const s32x4 *base = group->bases;
  for (int32_t c = group->first; c < group->end; c = next_channels(c, of->channels)) {
    const four_channels four = channels_from(of, c);
    int8_t *to = output + c;
    int8_t *const places[4] = {to, to + of->channels, to + 2 * of->channels, to + 3 * of->channels};
    tap_places at = {{patches, patches + MOST_STEM_TAPS, patches + 2 * MOST_STEM_TAPS, patches + 3 * MOST_STEM_TAPS},
                     {four.weights[0], four.weights[1], four.weights[2], four.weights[3]}};
    dot_sums sums;
    clear(&sums, pixels);
    add_run(&sums, pixels, &at, &group->run);
    finish_pixels(&sums, pixels, *base++, four.factors, &group->range, places, of->channels);
  }
}

static inline void convolve_group(const stem_group *group, const int8_t *input, int8_t *output) {
  int8_t patches[4 * MOST_STEM_TAPS];
  const int32_t pixels = group->window.out.height * group->window.out.width;
  stem_place place = {0, 0};
  for (int32_t i = pixels / 4; i != 0; i--) {
    for (int32_t j = 0; j < 4; j++) copy_patch(&group->window, &place, input, patches + j * MOST_STEM_TAPS);
    multiply_patches(group, 4, patches, output);
    output += 4 * group->of->channels;
  }
  for (int32_t i = pixels % 4; i != 0; i--) {
    copy_patch(&group->window, &place, input, patches);
    multiply_patches(group, 1, patches, output);
    output += group->of->channels;
  }
}

void kernel_conv_stem_4x4(const operator_record *operator, const kernel_memory *memory) {
  const stem_window window = stem_window_of(operator);
  const channel_sources of = {
      .weights = kernel_input(memory, operator->second),
      .bias = kernel_bias(memory, operator->bias),
      .factors = kernel_multipliers(memory, operator),
      .factor_step = 1,
      .channels = window.out.channels,
      .taps = window.kernel_height * window.kernel_width * window.in.channels,
  };
  stem_group group = {
      .of = &of,
      .window = window,
      .run = run_of(of.taps),
      .range = output_range_of(operator, operator->factors),
  };
  for (int32_t c = 0; c < of.channels;) {
    c = prepare_group(&group, c);
    convolve_group(&group, kernel_input(memory, operator->input), kernel_output(memory, operator->output));
  }
}
