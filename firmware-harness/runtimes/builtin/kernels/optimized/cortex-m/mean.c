#include "../../kernels.h"
#include "add_positions.h"
#include "settle.h"

/* A sum as an output. A mean's multiplier is divided by the count and not brought to 2^30..2^31 again: it may be less. */
static inline int32_t output_of(int32_t sum, quantized_multiplier scale, int32_t zero) {
  return requantize_adding(sum, sum & (scale.multiplier >> 31), scale, zero);
}

/* Four channels, the last four perhaps some of those before them again, over all positions: 0.94 instructions an
 * element (add_positions.h). */
void kernel_mean_words_4(const operator_record *operator, const kernel_memory *memory) {
  const int8_t *input = kernel_input(memory, operator->input);
  int8_t *output = kernel_output(memory, operator->output);
  const uint32_t count = operator->loop.outer, inner = operator->loop.inner;
  const int32_t zeros = (int32_t)((uint32_t)-operator->input_zero * count);
  const quantized_multiplier scale = settled_factor(operator->multiplier[0]);
  const int32_t zero = operator->output_zero;

  for (uint32_t row = 0; row < operator->loop.rows; row++) {
    for (uint32_t i = 0; i < inner; i += 4) {
      const uint32_t first = i + 4 <= inner ? i : inner - 4;
      const int8_t *from = input + first;
      four_channels sums = {zeros, zeros, zeros, zeros};
      for (uint32_t left = count; left > 0;) {
        const uint32_t block = left < MOST_POSITIONS ? left : MOST_POSITIONS;
        sums = add_sums(sums, add_words((four_sums){0, 0}, from, inner, block));
        from += block * inner;
        left -= block;
      }
      store_word(output + first,
                 four_outputs(output_of(sums.a, scale, zero), output_of(sums.b, scale, zero),
                              output_of(sums.c, scale, zero), output_of(sums.d, scale, zero)));
    }
    input += (size_t)count * inner;
    output += inner;
  }
}
