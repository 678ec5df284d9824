#include "../../reference/taps.h"
#include "depthwise_columns.h"
#include "depthwise_parts.h"

/* What all groups of channels share. */
typedef struct {
  const operator_record *operator;
  const int8_t *input, *weights;
  const int32_t *bias;
  const quantized_multiplier *factors;
  int8_t *output;
  depthwise_ending ending;
  int32_t multiplier;
  uint32_t zero;
} depthwise_job;

/* Outputs of one row and the kernel rows that they meet. */
typedef struct {
  int32_t channel, row, column, width;
  taps rows;
} depthwise_run;

/* Factors, and the ending behind them. */
static void fill_frame(const depthwise_job *job, const depthwise_run *run, uint32_t *factors) {
  for (int32_t i = 0; i < 4; i++) {
    factors[2 * i] = (uint32_t)job->factors[run->channel + i].multiplier;
    factors[2 * i + 1] = (uint32_t)job->factors[run->channel + i].shift;
  }
  depthwise_ending *ending = (depthwise_ending *)(void *)(factors + DEPTHWISE_FACTORS);
  *ending = job->ending;
}

/* The group's biases, for each of `count` outputs. */
static void fill_biases(const depthwise_job *job, const depthwise_run *run, uint32_t *to, int32_t count) {
  static const int32_t none[4];
  const int32_t *bias = job->bias == NULL ? none : job->bias + run->channel;
  const uint32_t first = (uint32_t)bias[0], second = (uint32_t)bias[1];
  const uint32_t third = (uint32_t)bias[2], fourth = (uint32_t)bias[3];
  for (; count > 0; count--, to += 4) to[0] = first, to[1] = second, to[2] = third, to[3] = fourth;
}

static int32_t pairs_of(const depthwise_run *run) { return (run->rows.end - run->rows.first + 1) >> 1; }

/* Blocks of the weights of `pairs` pairs of kernel rows from the one at `first` on. */
static void fill_weights(const depthwise_job *job, const depthwise_run *run, int32_t first, int32_t pairs,
                         uint32_t *to) {
  const int32_t width = job->operator->window.kernel_width, pixel = job->ending.channels;
  depthwise_rows rows = {.from = job->weights + first * width * pixel + run->channel, .row = width * pixel,
                         .pixel = pixel, .to = to, .step = 4 * DEPTHWISE_BLOCK_WORDS * pairs, .count = width};
  for (int32_t i = (run->rows.end - first) >> 1 < pairs ? pairs - 1 : pairs; i > 0; i--) {
    depthwise_columns_of_two(&rows);
    rows.from += 2 * rows.row;
    rows.to += DEPTHWISE_BLOCK_WORDS;
  }
  if (rows.to == to + DEPTHWISE_BLOCK_WORDS * pairs) return;
  for (int32_t i = 0; i < width; i++, rows.from += pixel, rows.to += DEPTHWISE_BLOCK_WORDS * pairs) {
    block_of_two(rows.to, load_word(rows.from), 0, 0);
  }
}

/* Blocks of two rows, the second `below` bytes behind the first, where channels of the output read others of the
 * input: all four the same one, or each byte by itself. */
static void gather_columns(const depthwise_job *job, int32_t channel, const depthwise_rows *rows, int32_t below) {
  const int8_t *from = rows->from;
  uint32_t *to = rows->to;
  int32_t at[4];
  for (int32_t i = 0; i < 4; i++) at[i] = (channel + i) / job->multiplier;
  if (at[0] == at[3]) {
    from += at[0];
    for (int32_t i = rows->count; i > 0; i--, from += rows->pixel, to += rows->step / 4) {
      const uint32_t both = sxtab16(rows->zero, (uint32_t)(uint8_t)from[0] | (uint32_t)(uint8_t)from[below] << 16);
      to[0] = to[1] = to[2] = to[3] = both;
    }
    return;
  }
  for (int32_t i = rows->count; i > 0; i--, from += rows->pixel, to += rows->step / 4) {
    for (int32_t j = 0; j < 4; j++) {
      const int8_t *byte = from + at[j];
      to[j] = sxtab16(rows->zero, (uint32_t)(uint8_t)byte[0] | (uint32_t)(uint8_t)byte[below] << 16);
    }
  }
}

