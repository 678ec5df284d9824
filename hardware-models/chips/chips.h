/* The chips that are modelled. */
#ifndef MODEL_CHIPS_H
#define MODEL_CHIPS_H

#include "core/chip.h"

extern const chip *const CHIPS[]; /* ends with NULL */

#endif
