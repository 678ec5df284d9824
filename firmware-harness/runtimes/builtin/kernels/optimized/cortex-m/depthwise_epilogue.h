/* The end of an inner loop of DEPTHWISE_CONV_2D: four sums become four bytes of the output. */
#ifndef LUT_CORTEX_M_DEPTHWISE_EPILOGUE_H
#define LUT_CORTEX_M_DEPTHWISE_EPILOGUE_H

/* Sums r0..r3, table lr at the factors; then r0 is the output's word, and r4..r10 are the ending. The requantization
 * divides the product h by 2^(right + 1), halves away from zero, as (h + (h >> 31) >> right) + 1 >> 1; the ending's zero,
 * 2 × zero point + 1, lets the last shift, which USAT has for nothing, add the zero point too, and QADD is there because
 * that sum may leave 32 bits where right is 0. So factors must be below one half; requantize_settled() of arm.h takes
 * more, but wants the zero point in a register while it has all factors. USAT's upper end is the activation's, for the
 * zero point is moved so; UQSUB8 then cuts the lower end. 2 LDM + 4 × 5 + 3 ORR + 2 = 27 instructions for 4 outputs; 15 words loaded, so
 * 17 + 25 = 42 cycles on the Cortex-M4. */
#define DEPTHWISE_EPILOGUE              \
  "ldmia.w lr!, {r4-r11}\n\t"           \
  "smmlar r0, r0, r4, r0\n\t"           \
  "smmlar r1, r1, r6, r1\n\t"           \
  "smmlar r2, r2, r8, r2\n\t"           \
  "smmlar r3, r3, r10, r3\n\t"          \
  "add.w r0, r0, r0, asr #31\n\t"       \
  "add.w r1, r1, r1, asr #31\n\t"       \
  "add.w r2, r2, r2, asr #31\n\t"       \
  "add.w r3, r3, r3, asr #31\n\t"       \
  "asr.w r0, r0, r5\n\t"                \
  "asr.w r1, r1, r7\n\t"                \
  "asr.w r2, r2, r9\n\t"                \
  "asr.w r3, r3, r11\n\t"               \
  "ldmia.w lr, {r4-r10}\n\t"            \
  "qadd r0, r0, r4\n\t"                 \
  "qadd r1, r1, r4\n\t"                 \
  "qadd r2, r2, r4\n\t"                 \
  "qadd r3, r3, r4\n\t"                 \
  "usat r0, #8, r0, asr #1\n\t"         \
  "usat r1, #8, r1, asr #1\n\t"         \
  "usat r2, #8, r2, asr #1\n\t"         \
  "usat r3, #8, r3, asr #1\n\t"         \
  "orr.w r0, r0, r1, lsl #8\n\t"        \
  "orr.w r2, r2, r3, lsl #8\n\t"        \
  "orr.w r0, r0, r2, lsl #16\n\t"       \
  "uqsub8 r0, r0, r5\n\t"               \
  "uadd8 r0, r0, r6\n\t"

#endif
