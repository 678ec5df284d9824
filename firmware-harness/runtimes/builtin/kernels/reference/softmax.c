#include "../../fixed_point.h"
#include "../arithmetic.h"
#include "../kernels.h"

enum { DIFFERENCE_INTEGER_BITS = 5, SUM_INTEGER_BITS = 12 };

/* Leading zeros of a positive number, without the branches of the library's function. */
static inline int32_t leading_zeros(uint32_t x) {
  int32_t zeros = 0;
  for (int32_t step = 16; step > 0; step >>= 1) {
    const int32_t empty = mask_of(x >> (32 - step) == 0) & step;
    zeros += empty;
    x <<= empty;
  }
  return zeros;
}

/* exp of an element's distance below the row's maximum, in Q0; 0 where it is too far below to count. */
static inline int32_t exp_of_difference(const operator_record *operator, int32_t difference) {
  const int32_t scaled = requantize(difference, operator->multiplier[0]);
  const int32_t exp = exp_of_negative(scaled, DIFFERENCE_INTEGER_BITS);
  return exp & mask_of(difference >= operator->loop.least_difference);
}

/* The fixed-point softmax of tensorflow/lite/kernels/internal/reference/softmax.h, for outputs of scale 1/256
 * and zero point −128. */
void kernel_softmax(const operator_record *operator, const kernel_memory *memory) {
  const int8_t *input = kernel_input(memory, operator->input);
  int8_t *output = kernel_output(memory, operator->output);
  const uint32_t columns = operator->loop.inner;

  for (uint32_t row = 0; row < operator->loop.outer; row++) {
    int32_t most = INT8_MIN;
    for (uint32_t i = 0; i < columns; i++) most = larger(most, input[i]);

    int32_t sum = 0;
    for (uint32_t i = 0; i < columns; i++) {
      sum += divide_by_power(exp_of_difference(operator, input[i] - most), SUM_INTEGER_BITS);
    }

    /* 1 / sum = scale × 2^-(SUM_INTEGER_BITS − zeros), scale in Q0; 8 of its 31 bits go into the output. */
    const int32_t zeros = leading_zeros((uint32_t)sum);
    const int32_t exponent = SUM_INTEGER_BITS - zeros + 31 - 8;
    const int32_t fraction = (int32_t)(((uint32_t)sum << zeros) - (1u << 31));
    /* Past 31, which takes more than 511 equal elements, every output rounds to 0. */
    const int32_t scale = one_over_one_plus(fraction) & mask_of(exponent <= 31);
    const int32_t shift = smaller(exponent, 31);

    for (uint32_t i = 0; i < columns; i++) {
      const int32_t product = multiply_high(scale, exp_of_difference(operator, input[i] - most));
      output[i] = (int8_t)clamp(divide_by_power(product, shift) - 128, INT8_MIN, INT8_MAX);
    }
    input += columns;
    output += columns;
  }
}
