#define LUT_BELOW_ONE
#include "dot_6x2.c"
