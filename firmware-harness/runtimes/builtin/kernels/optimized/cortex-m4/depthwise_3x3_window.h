/* The three columns under eight outputs of DEPTHWISE_CONV_2D 3×3 at stride 1 on the Cortex-M4: columns r12, table lr,
 * sums r0..r3 of the upper row and r4..r7 of the lower.
 *
 * A channel of a column: upper += rows 0, 1 · weights 0, 1, then row 2 · weight 2 (the top of weights 1, 2);
 * lower += row 1 · weight 0 (the bottom of weights 0, 1), then rows 2, 3 · weights 1, 2. So 2 LDRD and 4 multiplies,
 * 6 instructions for 6 MACs, 3 + 3 + 4 = 10 cycles by the manual. All 14 registers are taken, so no weight can stay in
 * one from an output to the next; with one row of the output at a time they cannot either, and each column is unpacked
 * for three rows of it in place of two. */
#ifndef LUT_DEPTHWISE_3X3_WINDOW_H
#define LUT_DEPTHWISE_3X3_WINDOW_H

#define CHANNEL_1(x, w, upper, lower)                                                                    \
  "ldrd r8, r9, [r12, #" #x "]\n\tldrd r10, r11, [lr, #" #w "]\n\t"                                      \
  "smlad " upper ", r8, r10, " upper "\n\tsmlatb " lower ", r8, r10, " lower "\n\t"                      \
  "smlabt " upper ", r9, r11, " upper "\n\tsmlad " lower ", r9, r11, " lower "\n\t"

#define DEPTHWISE_3X3_WINDOW                                                                             \
  CHANNEL_1(0, 32, "r0", "r4") CHANNEL_1(8, 40, "r1", "r5")                                              \
  CHANNEL_1(16, 48, "r2", "r6") CHANNEL_1(24, 56, "r3", "r7")                                            \
  CHANNEL_1(32, 64, "r0", "r4") CHANNEL_1(40, 72, "r1", "r5")                                            \
  CHANNEL_1(48, 80, "r2", "r6") CHANNEL_1(56, 88, "r3", "r7")                                            \
  CHANNEL_1(64, 96, "r0", "r4") CHANNEL_1(72, 104, "r1", "r5")                                           \
  CHANNEL_1(80, 112, "r2", "r6") CHANNEL_1(88, 120, "r3", "r7")

#endif
