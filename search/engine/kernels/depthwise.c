/**
 * DEPTHWISE_CONV_2D with kernels of up to 7 taps and strides of 1 and 2. Everything is a correlation of rows: a row of
 * the result is the sum, over some rows of an image padded left and right, of that row under a row of taps.
 */
#include "convolution.h"
#include "heap.h"
#include "normalization.h"
#include "simd.h"

enum { MOST_TAPS = 7 };

/** Rows of pixels under rows of taps. */
struct correlation {
  int rows;
  const float *pixels[MOST_TAPS];
  const float *taps[MOST_TAPS];
  int channels;
  /** pixels of the result, and floats from one to the next */
  int count;
  int step;
};

/** `pixels` neighbours of the result at one vector of channels. */
INLINE void correlate_pixels(const struct correlation *c, int channel, int first, float *result, int taps, int stride,
                             int pixels) {
  enum { MOST_PIXELS = 4 };
  vector sums[MOST_PIXELS];
  UNROLL for (int p = 0; p < pixels; p++) sums[p] = broadcast(0);
  for (int row = 0; row < c->rows; row++) {
    const float *from = c->pixels[row] + first * stride * c->channels + channel;
    const float *tap = c->taps[row] + channel;
    vector window[(MOST_PIXELS - 1) * 2 + MOST_TAPS];
    UNROLL for (int i = 0; i < (pixels - 1) * stride + taps; i++) window[i] = load(from + i * c->channels);
    UNROLL for (int t = 0; t < taps; t++) {
      const vector weight = load(tap + t * c->channels);
      UNROLL for (int p = 0; p < pixels; p++) sums[p] += window[p * stride + t] * weight;
    }
  }
  UNROLL for (int p = 0; p < pixels; p++)
      store_lanes(result + (first + p) * c->step + channel, sums[p], c->channels - channel);
}

INLINE void correlate_row(const struct correlation *c, float *result, int taps, int stride) {
  for (int channel = 0; channel < c->channels; channel += LANES) {
    int pixel = 0;
    for (; pixel + 4 <= c->count; pixel += 4) correlate_pixels(c, channel, pixel, result, taps, stride, 4);
    if (pixel + 2 <= c->count) {
      correlate_pixels(c, channel, pixel, result, taps, stride, 2);
      pixel += 2;
    }
    if (pixel < c->count) correlate_pixels(c, channel, pixel, result, taps, stride, 1);
  }
}

/** A row of the result. @param taps per row, 1 to 7. @param stride 1 or 2 */
static void correlate(const struct correlation *c, float *result, int taps, int stride) {
#define CASE(n)                      \
  case 2 * n:                        \
    correlate_row(c, result, n, 1);  \
    return;                          \
  case 2 * n + 1:                    \
    correlate_row(c, result, n, 2);  \
    return;
  switch (2 * taps + stride - 1) {
    CASE(1)
    CASE(2)
    CASE(3)
    CASE(4)
    CASE(5)
    CASE(6)
    CASE(7)
  }
#undef CASE
}

/** An image with zeros to its left and right. */
struct padded {
  int width;
  int left;
  float *pixels;
};

/** @param width, left with the padding; of the padding */
static struct padded allocate_padded(int height, int width, int left, int channels) {
  const long size = (long)height * width * channels;
  struct padded image = {width, left, allocate(size)};
  __builtin_memset(image.pixels, 0, sizeof(float) * (unsigned long)size);
  return image;
}

static void fill_padded(const struct padded *padded, const float *image, int height, int width, int channels) {
  for (int y = 0; y < height; y++)
    __builtin_memcpy(padded->pixels + ((long)y * padded->width + padded->left) * channels,
                     image + (long)y * width * channels, sizeof(float) * (unsigned long)(width * channels));
}

/** The input image as the kernel runs over it. */
static struct padded allocate_padded_input(const struct convolution *c) {
  const int reach = (c->output_width - 1) * c->stride + c->kernel_width;
  const int width = reach > c->left + c->width ? reach : c->left + c->width;
  return allocate_padded(c->height, width, c->left, c->inputs);
}

