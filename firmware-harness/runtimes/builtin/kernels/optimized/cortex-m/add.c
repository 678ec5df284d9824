#include "arm_halves.h"
#include "settle.h"
#include "takes.h"

#include "../../kernels.h"

enum { LEAST_SHIFT = -28 }; /* a factor below 2^28 takes 20 bits of headroom to less than a half: it gives 0 */

/* Differences from a zero point are held × 2^7, as pairs of halves, which two AND and two SHSUB16 make of a word.
 *
 * An operand's factor is (as prepare has it) at most 1/2, and that of one of them 1/2: `exact`'s, whose difference
 * goes into the sum as it is, × 2^19. With the other's factor m × 2^(−31 − e), what is to be rounded first is
 * h = (difference × m + 2^10) >> 11, and (difference × 2^7 × m >> 16) + 2 is 4h and two bits to be cleared. Then
 * h × 2^−e is rounded, halves away from zero: (4h − [h < 0] + 2^(e + 1)) >> e + 2, for e = 0 too. */
typedef struct {
  uint32_t exact_zero, scaled_zero; /* × 2^8, in both halves */
  int32_t multiplier, half, right;  /* the other's m, 2^(e + 1), e + 2 */
  quantized_multiplier sum;
  int32_t output_zero;
  uint32_t low, high;
} sum_terms;

static inline uint32_t odd_differences(uint32_t bytes, uint32_t zero) {
  return shsub16(bytes & 0xff00ff00u, zero);
}

static inline uint32_t even_differences(uint32_t bytes, uint32_t zero) { return odd_differences(bytes << 8, zero); }

/* The other operand on the common scale. 4 instructions after SMLAW. */
static inline int32_t rounded(int32_t quadruple, const sum_terms *terms) {
  return (below_zero_down(quadruple & ~3) + terms->half) >> terms->right;
}

static inline uint32_t sum_of_four(uint32_t exact, uint32_t scaled, const sum_terms *terms) {
  const int32_t whole = 1 << 28; /* × 2^7 >> 16 is × 2^19 */
  const uint32_t even = even_differences(scaled, terms->scaled_zero);
  const uint32_t odd = odd_differences(scaled, terms->scaled_zero);
  int32_t a = rounded(smlawb(terms->multiplier, even, 2), terms);
  int32_t b = rounded(smlawb(terms->multiplier, odd, 2), terms);
  int32_t c = rounded(smlawt(terms->multiplier, even, 2), terms);
  int32_t d = rounded(smlawt(terms->multiplier, odd, 2), terms);
  const uint32_t exact_even = even_differences(exact, terms->exact_zero);
  const uint32_t exact_odd = odd_differences(exact, terms->exact_zero);
  a = requantize_settled(smlawb(whole, exact_even, a), terms->sum, terms->output_zero);
  b = requantize_settled(smlawb(whole, exact_odd, b), terms->sum, terms->output_zero);
  c = requantize_settled(smlawt(whole, exact_even, c), terms->sum, terms->output_zero);
  d = requantize_settled(smlawt(whole, exact_odd, d), terms->sum, terms->output_zero);
  return clamp_bytes(four_outputs(a, b, c, d), terms->low, terms->high);
}

static inline sum_terms terms_of(const operator_record *operator, bool first_exact) {
  quantized_multiplier scaled = operator->multiplier[first_exact];
  const quantized_multiplier sum = operator->multiplier[2];
  const int32_t input_zero = operator->input_zero, second_zero = operator->second_zero;
  if (scaled.shift < LEAST_SHIFT) scaled = (quantized_multiplier){0, 0};
  return (sum_terms){
      .exact_zero = two_halves((first_exact ? input_zero : second_zero) * 256),
      .scaled_zero = two_halves((first_exact ? second_zero : input_zero) * 256),
      .multiplier = scaled.multiplier,
      .half = 1 << (1 - scaled.shift),
      .right = 2 - scaled.shift,
      .sum = settled_factor(sum),
      .output_zero = operator->output_zero,
      .low = four_bytes(operator->low),
      .high = four_bytes(operator->high),
  };
}

/* Four elements a turn: 2 loads, 8 to unpack and take zero points off, 20 for the scaled operand (SMLAW, BIC, ADD, ADD,
 * ASR each), 4 SMLAW of the exact one, 20 to requantize, 3 to pack, 4 to clamp, 1 store, 3 of the loop: 65, or 16.3 an
 * element, and the reloads of constants, of which there are more than registers. */
void kernel_add_4(const operator_record *operator, const kernel_memory *memory) {
  const bool first_exact = is_half(operator->multiplier[0]);
  const sum_terms terms = terms_of(operator, first_exact);
  const int8_t *first = kernel_input(memory, operator->input), *second = kernel_input(memory, operator->second);
  const int8_t *exact = first_exact ? first : second, *scaled = first_exact ? second : first;
  int8_t *output = kernel_output(memory, operator->output);
  const uint32_t inner = operator->loop.inner, few = inner & 3;
  /* Back to where the second operand begins, after each row. */
  const uint32_t exact_back = first_exact ? 0 : inner, scaled_back = first_exact ? inner : 0;

  for (uint32_t row = 0; row < operator->loop.outer; row++) {
    for (const int8_t *end = output + (inner & ~3u); output != end; output += 4) {
      store_word(output, sum_of_four(load_word(exact), load_word(scaled), &terms));
      exact += 4;
      scaled += 4;
    }
    if (few != 0) {
      store_few(output, sum_of_four(load_few(exact, few), load_few(scaled, few), &terms), few);
      exact += few;
      scaled += few;
      output += few;
    }
    exact -= exact_back;
    scaled -= scaled_back;
  }
}
