#include "conv_block.h"

#if LUT_ARM_DSP

#define UNPACK_GROUP                  \
  "ldr.w r4, [r0], #4\n\t"            \
  "ldr.w r6, [r1], #4\n\t"            \
  "sxtab16 r5, r12, r4, ror #8\n\t"   \
  "sxtab16 r4, r12, r4\n\t"           \
  "sxtab16 r7, r12, r6, ror #8\n\t"   \
  "sxtab16 r6, r12, r6\n\t"           \
  "stm.w r3!, {r4, r5, r6, r7}\n\t"

/* 7 instructions per group of 8 inputs, 2 per 4 groups for the loop, which is entered in its midst, and 6 per row.
 * SXTAB16 subtracts the zero point for nothing. STM takes 5 cycles and a pair of loads 3, so 12 per group. */
__attribute__((naked, aligned(4))) void conv_unpack_rows(
    __attribute__((unused)) const int8_t *a, __attribute__((unused)) const int8_t *b,
    __attribute__((unused)) int32_t groups, __attribute__((unused)) uint32_t *to,
    __attribute__((unused)) uint32_t offset, __attribute__((unused)) int32_t rows,
    __attribute__((unused)) int32_t gap) {
  __asm(
      "push {r4-r11, lr}\n\t"
      "rsb r4, r2, #0\n\t"
      "and r4, r4, #3\n\t" /* groups that the first round leaves out */
      "rsb r4, r4, r4, lsl #3\n\t"
      "adr.w r10, 2f\n\t"
      "add r10, r10, r4, lsl #2\n\t"
      "add r10, #1\n\t"
      "add r11, sp, #36\n\t"
      "ldm r11, {r8, r9, r11}\n\t" /* offset, rows, gap */
      "mov r12, r8\n\t"
      "add r2, r2, #3\n\t"
      "lsrs r2, r2, #2\n\t"
      "beq 3f\n"
      "1:\n\t"
      "mov r8, r2\n\t"
      "bx r10\n"
      "2:\n\t"
      UNPACK_GROUP UNPACK_GROUP UNPACK_GROUP UNPACK_GROUP
      "subs r8, #1\n\t"
      "bne 2b\n\t"
      "add r0, r0, r11\n\t"
      "add r1, r1, r11\n\t"
      "subs r9, #1\n\t"
      "bne 1b\n"
      "3:\n\t"
      "pop {r4-r11, pc}\n\t");
}

#else

void conv_unpack_rows(const int8_t *a, const int8_t *b, int32_t groups, uint32_t *to, uint32_t offset, int32_t rows,
                      int32_t gap) {
  for (; rows > 0; rows--, a += gap, b += gap) {
    for (int32_t group = 0; group < groups; group++, to += 4, a += 4, b += 4) {
      const uint32_t of_a = load_word(a), of_b = load_word(b);
      to[0] = sxtab16(offset, of_a);
      to[1] = sxtab16_odd(offset, of_a);
      to[2] = sxtab16(offset, of_b);
      to[3] = sxtab16_odd(offset, of_b);
    }
  }
}

#endif
