#define LUT_BELOW_ONE
#include "depthwise_rows.c"
