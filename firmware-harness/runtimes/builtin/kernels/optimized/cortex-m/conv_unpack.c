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

/* 7 instructions per group of 8 inputs and 2 per 4 groups for the loop, which is entered in its midst. SXTAB16
 * subtracts the zero point for nothing. STM takes 5 cycles, so 13 per group. */
__attribute__((naked)) void conv_unpack(
    __attribute__((unused)) const int8_t *a, __attribute__((unused)) const int8_t *b,
    __attribute__((unused)) int32_t groups, __attribute__((unused)) uint32_t *to,
    __attribute__((unused)) uint32_t offset) {
  __asm(
      "push {r4-r7, lr}\n\t"
      "ldr r12, [sp, #20]\n\t"
      "rsb r4, r2, #0\n\t"
      "and r4, r4, #3\n\t" /* groups that the first round leaves out */
      "rsb r4, r4, r4, lsl #3\n\t"
      "adr.w r5, 1f\n\t"
      "add r5, r5, r4, lsl #2\n\t"
      "add r5, #1\n\t"
      "add r2, r2, #3\n\t"
      "lsrs r2, r2, #2\n\t"
      "beq 2f\n\t"
      "bx r5\n"
      "1:\n\t"
      UNPACK_GROUP UNPACK_GROUP UNPACK_GROUP UNPACK_GROUP
      "subs r2, #1\n\t"
      "bne 1b\n"
      "2:\n\t"
      "pop {r4-r7, pc}\n\t");
}

#else

void conv_unpack(const int8_t *a, const int8_t *b, int32_t groups, uint32_t *to, uint32_t offset) {
  for (int32_t group = 0; group < groups; group++, to += 4) {
    const uint32_t of_a = load_word(a + 4 * group), of_b = load_word(b + 4 * group);
    to[0] = sxtab16(offset, of_a);
    to[1] = sxtab16_odd(offset, of_a);
    to[2] = sxtab16(offset, of_b);
    to[3] = sxtab16_odd(offset, of_b);
  }
}

#endif
