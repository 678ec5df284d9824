#define LUT_BELOW_ONE
#include "conv_runs.c"
