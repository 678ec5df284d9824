#include "arm.h"
#include "depthwise_3x3.h"

#if LUT_ARM_DSP

/* r0 to, r1 from, r2 row, r3 three rows, r10 absent, r11 count, r12 pixel, lr zero. 21 instructions a column at stride 1
 * and 25 at stride 2: 4 or 5 loads, 4 PKH, 8 or 10 SXTAB16, 2 or 3 STM, 3 to go on; 29 and 35 cycles on the
 * Cortex-M4. Rows that are none of the input's are chosen outside the loop, by its form. */
#define COLUMNS(name, first, last, behind)                                                                  \
  __attribute__((naked)) static void name(const depthwise_3x3_rows *rows) {                                 \
    (void)rows;                                                                                             \
    __asm("push {r4-r11, lr}\n\tmov lr, r0\n\t"                                                             \
          "ldm.w lr, {r1, r2, r12}\n\tldrd r0, r11, [lr, #12]\n\t"                                          \
          "ldr.w r10, [lr, #24]\n\tldr.w lr, [lr, #20]\n\tadd.w r3, r2, r2, lsl #1\n\t.balign 4\n1:\n\t"    \
          first "ldr.w r8, [r1, r2]\n\tldr.w r5, [r1, r2, lsl #1]\n\t" last                                 \
          "pkhbt r6, r4, r8, lsl #16\n\tpkhtb r8, r8, r4, asr #16\n\t"                                      \
          "pkhbt r7, r5, r9, lsl #16\n\tpkhtb r9, r9, r5, asr #16\n\t"                                      \
          "sxtab16 r4, lr, r6\n\tsxtab16 r5, lr, r7\n\t"                                                    \
          "sxtab16 r6, lr, r6, ror #8\n\tsxtab16 r7, lr, r7, ror #8\n\tstm.w r0!, {r4-r7}\n\t"              \
          "sxtab16 r4, lr, r8\n\tsxtab16 r5, lr, r9\n\t"                                                    \
          "sxtab16 r6, lr, r8, ror #8\n\tsxtab16 r7, lr, r9, ror #8\n\tstm.w r0!, {r4-r7}\n\t" behind       \
          "add r1, r12\n\tsubs.w r11, r11, #1\n\tbne.w 1b\n\tpop {r4-r11, pc}");                            \
  }

#define ROW_0 "ldr.w r4, [r1]\n\t"
#define ROW_3 "ldr.w r9, [r1, r3]\n\t"
#define NO_ROW_0 "mov r4, r10\n\t"
#define NO_ROW_3 "mov r9, r10\n\t"
#define LAST_WORDS "sxtab16 r4, lr, r6\n\tsxtab16 r5, lr, r6, ror #8\n\tstm.w r0!, {r4, r5}\n\t"
#define ROW_4 "ldr.w r6, [r1, r2, lsl #2]\n\t" LAST_WORDS
#define NO_ROW_4 "mov r6, r10\n\t" LAST_WORDS

COLUMNS(stride_1, ROW_0, ROW_3, "")
COLUMNS(stride_1_top, NO_ROW_0, ROW_3, "")
COLUMNS(stride_1_bottom, ROW_0, NO_ROW_3, "")
COLUMNS(stride_1_both, NO_ROW_0, NO_ROW_3, "")
COLUMNS(stride_2, ROW_0, ROW_3, ROW_4)
COLUMNS(stride_2_top, NO_ROW_0, ROW_3, ROW_4)
COLUMNS(stride_2_bottom, ROW_0, ROW_3, NO_ROW_4)
COLUMNS(stride_2_both, NO_ROW_0, ROW_3, NO_ROW_4)

#else

static void columns(const depthwise_3x3_rows *rows, int32_t words, bool top, bool bottom) {
  const int32_t last = words == DEPTHWISE_3X3_WORDS ? 3 : 4;
  uint32_t *to = rows->to;
  for (int32_t i = 0; i < rows->count; i++, to += words) {
    uint32_t word[5];
    for (int32_t row = 0; row <= last; row++) {
      const bool absent = (top && row == 0) || (bottom && row == last);
      word[row] = absent ? rows->absent : load_word(rows->from + i * rows->pixel + row * rows->row);
    }
    for (int32_t pair = 0; pair < 2; pair++) {
      const uint32_t low = pack_bottoms(word[2 * pair], word[2 * pair + 1]);
      const uint32_t high = pack_tops(word[2 * pair], word[2 * pair + 1]);
      to[pair] = sxtab16(rows->zero, low);
      to[pair + 2] = sxtab16_odd(rows->zero, low);
      to[pair + 4] = sxtab16(rows->zero, high);
      to[pair + 6] = sxtab16_odd(rows->zero, high);
    }
    if (last == 3) continue;
    to[8] = sxtab16(rows->zero, word[4]);
    to[9] = sxtab16_odd(rows->zero, word[4]);
  }
}

#define COLUMNS(name, words, top, bottom) \
  static void name(const depthwise_3x3_rows *rows) { columns(rows, words, top, bottom); }

COLUMNS(stride_1, DEPTHWISE_3X3_WORDS, false, false)
COLUMNS(stride_1_top, DEPTHWISE_3X3_WORDS, true, false)
COLUMNS(stride_1_bottom, DEPTHWISE_3X3_WORDS, false, true)
COLUMNS(stride_1_both, DEPTHWISE_3X3_WORDS, true, true)
COLUMNS(stride_2, DEPTHWISE_3X3_WORDS_STRIDE_2, false, false)
COLUMNS(stride_2_top, DEPTHWISE_3X3_WORDS_STRIDE_2, true, false)
COLUMNS(stride_2_bottom, DEPTHWISE_3X3_WORDS_STRIDE_2, false, true)
COLUMNS(stride_2_both, DEPTHWISE_3X3_WORDS_STRIDE_2, true, true)

#endif

depthwise_3x3_columns *const depthwise_3x3_columns_stride_1[4] = {stride_1, stride_1_top, stride_1_bottom,
                                                                  stride_1_both};
depthwise_3x3_columns *const depthwise_3x3_columns_stride_2[4] = {stride_2, stride_2_top, stride_2_bottom,
                                                                  stride_2_both};
