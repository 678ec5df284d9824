#include "arm.h"
#include "depthwise_3x3.h"

#if LUT_ARM_DSP

#include <depthwise_3x3_window.h>

/* Sums r0..r3 of the upper row and r4..r7 of the lower, loaded words r8..r11, columns r12, table lr. */

/* Stride 2: upper += rows 0, 1 · weights 0, 1, then row 2 · weight 2; lower += rows 2, 3 · weights 0, 1. Row 4 · weight 2
 * by itself, of four channels. 10 LDRD and 16 multiplies for the 24 MACs of a column. */
#define CHANNEL_2(x, w, upper, lower)                                                                    \
  "ldrd r8, r9, [r12, #" #x "]\n\tldrd r10, r11, [lr, #" #w "]\n\t"                                      \
  "smlad " upper ", r8, r10, " upper "\n\tsmlad " lower ", r9, r10, " lower "\n\t"                       \
  "smlabb " upper ", r9, r11, " upper "\n\t"
#define LAST_2(x, w)                                                                                     \
  "ldrd r8, r9, [r12, #" #x "]\n\tldrd r10, r11, [lr, #" #w "]\n\t"                                      \
  "smlabb r4, r8, r10, r4\n\tsmlabb r5, r9, r11, r5\n\t"                                                 \
  "smlatt r6, r8, r10, r6\n\tsmlatt r7, r9, r11, r7\n\t"

/* requantize_settled() of arm.h for a channel of both rows, but its last step, USAT here; r10 is the zero point. What
 * passes the carry on stands together. */
#define FACTOR(at, upper, lower)                                                                         \
  "ldrd r8, r9, [lr, #" #at "]\n\t"                                                                      \
  "smmlar " upper ", " upper ", r8, " upper "\n\tsmmlar " lower ", " lower ", r8, " lower "\n\t"         \
  "adds.w " upper ", " upper ", " upper ", asr #31\n\tasrs.w " upper ", " upper ", r9\n\t"              \
  "adc.w " upper ", " upper ", r10\n\t"                                                                 \
  "adds.w " lower ", " lower ", " lower ", asr #31\n\tasrs.w " lower ", " lower ", r9\n\t"              \
  "adc.w " lower ", " lower ", r10\n\t"
#define LAST_STEP(sum) "usat " sum ", #8, " sum "\n\t"

/* Eight outputs: 1 + 4 × 9 + 8 + 6 + 6 + 8 = 65 instructions, 8.1 each; 2 to begin and to go on with the loop. */
#define OUTPUTS(step)                                                                                    \
  "ldr.w r10, [lr, #184]\n\t"                                                                            \
  FACTOR(152, "r0", "r4") FACTOR(160, "r1", "r5") FACTOR(168, "r2", "r6") FACTOR(176, "r3", "r7")        \
  LAST_STEP("r0") LAST_STEP("r1") LAST_STEP("r2") LAST_STEP("r3")                                    \
  LAST_STEP("r4") LAST_STEP("r5") LAST_STEP("r6") LAST_STEP("r7")                                    \
  "orr.w r0, r0, r1, lsl #8\n\torr.w r2, r2, r3, lsl #8\n\torr.w r0, r0, r2, lsl #16\n\t"                \
  "orr.w r4, r4, r5, lsl #8\n\torr.w r6, r6, r7, lsl #8\n\torr.w r4, r4, r6, lsl #16\n\t"                \
  "ldrd r8, r9, [lr, #188]\n\tldrd r10, r11, [lr, #196]\n\t"                                             \
  "uqsub8 r0, r0, r8\n\tuqsub8 r4, r4, r8\n\tuadd8 r0, r0, r9\n\tuadd8 r4, r4, r9\n\t"                   \
  "str.w r0, [r10]\n\tstr.w r4, [r10, r11]\n\t"                                                          \
  "ldrd r8, r9, [lr, #204]\n\tadd r10, r8\n\tstr.w r10, [lr, #196]\n\t"                                  \
  "add.w r12, r12, #" #step "\n\tcmp r10, r9\n\tbne.w 1b\n\tpop {r4-r11, pc}"

#define BEGIN "push {r4-r11, lr}\n\tmov r12, r0\n\tmov lr, r1\n\t.balign 4\n1:\n\tldm.w lr, {r0-r7}\n\t"

