/* What the micro-kernels for any core take. */
#ifndef LUT_PORTABLE_TAKES_H
#define LUT_PORTABLE_TAKES_H

#include <stdbool.h>

#include "../../kernels.h"

#endif
