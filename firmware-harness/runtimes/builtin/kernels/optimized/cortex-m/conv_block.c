#include "conv_block.h"

#if LUT_ARM_DSP
#include <conv_group.h>

/* Per block of 4 outputs: 15 instructions per group of k, 2 per 8 groups for the loop, which is entered in its midst
 * where groups are no multiple of 8, and 43 besides, of which requantization and clamping take 29. At k 64 that is
 * 287 / 256 MACs = 1.12 instructions per MAC; at k 16 105 / 64 = 1.64. */
#define REQUANTIZE(sum, twice, right)                \
  "smmlar " sum ", " sum ", " twice ", " sum "\n\t"  \
  "adds " sum ", " sum ", " sum ", asr #31\n\t"      \
  "asrs " sum ", " sum ", " right "\n\t"             \
  "adc " sum ", " sum ", lr\n\t"                     \
  "ssat " sum ", #8, " sum "\n\t"

/* On the stack: 0 bias, 4 factors, 8 output, 12 zero, 16 low, 20 high, 24 pitch, 28 end, 32 unpacked, 36 rounds of 8
 * groups, 40 where a block begins, 44 where its whole groups do, 48 what the first group of k % 4 read too much. */
__attribute__((naked, aligned(4))) void conv_run_block(__attribute__((unused)) const conv_block *block) {
  __asm(
      "push {r4-r11, lr}\n\t"
      "sub sp, #56\n\t"
      "ldm r0!, {r1-r10}\n\t"
      "stm sp, {r1-r10}\n\t"
      "ldm r0, {r4-r8}\n\t"
      "adr.w r9, 4f\n\t"
      "add r4, r4, r9\n\t"
      "add r5, r5, r9\n\t"
      "strd r4, r5, [sp, #40]\n\t"
      "str r6, [sp, #48]\n\t"
      "mov r12, r3\n\t"
      "ldrd r0, r3, [sp]\n\t"
      "mov r2, r7\n\t"
      "mov r1, r8\n"

      "1:\n\t" /* a block: r0 bias, r1 weights, r2 k, r3 factors, r12 output */
      "ldm r0!, {r8, r9}\n\t"
      "stm sp, {r0, r3, r12}\n\t"
      "mov r10, r8\n\t"
      "mov r11, r9\n\t"
      "ldrd r0, r3, [sp, #32]\n\t"
      "ldr.w pc, [sp, #40]\n"

      "2:\n\t" /* the first k % 4 */
      CONV_GROUP
      "ldr.w r12, [sp, #48]\n\t"
      "sub.w r1, r1, r12\n\t"
      "ldr.w pc, [sp, #44]\n"

      "3:\n\t"
      CONV_GROUP CONV_GROUP CONV_GROUP CONV_GROUP CONV_GROUP CONV_GROUP CONV_GROUP
      "4:\n\t"
      ".if 4b - 3b - 7 * 60\n\t.error \"conv_entry_of() counts 60 bytes per group\"\n\t.endif\n\t"
      CONV_GROUP
      "subs r3, #1\n\t"
      "bne.w 3b\n\t"

      "ldm sp, {r0, r3, r12, lr}\n\t"
      "ldm r3!, {r4, r5, r6, r7}\n\t"
      REQUANTIZE("r8", "r4", "r5")
      REQUANTIZE("r9", "r6", "r7")
      REQUANTIZE("r10", "r4", "r5")
      REQUANTIZE("r11", "r6", "r7")
      "ldrd r4, r5, [sp, #16]\n\t"
      "ldrd r6, r7, [sp, #24]\n\t"
      "bfi r8, r9, #8, #24\n\t"
      "bfi r10, r11, #8, #24\n\t"
      "pkhbt r8, r8, r10, lsl #16\n\t"
      "ssub8 r9, r8, r4\n\t"
      "sel r8, r8, r4\n\t"
      "ssub8 r9, r8, r5\n\t"
      "sel r8, r5, r8\n\t"
      "lsr r9, r8, #16\n\t"
      "strh r9, [r12, r6]\n\t"
      "strh r8, [r12], #2\n\t"
      "add r1, r1, r2\n\t" /* over the weights of the second channel */
      "cmp r12, r7\n\t"
      "bne.w 1b\n\t"
      "add sp, #56\n\t"
      "pop {r4-r11, pc}\n\t");
}

#else
#include "conv_plain.h"

void conv_run_block(const conv_block *block) {
  const int8_t *weights = block->weights;
  const int32_t *bias = block->bias;
  const quantized_multiplier *factors = block->factors;
  for (int8_t *output = block->output; output != block->end; output += 2, bias += 2, factors += 2) {
    int32_t sums[4] = {bias[0], bias[1], bias[0], bias[1]};
    plain_groups(sums, block->unpacked, weights, block->k, block->k);
    for (int32_t i = 0; i < 4; i++) sums[i] = requantize_settled(sums[i], factors[i & 1], block->zero);
    const uint32_t outputs =
        clamp_bytes(four_outputs(sums[0], sums[1], sums[2], sums[3]), block->low, block->high);
    store_half(output + block->pitch, outputs >> 16);
    store_half(output, outputs);
    weights += 2 * block->k;
  }
}

#endif
