/* Where the data of an exported network's operators are: constants of the program. */
#ifndef LUT_LAYOUT_H
#define LUT_LAYOUT_H

#include <assert.h>

typedef const void *operator_data;

#include "records.h"

#endif
