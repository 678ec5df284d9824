#define LUT_BELOW_ONE
#include "depthwise_3x3.c"
