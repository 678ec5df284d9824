#include "depthwise_table.h"

#include "arm.h"

#if LUT_ARM_DSP

#include <depthwise_block.h>

#include "depthwise_epilogue.h"

#define TEXT_OF(number) #number
#define TEXT(number) TEXT_OF(number)

/* Sums r0..r3, columns r12, table lr; r4..r11 are what is loaded. At sp the table, then where the blocks are entered.
 * Beside its blocks an output of four channels takes 10 + 27 instructions: 72 for 3×3 (36 MACs), whose six blocks are
 * half of that. */
__attribute__((naked, aligned(4))) void depthwise_outputs(const uint32_t *columns, uint32_t *table, int32_t blocks) {
  (void)columns, (void)table, (void)blocks;
  __asm("push {r4-r11, lr}\n\t"
        "mov r12, r0\n\t"
        "adr.w r3, 2f + 1\n\t"
        "mov r4, #" TEXT(DEPTHWISE_BLOCK_BYTES) "\n\t"
        "mls r3, r2, r4, r3\n\t"
        "push {r1, r3}\n\t"
        "mov lr, r1\n\t"
        "b 1f\n\t"
        ".balign 4\n"
        "1:\n\t"
        "ldmia.w lr!, {r0, r1, r2, r3}\n\t"
        "ldr.w pc, [sp, #4]\n\t"
        ".balign 4\n\t"
        ".rept 16\n\t" DEPTHWISE_BLOCK ".endr\n"
        "2:\n\t" DEPTHWISE_EPILOGUE
        "str.w r0, [r8]\n\t"
        "add r8, r7\n\t"
        "str.w r8, [lr, #16]\n\t"
        "add r12, r9\n\t"
        "ldr.w lr, [sp]\n\t"
        "cmp r8, r10\n\t"
        "bne.w 1b\n\t"
        "add sp, #8\n\t"
        "pop {r4-r11, pc}");
}

/* The same registers. At sp the weights, where the blocks are entered, the sums, `back` and the end of the sums.
 * Beside its blocks, 11 instructions for four sums. */
__attribute__((naked, aligned(4))) void depthwise_sums(const uint32_t *columns, const uint32_t *weights, int32_t blocks,
                                           int32_t back, int32_t *sums, const int32_t *end) {
  (void)columns, (void)weights, (void)blocks, (void)back, (void)sums, (void)end;
  __asm("push {r4-r11, lr}\n\t"
        "mov r12, r0\n\t"
        "adr.w r0, 2f + 1\n\t"
        "mov r4, #" TEXT(DEPTHWISE_BLOCK_BYTES) "\n\t"
        "mls r2, r2, r4, r0\n\t"
        "ldrd r4, r5, [sp, #36]\n\t"
        "push {r1, r2, r3, r5}\n\t"
        "mov lr, r1\n\t"
        "push {r4}\n\t"
        "ldmia.w r4, {r0, r1, r2, r3}\n\t"
        "ldr.w pc, [sp, #8]\n\t"
        ".balign 4\n"
        ".rept 16\n\t" DEPTHWISE_BLOCK ".endr\n"
        "2:\n\t"
        "ldm.w sp, {r4, r5, r6, r7, r8}\n\t"
        "stmia.w r4!, {r0, r1, r2, r3}\n\t"
        "str.w r4, [sp]\n\t"
        "mov lr, r5\n\t"
        "add r12, r7\n\t"
        "cmp r4, r8\n\t"
        "itt ne\n\t"
        "ldmne.w r4, {r0, r1, r2, r3}\n\t"
        "bxne r6\n\t"
        "add sp, #20\n\t"
        "pop {r4-r11, pc}");
}

/* Sums at sp; 34 instructions for 4 outputs. */
__attribute__((naked, aligned(4))) void depthwise_outputs_of_sums(const int32_t *sums, uint32_t *table) {
  (void)sums, (void)table;
  __asm("push {r4-r11, lr}\n\t"
        "mov r12, r0\n\t"
        "mov lr, r1\n"
        "1:\n\t"
        "ldmia.w r12!, {r0, r1, r2, r3}\n\t" DEPTHWISE_EPILOGUE
        "str.w r0, [r8]\n\t"
        "add r8, r7\n\t"
        "str.w r8, [lr, #16]\n\t"
        "sub.w lr, lr, #32\n\t"
        "cmp r8, r10\n\t"
        "bne.w 1b\n\t"
        "pop {r4-r11, pc}");
}

#else

/* What SMMLAR, ADD, ASR, QADD and USAT do. */
static int32_t output_above(int32_t x, quantized_multiplier factor, int32_t zero) {
  const uint64_t product = (uint64_t)((int64_t)x * factor.multiplier);
  const int32_t high = (int32_t)(uint32_t)((product + ((uint64_t)(uint32_t)x << 32) + 0x80000000u) >> 32);
  const int32_t shifted = add_wrapping(high, high >> 31) >> factor.shift;
  return clamp((int32_t)(((int64_t)shifted + zero) >> 1), 0, 255);
}

static int32_t sum_of(int32_t sum, const uint32_t *columns, const uint32_t *weights, int32_t blocks) {
  for (int32_t i = 0; i < blocks; i++) sum = smlad(columns[4 * i], weights[4 * i], sum);
  return sum;
}

/* What DEPTHWISE_EPILOGUE does, and the store behind it. */
static void output_of_sums(const int32_t *sums, const uint32_t *factors) {
  depthwise_ending *ending = (depthwise_ending *)(uintptr_t)(factors + DEPTHWISE_FACTORS);
  for (int32_t i = 0; i < 4; i++) {
    const quantized_multiplier factor = {(int32_t)factors[2 * i], (int32_t)factors[2 * i + 1]};
    const int32_t above = output_above(sums[i], factor, ending->zero) - (int32_t)(ending->beneath & 255);
    ending->output[i] = (int8_t)((above < 0 ? 0 : above) + (int8_t)ending->low);
  }
  ending->output += ending->channels;
}

void depthwise_outputs(const uint32_t *columns, uint32_t *table, int32_t blocks) {
  const uint32_t *weights = table + DEPTHWISE_BIASES, *factors = weights + 4 * blocks;
  const depthwise_ending *ending = (const depthwise_ending *)(const void *)(factors + DEPTHWISE_FACTORS);
  do {
    int32_t sums[4];
    for (int32_t i = 0; i < 4; i++) sums[i] = sum_of((int32_t)table[i], columns + i, weights + i, blocks);
    output_of_sums(sums, factors);
    columns += 4 * blocks + ending->back / 4;
  } while (ending->output != ending->end);
}

void depthwise_sums(const uint32_t *columns, const uint32_t *weights, int32_t blocks, int32_t back, int32_t *sums,
                    const int32_t *end) {
  for (; sums != end; sums += 4, columns += 4 * blocks + back / 4) {
    for (int32_t i = 0; i < 4; i++) sums[i] = sum_of(sums[i], columns + i, weights + i, blocks);
  }
}

void depthwise_outputs_of_sums(const int32_t *sums, uint32_t *table) {
  const depthwise_ending *ending = (const depthwise_ending *)(const void *)(table + DEPTHWISE_FACTORS);
  for (; ending->output != ending->end; sums += 4) output_of_sums(sums, table);
}

#endif
