/* What the blocks in assembly begin and end with, and what stands for blocks of four channels on other machines. */
#ifndef LUT_RV32_DOT_FRAME_H
#define LUT_RV32_DOT_FRAME_H

#include "dot_block.h"

#if defined(__riscv) && __riscv_xlen == 32

/* What the blocks in assembly share. Of those of four channels: s0..s11 are sums, a4..a7 point to their weights,
 * t6 is the zero point, t5 the end of a run, and ra counts rows. */
__asm__(
    ".macro dot_enter\n"
    "addi sp, sp, -64\n"
    "sw ra, 4(sp)\n"
    "sw s0, 8(sp)\n"
    "sw s1, 12(sp)\n"
    "sw s2, 16(sp)\n"
    "sw s3, 20(sp)\n"
    "sw s4, 24(sp)\n"
    "sw s5, 28(sp)\n"
    "sw s6, 32(sp)\n"
    "sw s7, 36(sp)\n"
    "sw s8, 40(sp)\n"
    "sw s9, 44(sp)\n"
    "sw s10, 48(sp)\n"
    "sw s11, 52(sp)\n"
    "sw a0, 0(sp)\n"
    ".endm\n"

    ".macro dot_return\n"
    "lw ra, 4(sp)\n"
    "lw s0, 8(sp)\n"
    "lw s1, 12(sp)\n"
    "lw s2, 16(sp)\n"
    "lw s3, 20(sp)\n"
    "lw s4, 24(sp)\n"
    "lw s5, 28(sp)\n"
    "lw s6, 32(sp)\n"
    "lw s7, 36(sp)\n"
    "lw s8, 40(sp)\n"
    "lw s9, 44(sp)\n"
    "lw s10, 48(sp)\n"
    "lw s11, 52(sp)\n"
    "addi sp, sp, 64\n"
    "ret\n"
    ".endm\n"

    /* Biases into the first four sums; weights, steps and counts into their registers. */
    ".macro dot_start\n"
    "lw t0, 40(a0)\n"
    "lw t1, 44(a0)\n"
    "lw a4, 12(a0)\n"
    "lw t2, 32(a0)\n"
    "lw s0, 0(t0)\n"
    "lw s1, 4(t0)\n"
    "lw s2, 8(t0)\n"
    "lw s3, 12(t0)\n"
    "add t0, t0, t1\n"
    "sw t0, 40(a0)\n"
    "add a5, a4, t2\n"
    "add a6, a5, t2\n"
    "add a7, a6, t2\n"
    "add t2, a7, t2\n"
    "sw t2, 12(a0)\n"
    "lw t6, 68(a0)\n"
    "lw ra, 20(a0)\n"
    ".endm\n"

    /* The range of outputs and the first factor: what requantize_settled wants. */
    ".macro dot_finish\n"
    "lw a4, 48(a0)\n"
    "lw ra, 52(a0)\n"
    "lw a5, 72(a0)\n"
    "lw a6, 76(a0)\n"
    "lw a7, 80(a0)\n"
    ".endm\n"

    ".macro dot_next_factor\n"
    "lw t0, 0(a4)\n"
    "lw t1, 4(a4)\n"
    "add a4, a4, ra\n"
    ".endm\n");

#else

/* The blocks' twin in C. */
static inline void dot_in_c(dot_block *block, int pixels, int32_t zero) {
  for (; block->channels != 0; block->channels--) {
    for (int pixel = 0; pixel < pixels; pixel++) {
      const int8_t *input = block->pixels[pixel], *weights = block->weights;
      uint32_t sum = (uint32_t)block->bias[block->bias_step == 0 ? 0 : -(block->channels & 3) & 3];
      for (int32_t row = 0; row < block->rows; row++) {
        for (int32_t i = 0; i < block->run; i++) sum += (uint32_t)((input[i] - zero) * weights[i]);
        if (row + 1 == block->rows) break;
        input += block->run + block->pixel_step;
        weights += block->run + block->weight_step;
      }
      *block->outputs[pixel]++ = requantize_settled((int32_t)sum, *block->factors, block->range);
    }
    block->weights += block->filter;
    block->factors += block->factor_step / 8;
    if ((block->channels & 3) == 1) block->bias += block->bias_step / 4;
  }
}

#endif

#endif