/** Rows of the output after which their statistics are taken: at least 32 pixels. */
INLINE int rows_together(const struct convolution *c) { return 1 + 31 / c->output_width; }

/**
 * sums [batch, output height, output width, channels], and their statistics per channel.
 * @param filter [kernel height, kernel width, channels]
 */
void EXPORT(convolve_depthwise)(const struct convolution *c, const float *images, const float *filter, float *sums,
                                float *mean, float *variance) {
  const int channels = c->inputs;
  const struct padded padded = allocate_padded_input(c);
  struct statistics statistics = begin_statistics(channels, sums);
  struct correlation row = {.channels = channels, .count = c->output_width, .step = channels};
  for (int n = 0; n < c->batch; n++) {
    fill_padded(&padded, images + (long)n * input_pixels(c) * channels, c->height, c->width, channels);
    float *output = sums + (long)n * output_pixels(c) * channels;
    for (int first = 0; first < c->output_height; first += rows_together(c)) {
      const int end = smaller(first + rows_together(c), c->output_height);
      for (int y = first; y < end; y++) {
        row.rows = 0;
        for (int i = 0; i < c->kernel_height; i++) {
          const int from = y * c->stride + i - c->top;
          if (from < 0 || from >= c->height) continue;
          row.pixels[row.rows] = padded.pixels + (long)from * padded.width * channels;
          row.taps[row.rows++] = filter + i * c->kernel_width * channels;
        }
        correlate(&row, output + (long)y * c->output_width * channels, c->kernel_width, c->stride);
      }
      add_statistics(&statistics, output + (long)first * c->output_width * channels,
                     (end - first) * c->output_width);
    }
  }
  end_statistics(&statistics, (long)c->batch * output_pixels(c), mean, variance);
  free(padded.pixels);
}

/** Adds to the taps of some rows of the kernel, at one vector of channels, what a row of the output gives them. */
INLINE void add_tap_products(const float *pixels, int row_step, const float *gradients, float *sums, int count,
                             int channels, int step, int stride, int rows, int taps) {
  vector tap[3 * MOST_TAPS];
  UNROLL for (int r = 0; r < rows; r++) UNROLL for (int t = 0; t < taps; t++)
      tap[r * taps + t] = load(sums + (r * taps + t) * step);
  for (int x = 0; x < count; x++, pixels += stride * channels, gradients += channels) {
    const vector gradient = load(gradients);
    UNROLL for (int r = 0; r < rows; r++) UNROLL for (int t = 0; t < taps; t++)
        tap[r * taps + t] += load(pixels + r * row_step + t * channels) * gradient;
  }
  UNROLL for (int r = 0; r < rows; r++) UNROLL for (int t = 0; t < taps; t++)
      store(sums + (r * taps + t) * step, tap[r * taps + t]);
}

/** The same for a kernel of any width up to 7, `rows` of its rows at once (3 only where the kernel is 3 wide). */
static void add_row_products(const float *pixels, int row_step, const float *gradients, float *sums, int count,
                             int channels, int step, int stride, int rows, int taps) {
  for (int c = 0; c < channels; c += LANES) {
#define CASE(r, t)                                                                                               \
  case 8 * r + t:                                                                                                \
    add_tap_products(pixels + c, row_step, gradients + c, sums + c, count, channels, step, stride, r, t);        \
    break;
    switch (8 * rows + taps) {
      CASE(1, 1)
      CASE(1, 2)
      CASE(1, 3)
      CASE(3, 3)
      CASE(1, 4)
      CASE(1, 5)
      CASE(1, 6)
      CASE(1, 7)
    }
#undef CASE
  }
}

