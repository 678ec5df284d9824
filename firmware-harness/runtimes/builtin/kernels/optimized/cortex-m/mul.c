#include "arm_halves.h"
#include "settle.h"
#include "takes.h"

#include "../../kernels.h"

typedef struct {
  uint32_t input_zero, second_zero; /* less than 0 by as much, in both halves */
  quantized_multiplier scale;
  int32_t output_zero;
  uint32_t low, high;
} product_terms;

/* Pairs of differences from the zero point. */
typedef struct {
  uint32_t even, odd;
} differences;

static inline differences differences_of(uint32_t bytes, uint32_t minus_zero) {
  return (differences){sxtab16(minus_zero, bytes), sxtab16_odd(minus_zero, bytes)};
}

static inline uint32_t product_of_four(uint32_t bytes, differences second, const product_terms *terms) {
  const differences first = differences_of(bytes, terms->input_zero);
  const quantized_multiplier scale = terms->scale;
  const int32_t a = requantize_settled(smulbb(first.even, second.even), scale, terms->output_zero);
  const int32_t b = requantize_settled(smulbb(first.odd, second.odd), scale, terms->output_zero);
  const int32_t c = requantize_settled(smultt(first.even, second.even), scale, terms->output_zero);
  const int32_t d = requantize_settled(smultt(first.odd, second.odd), scale, terms->output_zero);
  return clamp_bytes(four_outputs(a, b, c, d), terms->low, terms->high);
}

static inline product_terms terms_of(const operator_record *operator) {
  return (product_terms){
      .input_zero = two_halves(-operator->input_zero),
      .second_zero = two_halves(-operator->second_zero),
      .scale = settled_factor(operator->multiplier[0]),
      .output_zero = operator->output_zero,
      .low = four_bytes(operator->low),
      .high = four_bytes(operator->high),
  };
}

/* Four elements a turn: 2 loads, 4 to unpack and take zero points off, 4 multiplications, 20 to requantize, 3 to pack,
 * 4 to clamp, 1 store, 3 of the loop: 41, or 10.3 an element. */
void kernel_mul_4(const operator_record *operator, const kernel_memory *memory) {
  const product_terms terms = terms_of(operator);
  const int8_t *input = kernel_input(memory, operator->input), *second = kernel_input(memory, operator->second);
  int8_t *output = kernel_output(memory, operator->output);
  const uint32_t inner = operator->loop.inner, few = inner & 3;

  for (const int8_t *end = output + (inner & ~3u); output != end; output += 4) {
    const differences of_second = differences_of(load_word(second), terms.second_zero);
    store_word(output, product_of_four(load_word(input), of_second, &terms));
    input += 4;
    second += 4;
  }
  if (few == 0) return;
  const differences of_second = differences_of(load_few(second, few), terms.second_zero);
  store_few(output, product_of_four(load_few(input, few), of_second, &terms), few);
}

/* A second operand for each channel: four channels stay unpacked for all positions. 1 load, 2 to unpack, 4
 * multiplications, 20 to requantize, 3 to pack, 4 to clamp, 1 store, 4 of the loop: 39, or 9.8 an element. */
void kernel_mul_channels_4(const operator_record *operator, const kernel_memory *memory) {
  const product_terms terms = terms_of(operator);
  const int8_t *input = kernel_input(memory, operator->input), *second = kernel_input(memory, operator->second);
  int8_t *output = kernel_output(memory, operator->output);
  const uint32_t inner = operator->loop.inner, elements = inner * operator->loop.outer;

  for (uint32_t i = 0; i < inner; i += 4) {
    /* The last four channels are perhaps some of those before them again. */
    const uint32_t first = i + 4 <= inner ? i : inner - 4;
    const differences of_second = differences_of(load_word(second + first), terms.second_zero);
    const int8_t *from = input + first;
    for (int8_t *to = output + first, *end = to + elements; to != end; to += inner) {
      store_word(to, product_of_four(load_word(from), of_second, &terms));
      from += inner;
    }
  }
}
