/* The three columns under eight outputs of DEPTHWISE_CONV_2D 3×3 at stride 1 on the Cortex-M7: columns r12, table lr,
 * sums r0..r3 of the upper row and r4..r7 of the lower.
 *
 * What is multiplied is what the Cortex-M4's header says. This core issues a load beside a multiply, so each multiply
 * has one: four LDR where the other core takes two LDRD, each two pairs before the word is used, 8 instructions and 4
 * issue cycles for the 6 MACs of a channel (LDRD, which needs two registers free at once, would leave each first
 * multiply to wait for its load: all 14 registers are taken). */
#ifndef LUT_DEPTHWISE_3X3_WINDOW_H
#define LUT_DEPTHWISE_3X3_WINDOW_H

#define CHANNEL_UPPER(x, w, upper, lower)                                                                \
  "ldr.w r9, [r12, #" #x " + 4]\n\tsmlad " upper ", r8, r10, " upper "\n\t"                              \
  "ldr.w r11, [lr, #" #w " + 4]\n\tsmlatb " lower ", r8, r10, " lower "\n\t"
#define CHANNEL_1(x, w, upper, lower)                                                                    \
  CHANNEL_UPPER(x, w, upper, lower)                                                                      \
  "ldr.w r8, [r12, #" #x " + 8]\n\tsmlabt " upper ", r9, r11, " upper "\n\t"                             \
  "ldr.w r10, [lr, #" #w " + 8]\n\tsmlad " lower ", r9, r11, " lower "\n\t"
#define LAST_CHANNEL_1(x, w, upper, lower)                                                               \
  CHANNEL_UPPER(x, w, upper, lower)                                                                      \
  "smlabt " upper ", r9, r11, " upper "\n\tsmlad " lower ", r9, r11, " lower "\n\t"

#define DEPTHWISE_3X3_WINDOW                                                                             \
  "ldr.w r8, [r12]\n\tldr.w r10, [lr, #32]\n\t"                                                          \
  CHANNEL_1(0, 32, "r0", "r4") CHANNEL_1(8, 40, "r1", "r5")                                              \
  CHANNEL_1(16, 48, "r2", "r6") CHANNEL_1(24, 56, "r3", "r7")                                            \
  CHANNEL_1(32, 64, "r0", "r4") CHANNEL_1(40, 72, "r1", "r5")                                            \
  CHANNEL_1(48, 80, "r2", "r6") CHANNEL_1(56, 88, "r3", "r7")                                            \
  CHANNEL_1(64, 96, "r0", "r4") CHANNEL_1(72, 104, "r1", "r5")                                           \
  CHANNEL_1(80, 112, "r2", "r6") LAST_CHANNEL_1(88, 120, "r3", "r7")

#endif
