/* Each micro-kernel with weights is compiled twice: for factors below one half, and, with LUT_BELOW_ONE and other names,
 * for all below one, which take an instruction more for each output (requantize.h). */
#ifndef LUT_RV32_VARIANT_H
#define LUT_RV32_VARIANT_H

#ifdef LUT_BELOW_ONE

#define dot_1x4_zero dot_1x4_zero_below_1
#define dot_3x4 dot_3x4_below_1
#define dot_3x4_zero dot_3x4_zero_below_1
#define dot_6x2 dot_6x2_below_1
#define kernel_conv_1x1_6x2 kernel_conv_1x1_6x2_below_1
#define kernel_conv_1x1_3x4 kernel_conv_1x1_3x4_below_1
#define kernel_conv_runs_6x2 kernel_conv_runs_6x2_below_1
#define kernel_conv_runs_3x4 kernel_conv_runs_3x4_below_1
#define kernel_fully_connected_1x4 kernel_fully_connected_1x4_below_1
#define kernel_fully_connected_1 kernel_fully_connected_1_below_1
#define kernel_depthwise_3x3_planes kernel_depthwise_3x3_planes_below_1
#define kernel_depthwise_5x5_planes kernel_depthwise_5x5_planes_below_1
#define kernel_depthwise_7x7_planes kernel_depthwise_7x7_planes_below_1
#define kernel_depthwise_planes kernel_depthwise_planes_below_1

/* The same for assembly. */
#define DOT_1X4_ZERO "dot_1x4_zero_below_1"
#define DOT_3X4 "dot_3x4_below_1"
#define DOT_3X4_ZERO "dot_3x4_zero_below_1"
#define DOT_6X2 "dot_6x2_below_1"

#else

#define DOT_1X4_ZERO "dot_1x4_zero"
#define DOT_3X4 "dot_3x4"
#define DOT_3X4_ZERO "dot_3x4_zero"
#define DOT_6X2 "dot_6x2"

#endif

#endif