/** filter_gradient [kernel height, kernel width, channels] from the gradient of the sums. */
void EXPORT(depthwise_filter_gradient)(const struct convolution *c, const float *images, const float *gradients,
                                       float *filter_gradient) {
  const int channels = c->inputs, taps = c->kernel_width, step = round_up(channels, LANES);
  const struct padded padded = allocate_padded_input(c);
  const int row_step = padded.width * channels;
  const long size = (long)c->kernel_height * taps * step;
  float *products = allocate(size);
  __builtin_memset(products, 0, sizeof(float) * (unsigned long)size);
  for (int n = 0; n < c->batch; n++) {
    fill_padded(&padded, images + (long)n * input_pixels(c) * channels, c->height, c->width, channels);
    for (int y = 0; y < c->output_height; y++) {
      const float *gradient = gradients + ((long)n * output_pixels(c) + (long)y * c->output_width) * channels;
      const int top = y * c->stride - c->top;
      const int first = top < 0 ? -top : 0, end = smaller(c->kernel_height, c->height - top);
      // three rows of three taps fit into registers together
      const int together = taps == 3 && end - first == 3 ? 3 : 1;
      for (int i = first; i < end; i += together)
        add_row_products(padded.pixels + (long)(top + i) * row_step, row_step, gradient, products + i * taps * step,
                         c->output_width, channels, step, c->stride, together, taps);
    }
  }
  for (int tap = 0; tap < c->kernel_height * taps; tap++)
    __builtin_memcpy(filter_gradient + tap * channels, products + tap * step,
                     sizeof(float) * (unsigned long)channels);
  free(products);
  free(padded.pixels);
}

/** Of the taps of a row those that meet pixels of one phase, p, p + stride, ...: how many, and their last. */
INLINE int phase_taps(const struct convolution *c, int phase) {
  return (c->kernel_width - phase + c->stride - 1) / c->stride;
}

/**
 * image_gradients [batch, height, width, channels] from the gradient of the sums. With a stride of 2, rows and
 * columns of the image fall into phases by which of the taps can meet them; each is a correlation of stride 1.
 */
void EXPORT(depthwise_input_gradient)(const struct convolution *c, const float *gradients, const float *filter,
                                      float *image_gradients) {
  const int channels = c->inputs, taps = c->kernel_width, stride = c->stride;
  // the taps of every row by phase, and in a phase from last to first
  float *reversed = allocate((long)c->kernel_height * taps * channels);
  for (int i = 0; i < c->kernel_height; i++) {
    float *to = reversed + (long)i * taps * channels;
    for (int phase = 0; phase < stride; phase++)
      for (int t = phase_taps(c, phase) - 1; t >= 0; t--, to += channels)
        __builtin_memcpy(to, filter + ((long)i * taps + phase + t * stride) * channels,
                         sizeof(float) * (unsigned long)channels);
  }
  const int reach = (c->width - 1 + c->left) / stride + 1;
  const int before = taps - 1;
  const int width = before + (reach > c->output_width ? reach : c->output_width);
  const struct padded padded = allocate_padded(c->output_height, width, before, channels);

  for (int n = 0; n < c->batch; n++) {
    fill_padded(&padded, gradients + (long)n * output_pixels(c) * channels, c->output_height, c->output_width,
                channels);
    for (int y = 0; y < c->height; y++) {
      float *result = image_gradients + (long)(n * c->height + y) * c->width * channels;
      int done = 0;
      for (int phase = 0; phase < stride; phase++) {
        const int count = phase_taps(c, phase);
        const int first = (phase + stride * c->left - c->left) % stride;
        struct correlation row = {.channels = channels,
                                  .count = (c->width - first + stride - 1) / stride,
                                  .step = stride * channels};
        const int column = (first + c->left) / stride - (count - 1) + before;
        for (int i = (y + c->top) % stride; i < c->kernel_height; i += stride) {
          const int from = (y + c->top - i) / stride;
          if (y + c->top < i || from >= c->output_height) continue;
          row.pixels[row.rows] = padded.pixels + ((long)from * padded.width + column) * channels;
          row.taps[row.rows++] = reversed + ((long)i * taps + done) * channels;
        }
        correlate(&row, result + first * channels, count, 1);
        done += count;
      }
    }
  }
  free(padded.pixels);
  free(reversed);
}
