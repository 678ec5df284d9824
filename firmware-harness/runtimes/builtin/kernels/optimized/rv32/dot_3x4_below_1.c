#define LUT_BELOW_ONE
#include "dot_3x4.c"
