#include "conv_pairs.h"

static conv_inner inner_of(int32_t input, int32_t kernel, int32_t stride, int32_t pad) {
  const int32_t room = input + pad - kernel;
  return (conv_inner){(pad + stride - 1) / stride, room < 0 ? 0 : room / stride + 1};
}

void conv_start(conv_run *run, const operator_record *operator, const kernel_memory *memory, uint32_t *stack) {
  const int32_t channels = operator->window.output.channels;
  const int32_t pixels = operator->window.output.height * operator->window.output.width;
  const int32_t kernel_height = operator->window.kernel_height, kernel_width = operator->window.kernel_width;
  const int32_t k = kernel_height * kernel_width * operator->window.input.channels;
  /* Pixels that are read one after the other, whatever their rows. */
  const bool one_row = kernel_height * kernel_width * operator->window.stride_height * operator->window.stride_width ==
                           1 &&
                       operator->window.pad_height + operator->window.pad_width == 0;
  int8_t *output = kernel_output(memory, operator->output);
  int8_t *last = output + (pixels * channels & ~3);
  const bool on_stack = k <= CONV_STACK_WORDS;
  const int32_t bytes = on_stack ? 0 : (k + 3) / 4 * 16;
  const bool has_room = bytes + 2 * channels <= last - output;
  uint32_t *const unpacked = on_stack || !has_room ? stack : (uint32_t *)(void *)(last - bytes);
  *run = (conv_run){
      .inputs = {operator, kernel_input(memory, operator->input), two_halves(-operator->input_zero)},
      .block = {.bias = kernel_bias(memory, operator->bias),
                .factors = kernel_multipliers(memory, operator),
                .output = output,
                .zero = operator->output_zero,
                .low = four_bytes(operator->low),
                .high = four_bytes(operator->high),
                .pitch = pixels == 1 ? 0 : channels,
                .end = output + (channels & ~1),
                .unpacked = unpacked,
                .entry = conv_entry_of(k),
                .k = k,
                .weights = kernel_input(memory, operator->second)},
      .left = pixels,
      .width = one_row ? pixels : operator->window.output.width,
      .channels = channels,
      .unpacked = unpacked,
      .limit = on_stack ? output + pixels * channels : has_room ? last - bytes - 2 * channels + 1 : output,
      .last = last,
      .rows = inner_of(operator->window.input.height, kernel_height, operator->window.stride_height,
                       operator->window.pad_height),
      .columns = inner_of(operator->window.input.width, kernel_width, operator->window.stride_width,
                          operator->window.pad_width),
  };
  if (one_row) run->columns = (conv_inner){0, pixels};
}

int32_t conv_pairs_inside(const conv_run *run) {
  const int32_t x = run->pixel.x, y = run->pixel.y;
  if (y < run->rows.first || y >= run->rows.end || x < run->columns.first) return 0;
  const int32_t end = run->columns.end < run->width ? run->columns.end : run->width;
  const int32_t inside = (end - x) / 2, room = (int32_t)(run->limit - run->block.output);
  if (inside <= 0 || room <= 0) return 0;
  const int32_t fit = (room + 2 * run->channels - 1) / (2 * run->channels);
  return inside < fit ? inside : fit;
}

static void move_pixels(conv_run *run, int32_t count) {
  run->left -= count;
  run->pixel.x += count;
  while (run->pixel.x >= run->width) run->pixel = (conv_pixel){run->pixel.y + 1, run->pixel.x - run->width};
}

void conv_move_on(conv_run *run, int32_t pairs) { move_pixels(run, 2 * pairs); }

void conv_run_odd_channel(const conv_run *run) {
  conv_block block = run->block;
  const int32_t last = run->channels - 2;
  block.bias += last;
  block.factors += last;
  block.weights += last * block.k;
  block.output += last;
  block.end = block.output + 2;
  conv_run_block(&block);
}

static conv_pixel before(conv_pixel pixel, int32_t width) {
  return pixel.x == 0 ? (conv_pixel){pixel.y - 1, width - 1} : (conv_pixel){pixel.y, pixel.x - 1};
}

static conv_pixel behind(conv_pixel pixel, int32_t width) {
  return pixel.x == width - 1 ? (conv_pixel){pixel.y + 1, 0} : (conv_pixel){pixel.y, pixel.x + 1};
}

void conv_run_anywhere(conv_run *run, conv_unpack_pair *unpack, uint32_t *stack) {
  const bool alone = run->left == 1;
  const int32_t pitch = run->block.pitch;
  conv_pixel a = run->pixel, b = alone ? a : behind(a, run->width);
  int8_t *const behind_both = run->block.output + (alone ? 1 : 2) * run->channels;
  if (alone && pitch != 0) {
    a = before(a, run->width);
    run->block.output -= pitch;
    run->block.end -= pitch;
  }
  if (run->block.output < run->limit) {
    unpack(&run->inputs, &a, &b, 0, run->block.k, run->unpacked);
    conv_run_block(&run->block);
    if (run->channels % 2 != 0) conv_run_odd_channel(run);
  } else {
    conv_run_slices(run, &a, &b, unpack, behind_both, stack);
  }
  run->block.output += 2 * run->channels;
  run->block.end += 2 * run->channels;
  move_pixels(run, alone ? 1 : 2);
}
