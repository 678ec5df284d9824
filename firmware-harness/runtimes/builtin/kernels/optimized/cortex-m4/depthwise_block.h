/* One block of a window on the Cortex-M4: 2 loads of four words and 4 SMLAD, 6 instructions for 8 MACs (0.75 a MAC);
 * 5 + 5 + 4 = 14 cycles by the manual (LDM of n words takes n + 1). LDM because on this core nothing is issued beside a
 * load, and one of four words takes less than two of two. */
#ifndef LUT_DEPTHWISE_BLOCK_H
#define LUT_DEPTHWISE_BLOCK_H

#define DEPTHWISE_BLOCK                 \
  "ldmia.w r12!, {r4, r5, r6, r7}\n\t"  \
  "ldmia.w lr!, {r8, r9, r10, r11}\n\t" \
  "smlad r0, r4, r8, r0\n\t"            \
  "smlad r1, r5, r9, r1\n\t"            \
  "smlad r2, r6, r10, r2\n\t"           \
  "smlad r3, r7, r11, r3\n\t"
#define DEPTHWISE_BLOCK_BYTES 24

#endif
