#include "depthwise_3x3.h"

#include "arm.h"

enum { STACK_COLUMN_WORDS = 50 }; /* 6 columns at stride 1, 5 at stride 2: 4 or 2 outputs of two rows */

/* What all groups of channels share. */
typedef struct {
  const int8_t *input, *weights;
  const int32_t *bias;
  const quantized_multiplier *factors;
  int8_t *output;
  extent in, out;
  int32_t stride, pad_height, pad_width, words;
  depthwise_3x3_loop *loop;
  depthwise_3x3_columns *const *columns;
} depthwise_3x3_job;

/* A word per channel from the bytes of two rows of weights, two words apart. */
static inline void two_rows(uint32_t *to, uint32_t upper, uint32_t lower) {
  const uint32_t first = pack_bottoms(upper, lower), last = pack_tops(upper, lower);
  to[0] = sxtb16(first);
  to[2] = sxtb16_odd(first);
  to[4] = sxtb16(last);
  to[6] = sxtb16_odd(last);
}

static void fill_weights(const depthwise_3x3_job *job, int32_t channel, uint32_t *to) {
  const int32_t pixel = job->out.channels;
  const int8_t *from = job->weights + channel;
  for (int32_t i = 0; i < 3; i++, from += pixel, to += job->words) {
    const uint32_t upper = load_word(from), middle = load_word(from + 3 * pixel), lower = load_word(from + 6 * pixel);
    if (job->stride == 1) {
      two_rows(to, upper, middle);
      two_rows(to + 1, middle, lower);
    } else {
      to[0] = sxtb16(lower);
      to[1] = sxtb16_odd(lower);
      two_rows(to + 2, upper, middle);
      two_rows(to + 3, lower, 0);
    }
  }
}

static void fill_table(const depthwise_3x3_job *job, int32_t channel, depthwise_3x3_table *table) {
  static const int32_t none[4];
  const int32_t *bias = job->bias == NULL ? none : job->bias + channel;
  for (int32_t i = 0; i < 4; i++) table->biases[i] = table->biases[i + 4] = bias[i];
  for (int32_t i = 0; i < 4; i++) table->factors[i] = job->factors[channel + i];
  fill_weights(job, channel, table->weights);
}

/* Columns beside the input: of 8 or of 10 words. */
static inline void zero_columns(const depthwise_3x3_job *job, uint32_t *to, int32_t columns) {
  for (; columns > 0; columns--, to += job->words) {
    for (int32_t i = 0; i < DEPTHWISE_3X3_WORDS; i++) to[i] = 0;
    to[job->words - 2] = to[job->words - 1] = 0;
  }
}

/* Columns under `width` outputs of a row from the one at `x` on, of which those from `first` to `end` are the input's. */
typedef struct {
  int32_t x, width, left, first, end;
} depthwise_3x3_span;

static inline depthwise_3x3_span span_at(const depthwise_3x3_job *job, int32_t x, int32_t most, uint32_t *scratch) {
  const int32_t width = job->out.width - x < most ? job->out.width - x : most;
  const int32_t left = x * job->stride - job->pad_width, count = (width - 1) * job->stride + 3;
  const int32_t first = left < 0 ? -left : 0, end = job->in.width - left < count ? job->in.width - left : count;
  zero_columns(job, scratch, first);
  zero_columns(job, scratch + end * job->words, count - end);
  return (depthwise_3x3_span){x, width, left + first, first, end};
}

/* The span's outputs of two rows, the upper at `y`. */
static inline void run_span(const depthwise_3x3_job *job, const depthwise_3x3_span *span, int32_t channel, int32_t y,
                            depthwise_3x3_rows *rows, uint32_t *scratch, depthwise_3x3_table *table) {
  const int32_t top = y * job->stride - job->pad_height;
  const int form = (top < 0) + 2 * (top + job->stride + 2 >= job->in.height);
  rows->from = job->input + (top * job->in.width + span->left) * rows->pixel + channel;
  rows->to = scratch + span->first * job->words;
  rows->count = span->end - span->first;
  job->columns[form](rows);
  table->output = job->output + y * table->row + span->x * table->channels + channel;
  table->end = table->output + span->width * table->channels;
  job->loop(scratch, table);
}

