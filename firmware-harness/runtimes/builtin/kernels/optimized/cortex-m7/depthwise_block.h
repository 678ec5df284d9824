/* One block of a window on the Cortex-M7: 4 LDRD and 4 SMLAD, 8 instructions for 8 MACs. This core issues a load beside
 * a multiply, and LDRD fetches 64 bits at once, while nothing is issued beside an LDM: so the second half of the block
 * is loaded beside the multiplies of the first, and the loads of the next block follow beside the last ones. 6 issue
 * cycles where LDM would take 8. */
#ifndef LUT_DEPTHWISE_BLOCK_H
#define LUT_DEPTHWISE_BLOCK_H

#define DEPTHWISE_BLOCK                 \
  "ldrd r4, r5, [r12], #16\n\t"         \
  "ldrd r8, r9, [lr], #16\n\t"          \
  "ldrd r6, r7, [r12, #-8]\n\t"         \
  "smlad r0, r4, r8, r0\n\t"            \
  "ldrd r10, r11, [lr, #-8]\n\t"        \
  "smlad r1, r5, r9, r1\n\t"            \
  "smlad r2, r6, r10, r2\n\t"           \
  "smlad r3, r7, r11, r3\n\t"
#define DEPTHWISE_BLOCK_BYTES 32

#endif
