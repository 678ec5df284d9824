/* One block of a window on the Cortex-M7. */
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
