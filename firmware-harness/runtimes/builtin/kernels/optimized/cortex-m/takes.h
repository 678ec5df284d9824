/* What the micro-kernels for Cortex-M with the DSP extension take. */
#ifndef LUT_CORTEX_M_TAKES_H
#define LUT_CORTEX_M_TAKES_H

#include "../portable/takes.h"

#endif
