#include "dot_frame.h"

/* Two pixels in one product. A word of the packed copy holds an input of two pixels, a + 2^16 × b, and multiplied by a
 * weight their two products. Those of two elements add up to −32512..32768 in each half, whatever the bytes: with 32767
 * added to the low half and 1 taken from the high one, neither borrows from the other, and an arithmetic shift gives
 * the high one's sum. Added up apart (high) beside all the words (both), it gives the low one's back in the end:
 * both − 2^16 × high. The two additions for the borrow are made once, in what sums start from.
 *
 * Three pairs of pixels × two channels × two elements: 10 loads, 12 multiplications, 30 other: 52 instructions for 24
 * MACs, 2.17 each, where a product and an addition for each MAC would be 2 without a single load. Eight elements share
 * 4 instructions for pointers and the branch: 0.04. Twelve outputs cost 65 more, and requantizing 17 for each. Twelve
 * sums, six words, two weights, two products, the constant and pointers: 28 registers. */
enum { LOW_HALF_UP = 32767 - 65536 };

#if defined(__riscv) && __riscv_xlen == 32

__asm__(
    /* One pair, two elements: \word0 and \word1 by the weights \w0 and \w1. */
    ".macro pairs_add both, high, word0, w0, word1, w1\n"
    "mul a3, \\word0, \\w0\n"
    "mul ra, \\word1, \\w1\n"
    "add a3, a3, a6\n"
    "add a3, a3, ra\n"
    "add \\both, \\both, a3\n"
    "srai a3, a3, 16\n"
    "add \\high, \\high, a3\n"
    ".endm\n"

    ".macro pairs_step k, words\n"
    "lw t0, \\words(a1)\n"
    "lw t3, \\words+12(a1)\n"
    "lb t6, \\k(a4)\n"
    "lb a7, \\k+1(a4)\n"
    "lw t1, \\words+4(a1)\n"
    "lw t4, \\words+16(a1)\n"
    "lw t2, \\words+8(a1)\n"
    "lw t5, \\words+20(a1)\n"
    "pairs_add s0, s6, t0, t6, t3, a7\n"
    "pairs_add s1, s7, t1, t6, t4, a7\n"
    "lb a0, \\k(a5)\n"
    "pairs_add s2, s8, t2, t6, t5, a7\n"
    "lb a7, \\k+1(a5)\n"
    "mul a3, t0, a0\n"
    "add a3, a3, a6\n"
    "mul ra, t3, a7\n"
    "add a3, a3, ra\n"
    "add s3, s3, a3\n"
    "srai a3, a3, 16\n"
    "add s9, s9, a3\n"
    "pairs_add s4, s10, t1, a0, t4, a7\n"
    "pairs_add s5, s11, t2, a0, t5, a7\n"
    ".endm\n"

    ".macro pairs_add_one both, high, word, w\n"
    "mul a3, \\word, \\w\n"
    "add a3, a3, a6\n"
    "add \\both, \\both, a3\n"
    "srai a3, a3, 16\n"
    "add \\high, \\high, a3\n"
    ".endm\n"

    ".macro pairs_low both, high\n"
    "slli t0, \\high, 16\n"
    "sub \\both, \\both, t0\n"
    ".endm\n"

    ".section .text." DOT_6X2 ", \"ax\", @progbits\n"
    ".balign 4\n"
    ".globl " DOT_6X2 "\n"
    ".type " DOT_6X2 ", @function\n"
    DOT_6X2 ":\n"
    "dot_enter\n"
    "1:\n" /* two channels */
    "lw t0, 40(a0)\n"
    "lw a4, 12(a0)\n"
    "lw a2, 16(a0)\n"
    "lw a1, 0(a0)\n"
    "lw s6, 0(t0)\n"
    "lw s9, 4(t0)\n"
    "addi t0, t0, 8\n"
    "sw t0, 40(a0)\n"
    "add a5, a4, a2\n"
    "add t0, a5, a2\n"
    "sw t0, 12(a0)\n"
    "addi t3, a2, 1\n" /* the number of steps, the last perhaps of one element; times −LOW_HALF_UP */
    "srli t3, t3, 1\n"
    "slli t4, t3, 15\n"
    "add t4, t4, t3\n"
    "slli s0, s6, 16\n"
    "add s0, s0, s6\n"
    "add s0, s0, t4\n"
    "mv s1, s0\n"
    "mv s2, s0\n"
    "slli s3, s9, 16\n"
    "add s3, s3, s9\n"
    "add s3, s3, t4\n"
    "mv s4, s3\n"
    "mv s5, s3\n"
    "add s6, s6, t3\n"
    "mv s7, s6\n"
    "mv s8, s6\n"
    "add s9, s9, t3\n"
    "mv s10, s9\n"
    "mv s11, s9\n"
    "li a6, -32769\n"
    "andi a2, a2, -8\n"
    "beqz a2, 3f\n"
    "add a2, a4, a2\n"
    "2:\n"
    "pairs_step 0, 0\n"
    "pairs_step 2, 24\n"
    "pairs_step 4, 48\n"
    "pairs_step 6, 72\n"
    "addi a1, a1, 96\n"
    "addi a4, a4, 8\n"
    "addi a5, a5, 8\n"
    "bne a4, a2, 2b\n"
    "lw a0, 0(sp)\n"
    "3:\n"
    "lw a2, 16(a0)\n"
    "andi a2, a2, 6\n"
    "beqz a2, 5f\n"
    "add a2, a4, a2\n"
    "4:\n"
    "pairs_step 0, 0\n"
    "addi a1, a1, 24\n"
    "addi a4, a4, 2\n"
    "addi a5, a5, 2\n"
    "bne a4, a2, 4b\n"
    "lw a0, 0(sp)\n"
    "5:\n"
    "lw a2, 16(a0)\n"
    "andi a2, a2, 1\n"
    "beqz a2, 6f\n"
    "lw t0, 0(a1)\n"
    "lb t6, 0(a4)\n"
    "lw t1, 4(a1)\n"
    "lw t2, 8(a1)\n"
    "lb a7, 0(a5)\n"
    "pairs_add_one s0, s6, t0, t6\n"
    "pairs_add_one s1, s7, t1, t6\n"
    "pairs_add_one s2, s8, t2, t6\n"
    "pairs_add_one s3, s9, t0, a7\n"
    "pairs_add_one s4, s10, t1, a7\n"
    "pairs_add_one s5, s11, t2, a7\n"
    "6:\n"
    "pairs_low s0, s6\n"
    "pairs_low s1, s7\n"
    "pairs_low s2, s8\n"
    "pairs_low s3, s9\n"
    "pairs_low s4, s10\n"
    "pairs_low s5, s11\n"
    "lw a1, 56(a0)\n"
    "lw t0, 24(a0)\n"
    "dot_finish\n"
    "add a2, a1, t0\n"
    "add a3, a2, t0\n"
    "add t4, a3, t0\n"
    "add t5, t4, t0\n"
    "add t6, t5, t0\n"
    "dot_next_factor\n"
    "requantize_settled s0, 0, a1\n"
    "requantize_settled s6, 0, a2\n"
    "requantize_settled s1, 0, a3\n"
    "requantize_settled s7, 0, t4\n"
    "requantize_settled s2, 0, t5\n"
    "requantize_settled s8, 0, t6\n"
    "dot_next_factor\n"
    "requantize_settled s3, 1, a1\n"
    "requantize_settled s9, 1, a2\n"
    "requantize_settled s4, 1, a3\n"
    "requantize_settled s10, 1, t4\n"
    "requantize_settled s5, 1, t5\n"
    "requantize_settled s11, 1, t6\n"
    "addi a1, a1, 2\n"
    "sw a1, 56(a0)\n"
    "sw a4, 48(a0)\n"
    "lw t0, 36(a0)\n"
    "addi t0, t0, -2\n"
    "sw t0, 36(a0)\n"
    "beqz t0, 7f\n"
    "j 1b\n"
    "7:\n"
    "dot_return\n"
    ".size " DOT_6X2 ", .-" DOT_6X2 "\n"
    ".text\n");