/* Rows from `y` to `end`, at most `most` outputs of a row at a time. Where the rows are odd in number the last two hold
 * one that was there before, as the last four channels do where they are not a multiple of four. */
static void run_rows(const depthwise_3x3_job *job, int32_t y, int32_t end, int32_t most, depthwise_3x3_rows *rows,
                     uint32_t *scratch, depthwise_3x3_table *table) {
  if (y >= end) return;
  depthwise_3x3_span span = span_at(job, 0, most, scratch);
  for (int32_t channel = 0; channel < job->out.channels; channel += 4) {
    const int32_t at = channel < job->out.channels - 4 ? channel : job->out.channels - 4;
    fill_table(job, at, table);
    for (int32_t row = y; row < end; row += 2) {
      const int32_t upper = row < job->out.height - 2 ? row : job->out.height - 2;
      if (span.width == job->out.width) {
        run_span(job, &span, at, upper, rows, scratch, table);
        continue;
      }
      for (int32_t x = 0; x < job->out.width; x += most) {
        span = span_at(job, x, most, scratch);
        run_span(job, &span, at, upper, rows, scratch, table);
      }
    }
  }
}

void kernel_depthwise_3x3_rows2(const operator_record *operator, const kernel_memory *memory) {
  const int32_t stride = operator->window.stride_width;
  depthwise_3x3_job job = {
      .input = kernel_input(memory, operator->input),
      .weights = kernel_input(memory, operator->second),
      .bias = kernel_bias(memory, operator->bias),
      .factors = kernel_multipliers(memory, operator),
      .output = kernel_output(memory, operator->output),
      .in = operator->window.input,
      .out = operator->window.output,
      .stride = stride,
      .pad_height = operator->window.pad_height,
      .pad_width = operator->window.pad_width,
      .words = stride == 1 ? DEPTHWISE_3X3_WORDS : DEPTHWISE_3X3_WORDS_STRIDE_2,
      .loop = stride == 1 ? depthwise_3x3_stride_1 : depthwise_3x3_stride_2,
      .columns = stride == 1 ? depthwise_3x3_columns_stride_1 : depthwise_3x3_columns_stride_2,
  };
  const int32_t row = job.out.width * job.out.channels;
  depthwise_3x3_rows rows = {.row = job.in.width * job.in.channels,
                             .pixel = job.in.channels,
                             .zero = two_halves(-operator->input_zero),
                             .absent = four_bytes(operator->input_zero)};
  depthwise_3x3_table table;
  table.zero = operator->output_zero - operator->high + 255;
  table.beneath = four_bytes(255 - operator->high + operator->low);
  table.low = four_bytes(operator->low);
  table.row = row;
  table.channels = job.out.channels;

  /* Columns lie behind the rows, where that is room enough, for the last ones on the stack. */
  const int32_t columns = (job.out.width - 1) * stride + 3;
  const int32_t room = job.out.height - (4 * columns * job.words + 15 + row - 1) / row;
  uint64_t scratch[STACK_COLUMN_WORDS / 2];
  const int32_t most = (STACK_COLUMN_WORDS / job.words - 3) / stride + 1;
  const int32_t behind = job.out.width <= most || room < 2 ? 0 : room & ~1;
  const int32_t parts = (job.out.width + most - 1) / most;
  uint32_t *tail = (uint32_t *)(((uintptr_t)job.output + (uint32_t)(behind * row) + 15) & ~(uintptr_t)15);
  run_rows(&job, 0, behind, job.out.width, &rows, tail, &table);
  run_rows(&job, behind, job.out.height, (job.out.width + parts - 1) / parts, &rows, (uint32_t *)(void *)scratch,
           &table);
}
