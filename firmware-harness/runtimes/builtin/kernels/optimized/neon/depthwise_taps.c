#include "../../reference/taps.h"
#include "eight_channels.h"

/* DEPTHWISE_CONV_2D of any kernel, strides and dilations: a pixel of eight channels at a time, taps outside left out. A
 * tap: 2 LD1, SSUBL, SXTL, SMLAL, SMLAL2 and 2 of the loop: 8 instructions for 8 MACs. */

typedef struct {
  extent in, out;
  int32_t kernel_height, kernel_width, stride_height, stride_width;
  int32_t dilation_height, dilation_width, pad_height, pad_width;
  s8x8 zero;
  output_range range;
} taps_image;

/* `from` is the element under the first tap that is inside. */
INLINE s8x8 pixel_of_taps(const taps_image *image, const eight_channels *eight, const int8_t *weights, taps rows,
                          taps columns, const int8_t *from) {
  const int32_t channels = image->in.channels, row_step = image->in.width * channels * image->dilation_height;
  eight_sums sums = eight->bias;
  for (int32_t i = rows.first; i < rows.end; i++) {
    const int8_t *x = from, *w = weights + (i * image->kernel_width + columns.first) * channels;
    for (int32_t j = columns.end - columns.first; j != 0; j--) {
      const s16x8 difference = difference_8(step_8(&x, image->dilation_width * channels), image->zero);
      sums = add_tap(sums, difference, wide_8(step_8(&w, channels)));
    }
    from += row_step;
  }
  return finish_eight(sums, eight, &image->range);
}

static inline void eight_by_taps(const taps_image *image, const eight_channels *eight, const int8_t *weights,
                                 const int8_t *input, int8_t *output) {
  const int32_t channels = image->in.channels;
  for (int32_t y = 0; y < image->out.height; y++) {
    const taps rows = taps_inside(y * image->stride_height - image->pad_height, image->in.height,
                                  image->kernel_height, image->dilation_height);
    for (int32_t x = 0; x < image->out.width; x++) {
      const taps columns = taps_inside(x * image->stride_width - image->pad_width, image->in.width,
                                       image->kernel_width, image->dilation_width);
      const int8_t *from = input + (rows.start * image->in.width + columns.start) * channels;
      store_8(output, pixel_of_taps(image, eight, weights, rows, columns, from));
      output += channels;
    }
  }
}

void kernel_depthwise_taps_1x8(const operator_record *operator, const kernel_memory *memory) {
  const taps_image image = {
      .in = operator->window.input,
      .out = operator->window.output,
      .kernel_height = operator->window.kernel_height,
      .kernel_width = operator->window.kernel_width,
      .stride_height = operator->window.stride_height,
      .stride_width = operator->window.stride_width,
      .dilation_height = operator->window.dilation_height,
      .dilation_width = operator->window.dilation_width,
      .pad_height = operator->window.pad_height,
      .pad_width = operator->window.pad_width,
      .zero = all_8((int8_t)operator->input_zero),
      .range = output_range_of(operator, operator->factors),
  };
  const int8_t *input = kernel_input(memory, operator->input), *weights = kernel_input(memory, operator->second);
  const int32_t *bias = kernel_bias(memory, operator->bias);
  const quantized_multiplier *factors = kernel_multipliers(memory, operator);
  int8_t *output = kernel_output(memory, operator->output);
  const int32_t channels = image.in.channels;
  for (int32_t c = 0; c < channels; c = next_eight(c, channels)) {
    const eight_channels eight = eight_from(bias == NULL ? NULL : bias + c, factors + c);
    eight_by_taps(&image, &eight, weights + c, input + c, output + c);
  }
}