#else

static void add_steps(const dot_block *block, int pair, uint32_t *both, uint32_t *high) {
  const uint32_t *words = (const uint32_t *)(const void *)block->pixels[0] + pair;
  for (int32_t i = 0; i < block->run; i += 2) {
    uint32_t step = words[3 * i] * (uint32_t)block->weights[i] + (uint32_t)LOW_HALF_UP;
    if (i + 1 < block->run) step += words[3 * (i + 1)] * (uint32_t)block->weights[i + 1];
    *both += step;
    *high += (uint32_t)((int32_t)step >> 16);
  }
}

void dot_6x2(dot_block *block) {
  const uint32_t steps = (uint32_t)(block->run + 1) / 2;
  for (; block->channels != 0; block->channels--) {
    const uint32_t bias = (uint32_t)*block->bias++;
    for (int pair = 0; pair < 3; pair++) {
      uint32_t both = bias + (bias << 16) - steps * (uint32_t)LOW_HALF_UP, high = bias + steps;
      add_steps(block, pair, &both, &high);
      int8_t *output = block->outputs[0] + 2 * pair * block->pixel_step;
      output[0] = requantize_settled((int32_t)(both - (high << 16)), *block->factors, block->range);
      output[block->pixel_step] = requantize_settled((int32_t)high, *block->factors, block->range);
    }
    block->weights += block->filter;
    block->factors++;
    block->outputs[0]++;
  }
}

#endif