static void fill_columns(const depthwise_job *job, const depthwise_run *run, int32_t first, int32_t pairs,
                         uint32_t *to) {
  const operator_record *operator = job->operator;
  const extent in = operator->window.input;
  const int32_t left = run->column * operator->window.stride_width - operator->window.pad_width;
  const int32_t count = depthwise_columns(operator, run->width), step = DEPTHWISE_BLOCK_WORDS * pairs;
  const taps inside = taps_inside(left, in.width, count, 1);
  zero_blocks(to, inside.first * pairs);
  zero_blocks(to + inside.end * step, (count - inside.end) * pairs);
  if (inside.end == inside.first) return;
  const int32_t row = run->rows.start + first - run->rows.first, kernel_rows = run->rows.end - first;
  depthwise_rows rows = {.from = job->input + (row * in.width + inside.start) * in.channels,
                         .row = in.width * in.channels, .pixel = in.channels, .to = to + inside.first * step,
                         .step = 4 * step, .count = inside.end - inside.first, .zero = job->zero};
  if (job->multiplier == 1) rows.from += run->channel;
  if (job->multiplier == 1 && pairs == 2 && kernel_rows == 3) {
    depthwise_columns_of_three(&rows);
    return;
  }
  for (int32_t pair = 0; pair < pairs; pair++) {
    const bool two = kernel_rows - 2 * pair > 1; /* else the weights of the second row are zero */
    if (job->multiplier != 1) gather_columns(job, run->channel, &rows, two ? rows.row : 0);
    else if (two) depthwise_columns_of_two(&rows);
    else depthwise_columns_of_one(&rows);
    rows.from += 2 * rows.row;
    rows.to += DEPTHWISE_BLOCK_WORDS;
  }
}

static depthwise_ending *ending_at(uint32_t *factors) {
  return (depthwise_ending *)(void *)(factors + DEPTHWISE_FACTORS);
}

static void point_ending(const depthwise_job *job, const depthwise_run *run, int32_t back, uint32_t *factors) {
  depthwise_ending *ending = ending_at(factors);
  ending->back = back;
  ending->output =
      job->output + (run->row * job->operator->window.output.width + run->column) * ending->channels + run->channel;
  ending->end = ending->output + run->width * ending->channels;
}

/* Bytes from behind a window to the next one. */
static int32_t back_of(const depthwise_job *job, int32_t pairs) {
  return 4 * DEPTHWISE_BLOCK_WORDS * pairs *
         (job->operator->window.stride_width - job->operator->window.kernel_width);
}

static void run_at_once(const depthwise_job *job, const depthwise_run *run, bool fresh, uint32_t *scratch) {
  const int32_t pairs = pairs_of(run), blocks = pairs * job->operator->window.kernel_width;
  uint32_t *weights = scratch + DEPTHWISE_BIASES, *factors = weights + DEPTHWISE_BLOCK_WORDS * blocks;
  uint32_t *columns = factors + DEPTHWISE_FACTORS + DEPTHWISE_ENDING;
  if (fresh) {
    fill_biases(job, run, scratch, 1);
    fill_weights(job, run, run->rows.first, pairs, weights);
    fill_frame(job, run, factors);
  }
  fill_columns(job, run, run->rows.first, pairs, columns);
  point_ending(job, run, back_of(job, pairs), factors);
  depthwise_outputs(columns, scratch, blocks);
}

static void run_in_turn(const depthwise_job *job, const depthwise_run *run, int32_t most, uint32_t *scratch) {
  const int32_t all = pairs_of(run), width = job->operator->window.kernel_width;
  int32_t *sums = (int32_t *)(void *)scratch;
  uint32_t *table = scratch + DEPTHWISE_BLOCK_WORDS * run->width;
  fill_biases(job, run, scratch, run->width);
  for (int32_t pair = 0; pair < all; pair += most) {
    const int32_t first = run->rows.first + 2 * pair, pairs = all - pair < most ? all - pair : most;
    uint32_t *columns = table + DEPTHWISE_BLOCK_WORDS * pairs * width;
    fill_weights(job, run, first, pairs, table);
    fill_columns(job, run, first, pairs, columns);
    depthwise_sums(columns, table, pairs * width, back_of(job, pairs), sums,
                   sums + DEPTHWISE_BLOCK_WORDS * run->width);
  }
  fill_frame(job, run, table);
  point_ending(job, run, 0, table);
  depthwise_outputs_of_sums(sums, table);
}

