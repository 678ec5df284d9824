/* What the micro-kernels for RV32IMC take. */
#ifndef LUT_RV32_TAKES_H
#define LUT_RV32_TAKES_H

#include "../portable/takes.h"

#endif
