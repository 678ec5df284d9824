#include "row_products.h"

#include "dot_rows.h"

#if LUT_ARM_DSP

#define ROW(load, sum)                \
  load "\n\t"                         \
  "sxtb16 lr, r0\n\t"                 \
  "smlad " sum ", r11, lr, " sum "\n\t" \
  "sxtb16 r0, r0, ror #8\n\t"         \
  "smlad " sum ", r12, r0, " sum "\n\t"

#define FOUR_K                     \
  "ldr r0, [r1], #4\n\t"           \
  "sxtab16 r11, r6, r0\n\t"        \
  "sxtab16 r12, r6, r0, ror #8\n\t" \
  ROW("ldr r0, [r3, r4]", "r8")    \
  ROW("ldr r0, [r3, r4, lsl #1]", "r9") \
  ROW("ldr r0, [r3, r5]", "r10")   \
  ROW("ldr r0, [r3], #4", "r7")

__attribute__((naked)) void add_row_products(row_products *of __attribute__((unused))) {
  __asm volatile(
      "push {r0, r4-r11, lr}\n\t"
      "ldm r0, {r1-r10}\n\t" /* input, end, weights, pitch, thrice, −zero, the four sums */
      "sub r0, r2, r1\n\t"
      "tst r0, #4\n\t"
      "bne 2f\n" /* an odd number of fours begins with the second half */
      "1:\n\t" FOUR_K
      "2:\n\t" FOUR_K
      "cmp r1, r2\n\t"
      "bne 1b\n\t"
      "pop {r0}\n\t"
      "adds r0, #24\n\t"
      "stm r0, {r7-r10}\n\t"
      "pop {r4-r11, pc}\n\t");
}

#else

void add_row_products(row_products *of) {
  const int8_t *weights = of->weights;
  for (const int8_t *input = of->input; input != of->end; input += 4, weights += 4) {
    of->sums = dot_words(of->sums, unpack_input(load_word(input), of->minus_zero), weights, of->pitch, 4);
  }
}

#endif
