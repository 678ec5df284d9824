/** CONV_2D as products of matrices: a row is a pixel of the output, its columns are the inputs under the kernel. */
#include "convolution.h"
#include "heap.h"
#include "matrix.h"
#include "normalization.h"
#include "simd.h"

INLINE int patch_size(const struct convolution *c) { return c->kernel_height * c->kernel_width * c->inputs; }

/** Whether the patches are the pixels themselves. */
INLINE int is_pointwise(const struct convolution *c) {
  return c->kernel_height == 1 && c->kernel_width == 1 && c->stride == 1;
}

/** One row of a pixel's patch as it lies in the image, as far as it is in the image. */
struct patch_row {
  /** offset into the image of its first element; meaningless where nothing of it is in the image */
  long at;
  /** elements that are in the image: [first, end) */
  int first, end;
};

INLINE struct patch_row locate(const struct convolution *c, int pixel, int row) {
  const int y = pixel / c->output_width * c->stride + row - c->top;
  const int x = pixel % c->output_width * c->stride - c->left;
  if (y < 0 || y >= c->height) return (struct patch_row){0, 0, 0};
  const int first = x < 0 ? -x : 0, end = smaller(c->kernel_width, c->width - x);
  return (struct patch_row){((long)y * c->width + x) * c->inputs, first * c->inputs, end * c->inputs};
}

/** Too short a copy for memcpy, which leaves the module. */
INLINE void copy(float *to, const float *from, int count) {
  int i = 0;
  for (; i + LANES <= count; i += LANES) store(to + i, load(from + i));
  for (; i < count; i++) to[i] = from[i];
}

/** The patches of some pixels of the output. */
static void gather(const struct convolution *c, const float *image, int first, int count, float *patches) {
  const int size = c->kernel_width * c->inputs;
  for (int pixel = first; pixel < first + count; pixel++)
    for (int row = 0; row < c->kernel_height; row++, patches += size) {
      const struct patch_row part = locate(c, pixel, row);
      for (int i = 0; i < part.first; i++) patches[i] = 0;
      copy(patches + part.first, image + part.at + part.first, part.end - part.first);
      for (int i = part.end; i < size; i++) patches[i] = 0;
    }
}

/** Adds patches to where they are in the image. */
static void scatter(const struct convolution *c, const float *patches, int first, int count, float *image) {
  for (int pixel = first; pixel < first + count; pixel++)
    for (int row = 0; row < c->kernel_height; row++, patches += c->kernel_width * c->inputs) {
      const struct patch_row part = locate(c, pixel, row);
      for (int i = part.first; i < part.end; i++) image[part.at + i] += patches[i];
    }
}

/**
 * sums [batch, output height, output width, outputs], and their statistics per channel.
 * @param filter [kernel height, kernel width, inputs, outputs]
 */
void EXPORT(convolve)(const struct convolution *c, const float *images, const float *filter, float *sums, float *mean,
                      float *variance) {
  const int depth = patch_size(c), pixels = output_pixels(c), outputs = c->outputs;
  float *panels = pack_panels(filter, depth, outputs, outputs, 1);
  float *patches = is_pointwise(c) ? 0 : allocate((long)CHUNK * depth);
  struct statistics statistics = begin_statistics(outputs, sums);
  for (int n = 0; n < c->batch; n++)
    for (int first = 0; first < pixels; first += CHUNK) {
      const int count = smaller(CHUNK, pixels - first);
      const float *image = images + (long)n * input_pixels(c) * c->inputs;
      float *chunk = sums + ((long)n * pixels + first) * outputs;
      if (patches) gather(c, image, first, count, patches);
      multiply(patches ? patches : image + (long)first * depth, panels, chunk, count, depth, outputs);
      add_statistics(&statistics, chunk, count);
    }
  end_statistics(&statistics, (long)c->batch * pixels, mean, variance);
  free(patches);
  free(panels);
}

/** filter_gradient [kernel height, kernel width, inputs, outputs] from the gradient of the sums. */
void EXPORT(convolution_filter_gradient)(const struct convolution *c, const float *images, const float *gradients,
                                         float *filter_gradient) {
  const int depth = patch_size(c), pixels = output_pixels(c), outputs = c->outputs, step = products_step(outputs);
  float *patches = is_pointwise(c) ? 0 : allocate((long)CHUNK * depth);
  float *products = allocate((long)depth * step);
  __builtin_memset(products, 0, sizeof(float) * (unsigned long)(depth * step));
  for (int n = 0; n < c->batch; n++)
    for (int first = 0; first < pixels; first += CHUNK) {
      const int count = smaller(CHUNK, pixels - first);
      const float *image = images + (long)n * input_pixels(c) * c->inputs;
      if (patches) gather(c, image, first, count, patches);
      add_products(patches ? patches : image + (long)first * depth, gradients + ((long)n * pixels + first) * outputs,
                   products, count, depth, outputs);
    }
  for (int row = 0; row < depth; row++)
    __builtin_memcpy(filter_gradient + row * outputs, products + row * step, sizeof(float) * (unsigned long)outputs);
  free(products);
  free(patches);
}

/** image_gradients [batch, height, width, inputs] from the gradient of the sums. */
void EXPORT(convolution_input_gradient)(const struct convolution *c, const float *gradients, const float *filter,
                                        float *image_gradients) {
  const int depth = patch_size(c), pixels = output_pixels(c), outputs = c->outputs;
  const long image_size = (long)input_pixels(c) * c->inputs;
  float *panels = pack_panels(filter, outputs, depth, 1, outputs);
  float *patches = is_pointwise(c) ? 0 : allocate((long)CHUNK * depth);
  if (patches) __builtin_memset(image_gradients, 0, sizeof(float) * (unsigned long)(c->batch * image_size));
  for (int n = 0; n < c->batch; n++)
    for (int first = 0; first < pixels; first += CHUNK) {
      const int count = smaller(CHUNK, pixels - first);
      const float *chunk = gradients + ((long)n * pixels + first) * outputs;
      float *image = image_gradients + n * image_size;
      multiply(chunk, panels, patches ? patches : image + (long)first * depth, count, outputs, depth);
      if (patches) scatter(c, patches, first, count, image);
    }
  free(patches);
  free(panels);
}
