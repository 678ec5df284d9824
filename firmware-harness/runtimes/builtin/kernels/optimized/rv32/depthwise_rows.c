#include <stdbool.h>

#include "../../reference/taps.h"
#include "depthwise.h"
#include "folded_bias.h"

/* Six outputs of a row at a time: widths of 6, 12, 24 and 48 are whole blocks, and six sums, the weights of a row of
 * the kernel, two values in flight and pointers fit into registers. Of other widths the last block makes some outputs
 * again; of narrower ones some that are dropped.
 *
 * Per row of a 5x5 kernel at stride 1: 5 weights and 10 elements loaded, 30 multiplications and additions, 5 for
 * pointers and the branch: 80 instructions for 30 MACs, 2.67 each; 2.48 with 7x7, 2.83 and 2.60 at stride 2. Other
 * kernels go tap by tap: a weight, six elements, 12, 4: 3.8. Rows of the kernel that meet no input are left out. */
enum { OUTPUTS = DEPTHWISE_ROW_OUTPUTS };

typedef struct {
  int32_t sums[OUTPUTS];
} row_sums;

#define INLINED static inline __attribute__((always_inline))

/* One row of the kernel, as wide as is known here. */
INLINED row_sums add_row(row_sums to, const int8_t *elements, const int8_t *weights, int width, int stride) {
  int32_t w[7];
#pragma GCC unroll 7
  for (int i = 0; i < width; i++) w[i] = weights[i];
#pragma GCC unroll 17
  for (int i = 0; i < (OUTPUTS - 1) * stride + width; i++) {
    const int32_t element = elements[i];
#pragma GCC unroll 6
    for (int n = 0; n < OUTPUTS; n++) {
      const int tap = i - n * stride;
      if (tap >= 0 && tap < width) to.sums[n] = (int32_t)((uint32_t)to.sums[n] + (uint32_t)(element * w[tap]));
    }
  }
  return to;
}

/* One row of a kernel of any width. */
INLINED row_sums add_taps(row_sums to, const int8_t *elements, const int8_t *weights, int width, int stride) {
  for (const int8_t *end = weights + width; weights != end; weights++, elements++) {
#pragma GCC unroll 6
    for (int n = 0; n < OUTPUTS; n++) {
      to.sums[n] = (int32_t)((uint32_t)to.sums[n] + (uint32_t)(elements[n * stride] * *weights));
    }
  }
  return to;
}

/* Without `known_width`, which is 0 then, the kernel's is taken. */
INLINED void rows_of(const depthwise *layer, const depthwise_tile *tile, int32_t channel, int known_width,
                     int stride) {
  const int32_t kernel_width = known_width != 0 ? known_width : layer->kernel_width;
  const int32_t taps_in_all = layer->kernel_height * kernel_width, step = layer->out.channels;
  int8_t weights[DEPTHWISE_MOST_TAPS];
  const int8_t *weight = layer->weights + channel;
  for (int32_t i = 0; i < taps_in_all; i++, weight += step) weights[i] = *weight;
  const int32_t whole_bias = depthwise_bias(layer, channel, sum_of(weights, taps_in_all));

  for (int32_t y = 0; y < tile->height; y++) {
    const int32_t top = (tile->y + y) * layer->stride_height - layer->pad_height;
    const taps rows = taps_inside(top, layer->in.height, layer->kernel_height, 1);
    const int8_t *first_weight = weights + rows.first * kernel_width;
    const int8_t *end = weights + rows.end * kernel_width;
    const int32_t bias = end - first_weight == taps_in_all
                             ? whole_bias
                             : depthwise_bias(layer, channel, sum_of(first_weight, (int32_t)(end - first_weight)));
    const int8_t *plane_row = tile->plane + (y * layer->stride_height + rows.first) * tile->plane_width;
    int8_t *output = layer->output + ((tile->y + y) * layer->out.width + tile->x) * step + channel;
    for (int32_t x = 0; x < tile->width; x += OUTPUTS) {
      if (x != 0 && x + OUTPUTS > tile->width) x = tile->width - OUTPUTS;
      row_sums all = {{bias, bias, bias, bias, bias, bias}};
      const int8_t *elements = plane_row + x * stride;
      for (const int8_t *at = first_weight; at != end; at += kernel_width, elements += tile->plane_width) {
        all = known_width != 0 ? add_row(all, elements, at, known_width, stride)
                               : add_taps(all, elements, at, kernel_width, stride);
      }
      const settled_factor factor = layer->factors[channel];
      const output_range range = layer->range;
      int8_t *to = output + x * step;
#pragma GCC unroll 6
      for (int n = 0; n < OUTPUTS; n++, to += step) {
        if (n != 0 && n == tile->width) break; /* of a row that is narrower than a block */
        *to = requantize_settled(all.sums[n], factor, range);
      }
    }
  }
}

#define ROWS_OF(name, width, stride)                                                                  \
  static void name(const depthwise *layer, const depthwise_tile *tile, int32_t channel) { \
    rows_of(layer, tile, channel, width, stride);                                                     \
  }
ROWS_OF(rows_of_5, 5, 1)
ROWS_OF(rows_of_5_stride_2, 5, 2)
ROWS_OF(rows_of_7, 7, 1)
ROWS_OF(rows_of_7_stride_2, 7, 2)
ROWS_OF(rows_of_any, 0, 1)
ROWS_OF(rows_of_any_stride_2, 0, 2)

void kernel_depthwise_5x5_planes(const operator_record *operator, const kernel_memory *memory) {
  const bool one = operator->window.stride_width == 1;
  depthwise_by_tiles(operator, memory, one ? rows_of_5 : rows_of_5_stride_2, OUTPUTS);
}

void kernel_depthwise_7x7_planes(const operator_record *operator, const kernel_memory *memory) {
  const bool one = operator->window.stride_width == 1;
  depthwise_by_tiles(operator, memory, one ? rows_of_7 : rows_of_7_stride_2, OUTPUTS);
}

void kernel_depthwise_planes(const operator_record *operator, const kernel_memory *memory) {
  const bool one = operator->window.stride_width == 1;
  depthwise_by_tiles(operator, memory, one ? rows_of_any : rows_of_any_stride_2, OUTPUTS);
}
