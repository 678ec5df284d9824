/** What a convolution computes. Written by `wasm-kernels.ts`: fields and order are the same there. */
#ifndef CONVOLUTION_H
#define CONVOLUTION_H

struct convolution {
  int batch;
  int height, width, inputs;
  int kernel_height, kernel_width, stride;
  /** rows and columns of zeros before the image; as many as needed follow it */
  int top, left;
  int output_height, output_width, outputs;
};

static inline int input_pixels(const struct convolution *c) { return c->height * c->width; }
static inline int output_pixels(const struct convolution *c) { return c->output_height * c->output_width; }

#endif
