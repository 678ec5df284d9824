#define LUT_BELOW_ONE
#include "dot_1x4.c"
