#include "conv_block.h"

#if LUT_ARM_DSP
#include <conv_group.h>

/* As conv_run_block(), with sums that are loaded and stored: 15 instructions per group of k, 2 per 8 groups, 8
 * besides. On the stack: 0 end, 4 unpacked, 8 rounds, 12 where a block begins, 16 where its whole groups do, 20 what
 * the first group of count % 4 read too much, 24 from behind a channel's weights to those of the one after the next,
 * 28 sums. */
__attribute__((naked, aligned(4))) void conv_run_slice(__attribute__((unused)) const conv_slice *slice) {
  __asm(
      "push {r4-r11, lr}\n\t"
      "sub sp, #36\n\t"
      "ldm r0, {r0, r3, r4, r5, r6, r7}\n\t" /* sums, end, unpacked, pitch, count, weights */
      "lsr r8, r6, #2\n\t"
      "sub r9, r8, #1\n\t"
      "and r9, r9, #7\n\t"
      "add r8, r8, #7\n\t"
      "lsr r8, r8, #3\n\t"
      "stm sp, {r3, r4, r8}\n\t"
      "adr.w r10, 4f\n\t"
      "rsb r9, r9, r9, lsl #4\n\t"
      "sub r10, r10, r9, lsl #2\n\t"
      "add r10, #1\n\t"
      "rsb r12, r6, r5, lsl #1\n\t"
      "str r12, [sp, #24]\n\t"
      "ands r11, r6, #3\n\t"
      "rsb r11, r11, #4\n\t"
      "strd r10, r11, [sp, #16]\n\t"
      "itt ne\n\t"
      "adrne.w r10, 2f\n\t"
      "addne r10, #1\n\t"
      "str r10, [sp, #12]\n\t"
      "mov r2, r5\n\t"
      "mov r1, r7\n"

      "1:\n\t" /* a block: r0 sums, r1 weights, r2 pitch */
      "ldm r0, {r8, r9, r10, r11}\n\t"
      "str r0, [sp, #28]\n\t"
      "ldrd r0, r3, [sp, #4]\n\t"
      "ldr.w pc, [sp, #12]\n"

      "2:\n\t"
      CONV_GROUP
      "ldr r12, [sp, #20]\n\t"
      "sub r1, r1, r12\n\t"
      "ldr.w pc, [sp, #16]\n"

      "3:\n\t"
      CONV_GROUP CONV_GROUP CONV_GROUP CONV_GROUP CONV_GROUP CONV_GROUP CONV_GROUP
      "4:\n\t"
      CONV_GROUP
      "subs r3, #1\n\t"
      "bne.w 3b\n\t"

      "ldrd r12, r0, [sp, #24]\n\t"
      "add r1, r1, r12\n\t"
      "stm r0!, {r8, r9, r10, r11}\n\t"
      "ldr r3, [sp]\n\t"
      "cmp r0, r3\n\t"
      "bne.w 1b\n\t"
      "add sp, #36\n\t"
      "pop {r4-r11, pc}\n\t");
}

#else
#include "conv_plain.h"

void conv_run_slice(const conv_slice *slice) {
  const int8_t *weights = slice->weights;
  for (int32_t *sums = slice->sums; sums != slice->end; sums += 4) {
    plain_groups(sums, slice->unpacked, weights, slice->count, slice->pitch);
    weights += 2 * slice->pitch;
  }
}

#endif
