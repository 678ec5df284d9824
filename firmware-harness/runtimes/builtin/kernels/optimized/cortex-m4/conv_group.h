/* The inner step of the convolutions, in the order that suits the Cortex-M4: 2 pixels × 2 channels × 4 k = 16 MACs.
 *
 *   LDM    the 2 × 4 inputs, unpacked beforehand: r4 a02, r5 a13, r6 b02, r7 b13, as halves
 *   2 LDR  4 weights of a channel each, where they lie: at r1 and, `r2` bytes on, of the next channel
 *   4 SXTB16, 8 SMLAD
 *
 * 15 instructions, 0.94 per MAC: the least that unpacking weights allows with 4 sums in registers; 6 or 8 sums would
 * want more than 14 registers. LDM takes 1 + 4 cycles and a load that no other follows 2, so 21 cycles, 1.31 per MAC.
 * Each is 4 bytes long: loops are entered in their midst. r8 a0, r9 a1, r10 b0, r11 b1: pixel and channel. */
#ifndef LUT_CONV_GROUP_H
#define LUT_CONV_GROUP_H

#define CONV_GROUP                     \
  "ldm.w r0!, {r4, r5, r6, r7}\n\t"    \
  "ldr.w r12, [r1, r2]\n\t"            \
  "sxtb16 lr, r12\n\t"                 \
  "sxtb16 r12, r12, ror #8\n\t"        \
  "smlad r9, r4, lr, r9\n\t"           \
  "smlad r11, r6, lr, r11\n\t"         \
  "smlad r9, r5, r12, r9\n\t"          \
  "smlad r11, r7, r12, r11\n\t"        \
  "ldr.w r12, [r1], #4\n\t"            \
  "sxtb16 lr, r12\n\t"                 \
  "sxtb16 r12, r12, ror #8\n\t"        \
  "smlad r8, r4, lr, r8\n\t"           \
  "smlad r10, r6, lr, r10\n\t"         \
  "smlad r8, r5, r12, r8\n\t"          \
  "smlad r10, r7, r12, r10\n\t"

#endif
