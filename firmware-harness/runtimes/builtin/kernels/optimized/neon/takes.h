/* What the micro-kernels for AArch64 with NEON take. */
#ifndef LUT_NEON_TAKES_H
#define LUT_NEON_TAKES_H

#include "../portable/takes.h"

#endif
