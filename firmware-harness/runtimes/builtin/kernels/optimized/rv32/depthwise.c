#include "depthwise.h"

#include <string.h>

/* The part of a tile's plane that lies on the input, and the input's element under the first of it. */
typedef struct {
  int32_t row, column, height, width;
  const int8_t *input;
} overlap;

static int32_t at_most(int32_t value, int32_t limit) { return value < limit ? value : limit; }
static int32_t at_least(int32_t value, int32_t limit) { return value > limit ? value : limit; }

static overlap overlap_of(const depthwise *layer, const depthwise_tile *tile) {
  const int32_t top = tile->y * layer->stride_height - layer->pad_height;
  const int32_t left = tile->x * layer->stride_width - layer->pad_width;
  const int32_t row = top < 0 ? -top : 0, column = left < 0 ? -left : 0;
  return (overlap){
      .row = row,
      .column = column,
      .height = at_most(tile->plane_height, layer->in.height - top) - row,
      .width = at_most(tile->plane_width, layer->in.width - left) - column,
      .input = layer->input + ((top + row) * layer->in.width + left + column) * layer->in.channels,
  };
}

/* Per element a load, a store and an addition; four of them share a pointer's addition and the branch. */
static void copy_channel(const depthwise *layer, const depthwise_tile *tile, const overlap *part, int32_t channel) {
  const int32_t step = layer->in.channels, row_rest = (layer->in.width - part->width) * step;
  const int8_t *from = part->input + channel;
  int8_t *row = tile->plane + part->row * tile->plane_width + part->column;
  for (int32_t y = part->height; y > 0; y--) {
    int8_t *to = row;
    for (const int8_t *end = to + (part->width & ~3); to != end; to += 4) {
      to[0] = *from, from += step;
      to[1] = *from, from += step;
      to[2] = *from, from += step;
      to[3] = *from, from += step;
    }
    for (const int8_t *end = row + part->width; to != end; to++) *to = *from, from += step;
    from += row_rest;
    row += tile->plane_width;
  }
}

static void run_tile(const depthwise *layer, const depthwise_tile *tile, depthwise_channel *outputs_of) {
  const overlap part = overlap_of(layer, tile);
  memset(tile->plane, layer->zero, (size_t)(tile->plane_height * tile->plane_width));
  for (int32_t channel = 0; channel < layer->out.channels; channel++) {
    if (part.width > 0) copy_channel(layer, tile, &part, channel);
    outputs_of(layer, tile, channel);
  }
}

static depthwise_tile tile_of(const depthwise *layer, int32_t y, int32_t x, int32_t height, int32_t width) {
  return (depthwise_tile){
      .y = y,
      .x = x,
      .height = height,
      .width = width,
      .plane_height = (height - 1) * layer->stride_height + layer->kernel_height,
      .plane_width = (at_least(width, layer->least_width) - 1) * layer->stride_width + layer->kernel_width,
  };
}

static int32_t plane_bytes(const depthwise_tile *tile) { return tile->plane_height * tile->plane_width; }

/* The most of `rows` rows from y on whose plane has room in those left over, at the output's end; 0 if there are
 * none. */
static int32_t rows_before_plane(const depthwise *layer, int32_t y, int32_t rows) {
  for (int32_t left_over = 1; left_over < rows; left_over++) {
    const depthwise_tile tile = tile_of(layer, y, 0, rows - left_over, layer->out.width);
    if (plane_bytes(&tile) <= left_over * layer->out.width * layer->out.channels) return tile.height;
  }
  return 0;
}

/* A tile whose plane lies in the output's last bytes, or on the stack: all rows that are left, else as much as there is
 * room for of one. */
static depthwise_tile next_tile(const depthwise *layer, int32_t y, int32_t x, int8_t *stack) {
  const extent out = layer->out;
  depthwise_tile tile = tile_of(layer, y, x, out.height - y, out.width);
  tile.plane = stack;
  if (x == 0 && plane_bytes(&tile) <= PLANE_BYTES) return tile;
  const int32_t rows = x == 0 ? rows_before_plane(layer, y, out.height - y) : 0;
  if (rows > 0) {
    tile = tile_of(layer, y, 0, rows, out.width);
    tile.plane = layer->output + out.height * out.width * out.channels - plane_bytes(&tile);
    return tile;
  }
  const int32_t fit = 1 + (PLANE_BYTES / layer->kernel_height - layer->kernel_width) / layer->stride_width;
  tile = tile_of(layer, y, x, 1, at_most(fit, out.width - x));
  tile.plane = stack;
  return tile;
}

void depthwise_by_tiles(const operator_record *operator, const kernel_memory *memory, depthwise_channel *outputs_of,
                        int32_t least_width) {
  int8_t stack[PLANE_BYTES];
  const depthwise layer = {
      .input = kernel_input(memory, operator->input),
      .weights = kernel_input(memory, operator->second),
      .bias = kernel_bias(memory, operator->bias),
      .factors = kernel_settled(memory, operator),
      .output = kernel_output(memory, operator->output),
      .in = operator->window.input,
      .out = operator->window.output,
      .kernel_height = operator->window.kernel_height,
      .kernel_width = operator->window.kernel_width,
      .stride_height = operator->window.stride_height,
      .stride_width = operator->window.stride_width,
      .pad_height = operator->window.pad_height,
      .pad_width = operator->window.pad_width,
      .zero = operator->input_zero,
      .least_width = least_width,
      .range = output_range_of(operator),
  };
  int32_t y = 0, x = 0;
  while (y < layer.out.height) {
    const depthwise_tile tile = next_tile(&layer, y, x, stack);
    run_tile(&layer, &tile, outputs_of);
    x += tile.width;
    if (x < layer.out.width) continue;
    x = 0;
    y += tile.height;
  }
}
