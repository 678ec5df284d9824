#include "depthwise_columns.h"

#if LUT_ARM_DSP

/* r0 to, r1 from, r2 row, r3 pixel, r12 step, r8 count, lr zero. */
#define START "push {r4-r8, lr}\n\tmov lr, r0\n\tldm.w lr, {r1, r2, r3}\n\tldr r0, [lr, #12]\n\t" \
  "ldrd r12, r8, [lr, #16]\n\tldr.w lr, [lr, #24]\n\t.balign 4\n1:\n\t"
#define END "subs r8, #1\n\tbne.n 1b\n\tpop {r4-r8, pc}"

#define PAIR                            \
  "pkhbt r6, r4, r5, lsl #16\n\t"       \
  "pkhtb r7, r5, r4, asr #16\n\t"       \
  "sxtab16 r4, lr, r6\n\t"              \
  "sxtab16 r5, lr, r6, ror #8\n\t"      \
  "sxtab16 r6, lr, r7\n\t"              \
  "sxtab16 r7, lr, r7, ror #8\n\t"
#define SINGLE(word)                           \
  "sxtab16 r4, lr, " word "\n\t"               \
  "sxtab16 r5, lr, " word ", ror #8\n\t"       \
  "sxtab16 r6, lr, " word ", ror #16\n\t"      \
  "sxtab16 r7, lr, " word ", ror #24\n\t"

__attribute__((naked)) void depthwise_columns_of_two(const depthwise_rows *rows) {
  (void)rows;
  __asm(START "ldr r4, [r1]\n\tldr r5, [r1, r2]\n\tadd r1, r3\n\t" PAIR "stm.w r0, {r4-r7}\n\tadd r0, r12\n\t" END);
}

__attribute__((naked)) void depthwise_columns_of_one(const depthwise_rows *rows) {
  (void)rows;
  __asm(START "ldr r7, [r1]\n\tadd r1, r3\n\t" SINGLE("r7") "stm.w r0, {r4-r7}\n\tadd r0, r12\n\t" END);
}

__attribute__((naked)) void depthwise_columns_of_three(const depthwise_rows *rows) {
  (void)rows;
  __asm(START "ldr r4, [r1]\n\tldr r5, [r1, r2]\n\tldr r12, [r1, r2, lsl #1]\n\tadd r1, r3\n\t" PAIR
              "stm.w r0!, {r4-r7}\n\t" SINGLE("r12") "stm.w r0!, {r4-r7}\n\t" END);
}

#else

static uint32_t *behind(uint32_t *to, int32_t bytes) { return to + bytes / 4; }

void depthwise_columns_of_two(const depthwise_rows *rows) {
  const int8_t *from = rows->from;
  uint32_t *to = rows->to;
  for (int32_t i = 0; i < rows->count; i++, from += rows->pixel, to = behind(to, rows->step)) {
    block_of_two(to, load_word(from), load_word(from + rows->row), rows->zero);
  }
}

void depthwise_columns_of_one(const depthwise_rows *rows) {
  depthwise_rows twice = *rows;
  twice.row = 0;
  depthwise_columns_of_two(&twice);
}

void depthwise_columns_of_three(const depthwise_rows *rows) {
  depthwise_rows two = *rows, one = *rows;
  one.from += 2 * rows->row;
  one.to += 4;
  two.step = one.step = 32;
  depthwise_columns_of_two(&two);
  depthwise_columns_of_one(&one);
}

#endif
