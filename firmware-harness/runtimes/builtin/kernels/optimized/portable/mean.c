#include "../../arithmetic.h"
#include "../../kernels.h"
#include "four_channels.h"

static inline int8_t mean_of(const operator_record *operator, int32_t sum) {
  const int32_t value = requantize(sum, operator->multiplier[0]);
  return (int8_t)clamp(add_wrapping(value, operator->output_zero), operator->low, operator->high);
}

/* What the sum starts with: each element counts less the zero point. */
static inline int32_t sum_of_zeros(const operator_record *operator) {
  return (int32_t)((uint32_t)-operator->input_zero * operator->loop.outer);
}

/* Channel by channel the reference walks all positions with 6 instructions an element; here it is 2.5. */
void kernel_mean_channels_4(const operator_record *operator, const kernel_memory *memory) {
  const int8_t *input = kernel_input(memory, operator->input);
  int8_t *output = kernel_output(memory, operator->output);
  const uint32_t count = operator->loop.outer, inner = operator->loop.inner;
  const int32_t zeros = sum_of_zeros(operator);

  for (uint32_t row = 0; row < operator->loop.rows; row++) {
    for (uint32_t i = 0; i < inner; i += 4) {
      const uint32_t first = i + 4 <= inner ? i : inner - 4;
      const four_channels sums =
          add_positions((four_channels){zeros, zeros, zeros, zeros}, input + first, inner, count);
      output[first] = mean_of(operator, sums.a);
      output[first + 1] = mean_of(operator, sums.b);
      output[first + 2] = mean_of(operator, sums.c);
      output[first + 3] = mean_of(operator, sums.d);
    }
    input += (size_t)count * inner;
    output += inner;
  }
}

/* Over neighbouring elements: the four channels are four places of the run, added at the end. */
void kernel_mean_run_8(const operator_record *operator, const kernel_memory *memory) {
  const int8_t *input = kernel_input(memory, operator->input);
  int8_t *output = kernel_output(memory, operator->output);
  const uint32_t count = operator->loop.outer;
  const int32_t zeros = sum_of_zeros(operator);

  for (uint32_t row = 0; row < operator->loop.rows; row++) {
    const four_channels sums = add_positions((four_channels){zeros, 0, 0, 0}, input, 4, count / 4);
    uint32_t sum = (uint32_t)sums.a + (uint32_t)sums.b + (uint32_t)sums.c + (uint32_t)sums.d;
    for (uint32_t i = count & ~3u; i < count; i++) sum += (uint32_t)input[i];
    output[row] = mean_of(operator, (int32_t)sum);
    input += count;
  }
}
