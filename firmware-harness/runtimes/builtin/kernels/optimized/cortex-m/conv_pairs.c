#include "conv_pairs.h"

typedef struct {
  conv_inputs inputs;
  conv_unpack_pair *unpack;
  conv_block block; /* of channel 0 and, by its output, of the pair at hand */
  int32_t channels;
} conv_run;

static void next_pixel(conv_pixel *pixel, int32_t width) {
  if (++pixel->x == width) *pixel = (conv_pixel){pixel->y + 1, 0};
}

/* All channels of a pair whose inputs are unpacked. */
static void run_channels(const conv_run *run) {
  conv_block block = run->block;
  block.end = block.output + (run->channels & ~1);
  conv_run_block(&block);
  if (run->channels % 2 == 0) return;
  const int32_t last = run->channels - 2;
  block.bias += last;
  block.factors += last;
  block.weights += last * block.k;
  block.output += last;
  block.end = block.output + 2;
  conv_run_block(&block);
}

/* Outputs of `pairs` pairs of channels, from the first on, whose sums are complete. */
static void finish_slices(const conv_block *block, int32_t first, int32_t pairs, const int32_t *sums) {
  const quantized_multiplier *factors = block->factors + first;
  int8_t *output = block->output + first;
  for (int32_t pair = 0; pair < pairs; pair++, sums += 4, factors += 2, output += 2) {
    const int32_t a0 = requantize_settled(sums[0], factors[0], block->zero);
    const int32_t a1 = requantize_settled(sums[1], factors[1], block->zero);
    const int32_t b0 = requantize_settled(sums[2], factors[0], block->zero);
    const int32_t b1 = requantize_settled(sums[3], factors[1], block->zero);
    const uint32_t outputs = clamp_bytes(four_outputs(a0, a1, b0, b1), block->low, block->high);
    store_half(output, outputs);
    store_half(output + block->pitch, outputs >> 16);
  }
}

/* `pairs` pairs of channels, at most half of CONV_SLICE_CHANNELS, by slices of k: unpacked anew for each such group of
 * channels, 7.5 instructions per 4 k beside 4 × 15. */
static void run_slices_of(const conv_run *run, const conv_pixel *a, const conv_pixel *b, int32_t first, int32_t pairs) {
  const int32_t k = run->inputs.k;
  int32_t sums[2 * CONV_SLICE_CHANNELS];
  uint32_t unpacked[CONV_SLICE_K];
  for (int32_t pair = 0; pair < pairs; pair++) {
    const int32_t *bias = run->block.bias + first + 2 * pair;
    sums[4 * pair] = sums[4 * pair + 2] = bias[0];
    sums[4 * pair + 1] = sums[4 * pair + 3] = bias[1];
  }
  int32_t count = k < CONV_SLICE_K ? k : CONV_SLICE_K - (4 - k % 4) % 4;
  for (int32_t from = 0; from < k; from += count, count = k - from < CONV_SLICE_K ? k - from : CONV_SLICE_K) {
    run->unpack(&run->inputs, a, b, from, count, unpacked);
    const conv_slice slice = {
        .sums = sums,
        .end = sums + 4 * pairs,
        .unpacked = unpacked,
        .pitch = k,
        .count = count,
        .weights = run->block.weights + first * k + from,
    };
    conv_run_slice(&slice);
  }
  finish_slices(&run->block, first, pairs, sums);
}

static void run_slices(const conv_run *run, const conv_pixel *a, const conv_pixel *b) {
  const int32_t even = run->channels & ~1;
  for (int32_t first = 0; first < even; first += CONV_SLICE_CHANNELS) {
    const int32_t left = even - first;
    run_slices_of(run, a, b, first, (left < CONV_SLICE_CHANNELS ? left : CONV_SLICE_CHANNELS) / 2);
  }
  if (run->channels % 2 != 0) run_slices_of(run, a, b, run->channels - 2, 1);
}

static void run_unpacked(const conv_run *run, const conv_pixel *a, const conv_pixel *b, uint32_t *unpacked) {
  run->unpack(&run->inputs, a, b, 0, run->inputs.k, unpacked);
  run_channels(run);
}

static void run_on_stack(conv_run *run, const conv_pixel *a, const conv_pixel *b) {
  uint32_t unpacked[CONV_STACK_K];
  run->block.unpacked = unpacked;
  run_unpacked(run, a, b, unpacked);
}

void conv_run_pairs(const operator_record *operator, const kernel_memory *memory, conv_unpack_pair *unpack) {
  const int32_t channels = operator->window.output.channels, width = operator->window.output.width;
  const int32_t pixels = operator->window.output.height * width;
  const int32_t k =
      operator->window.kernel_height * operator->window.kernel_width * operator->window.input.channels;
  int8_t *output = kernel_output(memory, operator->output);
  conv_run run = {
      .inputs = {operator, kernel_input(memory, operator->input), k, two_halves(-operator->input_zero)},
      .unpack = unpack,
      .channels = channels,
      .block = {.bias = kernel_bias(memory, operator->bias),
                .factors = kernel_multipliers(memory, operator),
                .output = output,
                .zero = settled_zero(operator->output_zero),
                .low = four_bytes(operator->low),
                .high = four_bytes(operator->high),
                .pitch = pixels == 1 ? 0 : channels,
                .k = k,
                .weights = kernel_input(memory, operator->second)},
  };
  /* The outputs before which the unpacked inputs at the end of the output do no harm; below 0 where they do not fit. */
  const int32_t tail = (pixels * channels - conv_unpacked_bytes(k)) & ~3;
  uint32_t *behind = (uint32_t *)(void *)(output + tail);

  conv_pixel a = {0, 0}, b = {0, 0}, before = {0, 0};
  for (int32_t pixel = 0; pixel < pixels; pixel += 2) {
    b = a;
    next_pixel(&b, width);
    if (pixel == pixels - 1) { /* the odd last one, with the one before */
      b = a;
      a = pixels == 1 ? a : before;
      run.block.output -= pixels == 1 ? 0 : channels;
    }
    if (k <= CONV_STACK_K) {
      run_on_stack(&run, &a, &b);
    } else if ((pixel + 2) * channels <= tail) {
      run.block.unpacked = behind;
      run_unpacked(&run, &a, &b, behind);
    } else {
      run_slices(&run, &a, &b);
    }
    run.block.output += 2 * channels;
    before = a = b;
    next_pixel(&a, width);
  }
}
