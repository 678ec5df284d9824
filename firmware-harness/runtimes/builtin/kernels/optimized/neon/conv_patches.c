#include "../../reference/taps.h"
#include "channels.h"

/* CONV_2D of any kernel whose columns are not dilated: the taps of one of its rows are a run, in the input as in the
 * weights, and nothing is copied.
 *
 * Padding is left out. So pixels are taken by regions, of those that have the same taps inside the image: what zero points
 * make is then the same for all of a region, and its pixels are taken by fours wherever they are. A region is a band of
 * rows and a band of columns; most pixels are in the one that has all taps. */

typedef struct {
  extent in, out;
  int32_t kernel_height, kernel_width, stride_height, stride_width, dilation_height, pad_height, pad_width;
  int32_t zero;
  output_range range;
} conv_image;

/* Neighbouring coordinates of the output with the same taps along an axis. */
typedef struct {
  int32_t first, end;
  taps inside;
} band;

static inline band band_from(int32_t first, int32_t output, int32_t stride, int32_t pad, int32_t input, int32_t kernel,
                             int32_t dilation) {
  band same = {first, first + 1, taps_inside(first * stride - pad, input, kernel, dilation)};
  for (; same.end < output; same.end++) {
    const taps next = taps_inside(same.end * stride - pad, input, kernel, dilation);
    if (next.first != same.inside.first || next.end != same.inside.end) break;
  }
  return same;
}

/* The runs of taps that the pixels of a region have. */
typedef struct {
  run_of_taps run;
  int32_t rows, input_skip, weights_skip; /* what is between the end of a run and the next, in both */
} patch_shape;

INLINE void add_patch(dot_sums *sums, int32_t pixels, tap_places *at, const patch_shape *shape) {
  clear(sums, pixels == 0 ? 1 : pixels);
  for (int32_t i = shape->rows; i != 0; i--) {
    add_run(sums, pixels, at, &shape->run);
#define SKIP(p) at->pixel[p] += shape->input_skip
    FOR_PIXELS(pixels, SKIP);
#undef SKIP
    at->channel[0] += shape->weights_skip;
    at->channel[1] += shape->weights_skip;
    at->channel[2] += shape->weights_skip;
    at->channel[3] += shape->weights_skip;
  }
}

/* The next pixel of a region: where its first tap is, and where it goes. */
typedef struct {
  const int8_t *from;
  int8_t *to;
  int32_t left; /* of its row */
} region_pixel;

typedef struct {
  int32_t width, from_step, from_skip, to_step, to_skip; /* a skip is from the end of a row to the next */
} region_steps;

INLINE void next_pixel(region_pixel *pixel, const region_steps *steps) {
  pixel->from += steps->from_step;
  pixel->to += steps->to_step;
  if (--pixel->left != 0) return;
  pixel->left = steps->width;
  pixel->from += steps->from_skip;
  pixel->to += steps->to_skip;
}

/* What four channels of a region have in common. */
typedef struct {
  const four_channels *four;
  tap_places first; /* of the weights */
  s32x4 base;
  patch_shape shape;
  region_steps steps;
} region;

INLINE void convolve_pixels(const conv_image *image, const region *of, int32_t pixels, region_pixel *next) {
  tap_places at = of->first;
  int8_t *to[4];
#define PLACE(p)               \
  do {                         \
    at.pixel[p] = next->from;  \
    to[p] = next->to;          \
    next_pixel(next, &of->steps); \
  } while (0)
  FOR_PIXELS(pixels, PLACE);
#undef PLACE
  dot_sums sums;
  add_patch(&sums, pixels, &at, &of->shape);
  finish_pixels(&sums, pixels, of->base, of->four->factors, &image->range, to, image->out.channels);
}

static inline void convolve_region(const conv_image *image, const four_channels *four, band rows, band columns,
                                   const int8_t *input, int8_t *output) {
  const int32_t channels = image->in.channels, input_row = image->in.width * channels;
  const int32_t weights_row = image->kernel_width * channels, width = columns.end - columns.first;
  const int32_t run = (columns.inside.end - columns.inside.first) * channels;
  const int32_t first_tap = rows.inside.first * weights_row + columns.inside.first * channels;
  region of = {
      .four = four,
      .first.channel = {four->weights[0] + first_tap, four->weights[1] + first_tap, four->weights[2] + first_tap,
                        four->weights[3] + first_tap},
      .shape = {run_of(run), rows.inside.end - rows.inside.first, input_row * image->dilation_height - run,
                weights_row - run},
      .steps = {width, image->stride_width * channels,
                image->stride_height * input_row - width * image->stride_width * channels, image->out.channels,
                (image->out.width - width) * image->out.channels},
  };
  dot_sums weights;
  tap_places at = of.first;
  add_patch(&weights, 0, &at, &of.shape);
  of.base = subtract_words(four->bias, across_zeros(&weights, image->zero));

  region_pixel next = {input + rows.inside.start * input_row + columns.inside.start * channels,
                       output + (rows.first * image->out.width + columns.first) * image->out.channels, width};
  const int32_t pixels = (rows.end - rows.first) * width;
  for (int32_t i = pixels / 4; i != 0; i--) convolve_pixels(image, &of, 4, &next);
  for (int32_t i = pixels % 4; i != 0; i--) convolve_pixels(image, &of, 1, &next);
}

static inline void convolve_channels(const conv_image *image, const four_channels *four, const int8_t *input,
                                     int8_t *output) {
  band rows = {0};
  for (; rows.end < image->out.height;) {
    rows = band_from(rows.end, image->out.height, image->stride_height, image->pad_height, image->in.height,
                     image->kernel_height, image->dilation_height);
    band columns = {0};
    for (; columns.end < image->out.width;) {
      columns = band_from(columns.end, image->out.width, image->stride_width, image->pad_width, image->in.width,
                          image->kernel_width, 1);
      convolve_region(image, four, rows, columns, input, output);
    }
  }
}

void kernel_conv_patches_4x4(const operator_record *operator, const kernel_memory *memory) {
  const conv_image image = {
      .in = operator->window.input,
      .out = operator->window.output,
      .kernel_height = operator->window.kernel_height,
      .kernel_width = operator->window.kernel_width,
      .stride_height = operator->window.stride_height,
      .stride_width = operator->window.stride_width,
      .dilation_height = operator->window.dilation_height,
      .pad_height = operator->window.pad_height,
      .pad_width = operator->window.pad_width,
      .zero = operator->input_zero,
      .range = output_range_of(operator, operator->factors),
  };
  const channel_sources of = {
      .weights = kernel_input(memory, operator->second),
      .bias = kernel_bias(memory, operator->bias),
      .factors = kernel_multipliers(memory, operator),
      .factor_step = 1,
      .channels = image.out.channels,
      .taps = image.kernel_height * image.kernel_width * image.in.channels,
  };
  const int8_t *input = kernel_input(memory, operator->input);
  int8_t *output = kernel_output(memory, operator->output);
  for (int32_t c = 0; c < of.channels; c = next_channels(c, of.channels)) {
    const four_channels four = channels_from(&of, c);
    convolve_channels(&image, &four, input, output + c);
  }
}