/* On the Cortex-M4 1 + 72 + 65 = 138 instructions for 72 MACs: 1.92 each, and 9 + 120 + 81 = 210 cycles. On the
 * Cortex-M7 1 + 96 + 65 = 162 instructions. */
__attribute__((naked)) void depthwise_3x3_stride_1(const uint32_t *columns, depthwise_3x3_table *table) {
  (void)columns, (void)table;
  __asm(BEGIN DEPTHWISE_3X3_WINDOW OUTPUTS(32));
}

/* 1 + 78 + 65 = 144 instructions for 72 MACs: 2.00 each; 9 + 138 + 81 = 228 cycles on the Cortex-M4. */
__attribute__((naked)) void depthwise_3x3_stride_2(const uint32_t *columns, depthwise_3x3_table *table) {
  (void)columns, (void)table;
  __asm(BEGIN
        LAST_2(32, 32) CHANNEL_2(0, 40, "r0", "r4") CHANNEL_2(8, 48, "r1", "r5") CHANNEL_2(16, 56, "r2", "r6")
        CHANNEL_2(24, 64, "r3", "r7")
        LAST_2(72, 72) CHANNEL_2(40, 80, "r0", "r4") CHANNEL_2(48, 88, "r1", "r5") CHANNEL_2(56, 96, "r2", "r6")
        CHANNEL_2(64, 104, "r3", "r7")
        LAST_2(112, 112) CHANNEL_2(80, 120, "r0", "r4") CHANNEL_2(88, 128, "r1", "r5")
        CHANNEL_2(96, 136, "r2", "r6") CHANNEL_2(104, 144, "r3", "r7")
        OUTPUTS(80));
}

#else

static int32_t add_product(int32_t sum, uint32_t value, uint32_t weight) {
  return (int32_t)((uint32_t)sum + (uint32_t)((int16_t)value * (int16_t)weight));
}

static void outputs_of_two(depthwise_3x3_table *table, const int32_t *sums) {
  for (int32_t i = 0; i < 8; i++) {
    const int32_t above = requantize_above(sums[i], table->factors[i & 3], table->zero) - (int32_t)(table->beneath & 255);
    table->output[(i >> 2) * table->row + (i & 3)] = (int8_t)((above < 0 ? 0 : above) + (int8_t)table->low);
  }
  table->output += table->channels;
}

void depthwise_3x3_stride_1(const uint32_t *columns, depthwise_3x3_table *table) {
  for (; table->output != table->end; columns += DEPTHWISE_3X3_WORDS) {
    int32_t sums[8];
    for (int32_t i = 0; i < 8; i++) sums[i] = table->biases[i];
    for (int32_t i = 0; i < 3 * DEPTHWISE_3X3_WORDS; i += 2) {
      const uint32_t *x = columns + i, *w = table->weights + i;
      int32_t *upper = sums + (i >> 1) % 4, *lower = upper + 4;
      *upper = add_product(smlad(x[0], w[0], *upper), x[1], w[1] >> 16);
      *lower = add_product(smlad(x[1], w[1], *lower), x[0] >> 16, w[0]);
    }
    outputs_of_two(table, sums);
  }
}

void depthwise_3x3_stride_2(const uint32_t *columns, depthwise_3x3_table *table) {
  for (; table->output != table->end; columns += 2 * DEPTHWISE_3X3_WORDS_STRIDE_2) {
    int32_t sums[8];
    for (int32_t i = 0; i < 8; i++) sums[i] = table->biases[i];
    for (int32_t column = 0; column < 3; column++) {
      const uint32_t *x = columns + column * DEPTHWISE_3X3_WORDS_STRIDE_2;
      const uint32_t *w = table->weights + column * DEPTHWISE_3X3_WORDS_STRIDE_2;
      for (int32_t i = 0; i < 4; i++) {
        const uint32_t *upper_two = w + 2 + 2 * i;
        sums[i] = add_product(smlad(x[2 * i], upper_two[0], sums[i]), x[2 * i + 1], upper_two[1]);
        sums[4 + i] = smlad(x[2 * i + 1], upper_two[0], sums[4 + i]);
        sums[4 + i] = add_product(sums[4 + i], x[8 + (i & 1)] >> 8 * (i & 2), w[i & 1] >> 8 * (i & 2));
      }
    }
    outputs_of_two(table, sums);
  }
}

#endif
