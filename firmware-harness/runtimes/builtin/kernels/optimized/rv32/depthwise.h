/* What the micro-kernels of DEPTHWISE_CONV_2D share: an output is made in tiles, and a tile channel by channel. What a
 * channel's outputs in a tile are made of is copied into a plane of bytes, padding included: neighbours are then one
 * byte apart, so that loads have immediate offsets where the channels of a pixel would need an addition for each, and
 * edges take no tests. A copied element costs 3.5 instructions.
 *
 * Planes are held in the output's not yet written rows, and for the last tiles in PLANE_BYTES of stack. */
#ifndef LUT_RV32_DEPTHWISE_H
#define LUT_RV32_DEPTHWISE_H

#include "../../kernels.h"
#include "requantize.h"

enum {
  PLANE_BYTES = 192,
  DEPTHWISE_MOST_TAPS = 64,  /* that a kernel may have whose weights are copied, too */
  DEPTHWISE_ROW_OUTPUTS = 6, /* that are made at once where weights have no room in registers */
};

typedef struct {
  const int8_t *input, *weights;
  const int32_t *bias; /* NULL without */
  const settled_factor *factors;
  int8_t *output;
  extent in, out;
  int32_t kernel_height, kernel_width, stride_height, stride_width, pad_height, pad_width;
  int32_t zero;
  int32_t least_width; /* a plane is at least wide enough for so many outputs of a row */
  output_range range;
} depthwise;

/* Outputs, and the plane of what they are made of. */
typedef struct {
  int32_t y, x, height, width;
  int8_t *plane;
  int32_t plane_height, plane_width;
} depthwise_tile;

typedef void depthwise_channel(const depthwise *layer, const depthwise_tile *tile, int32_t channel);

/* Runs `outputs_of` for each channel of each tile; the channel's plane is complete then. */
void depthwise_by_tiles(const operator_record *operator, const kernel_memory *memory, depthwise_channel *outputs_of,
                        int32_t least_width);

/* A channel's bias, minus what the zero point adds to a sum over weights that add up to `weights`. */
static inline int32_t depthwise_bias(const depthwise *layer, int32_t channel, int32_t weights) {
  const uint32_t bias = layer->bias == NULL ? 0 : (uint32_t)layer->bias[channel];
  return (int32_t)(bias - (uint32_t)(weights * layer->zero));
}

#endif