static void run_part(const depthwise_job *job, const depthwise_part *part, uint32_t *scratch) {
  const operator_record *operator = job->operator;
  const bool at_once = depthwise_at_once(operator, part->pairs);
  const int32_t channels = operator->window.output.channels, width = operator->window.output.width;
  depthwise_run run;
  for (int32_t channel = 0; channel < channels; channel += 4) {
    taps before = {0, -1, 0};
    run.channel = channel < channels - 4 ? channel : channels - 4;
    for (run.row = part->row; run.row < part->end; run.row++) {
      run.rows = taps_inside(run.row * operator->window.stride_height - operator->window.pad_height,
                             operator->window.input.height, operator->window.kernel_height, 1);
      for (run.column = 0; run.column < width; run.column += run.width) {
        run.width = width - run.column < part->width ? width - run.column : part->width;
        if (at_once) {
          run_at_once(job, &run, run.rows.first != before.first || run.rows.end != before.end, scratch);
          before = run.rows;
        } else {
          run_in_turn(job, &run, part->pairs, scratch);
        }
      }
    }
  }
}

/* Rows from `row` on behind which `words` words are not yet written; and where these are. */
static int32_t rows_with_room(const depthwise_job *job, int32_t words) {
  const extent out = job->operator->window.output;
  const int32_t bytes = out.width * out.channels;
  const int32_t rows = out.height - (4 * words + 15 + bytes - 1) / bytes;
  return rows < 0 ? 0 : rows;
}

static uint32_t *behind_row(const depthwise_job *job, int32_t row) {
  const extent out = job->operator->window.output;
  const uintptr_t end = (uintptr_t)(job->output + row * out.width * out.channels);
  return (uint32_t *)((end + 15) & ~(uintptr_t)15);
}

static int32_t widest(const operator_record *operator, int32_t pairs) {
  int32_t width = operator->window.output.width;
  while (width > 0 && depthwise_words(operator, pairs, width) > DEPTHWISE_STACK_WORDS) width--;
  return width;
}

void kernel_depthwise_pairs(const operator_record *operator, const kernel_memory *memory) {
  const extent out = operator->window.output;
  depthwise_job job = {
      .operator = operator,
      .input = kernel_input(memory, operator->input),
      .weights = kernel_input(memory, operator->second),
      .bias = kernel_bias(memory, operator->bias),
      .factors = kernel_multipliers(memory, operator),
      .output = kernel_output(memory, operator->output),
      .ending = {.zero = 2 * (operator->output_zero - operator->high + 255) + 1,
                 .beneath = four_bytes(255 - operator->high + operator->low),
                 .low = four_bytes(operator->low),
                 .channels = out.channels},
      .multiplier = out.channels / operator->window.input.channels,
      .zero = two_halves(-operator->input_zero),
  };
  const int32_t all = (operator->window.kernel_height + 1) >> 1;
  depthwise_part part = {0, 0, all, out.width};
  if (all * operator->window.kernel_width <= DEPTHWISE_MOST_BLOCKS) {
    part.end = rows_with_room(&job, depthwise_words(operator, all, out.width));
    run_part(&job, &part, behind_row(&job, part.end));
  }
  if (all > 1) {
    part.row = part.end;
    part.pairs = 1;
    part.end = rows_with_room(&job, depthwise_words(operator, 1, out.width));
    if (part.end > part.row) run_part(&job, &part, behind_row(&job, part.end));
    else part.end = part.row;
  }
  uint64_t scratch[DEPTHWISE_STACK_WORDS / 2];
  part.row = part.end;
  part.end = out.height;
  part.pairs = operator->window.kernel_width * all <= DEPTHWISE_MOST_BLOCKS ? all : 1;
  part.width = widest(operator, part.pairs);
  if (part.width < 3) {
    part.pairs = 1;
    part.width = widest(operator, 1);
  }
  run_part(&job, &part, (uint32_t *)(void *)scratch);
}
