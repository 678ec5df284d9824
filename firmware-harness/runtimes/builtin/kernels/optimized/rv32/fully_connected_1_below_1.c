#define LUT_BELOW_ONE
#include "fully_connected_1.c"
