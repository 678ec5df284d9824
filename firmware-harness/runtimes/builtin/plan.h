/* The tensor plan: greedy by size. */
#ifndef LUT_PLAN_H
#define LUT_PLAN_H

#include "layout.h"

/* Places every record whose location is LOCATION_PENDING. A tensor takes align_up(bytes). Tensors are placed in
 * order of that size, largest first, and among equals the lower index first; each at the lowest offset where it
 * meets no placed tensor whose lifetime overlaps its own. Sets `location` to LOCATION_ARENA | offset and
 * returns the peak: the end of the highest tensor. Returns UINT32_MAX, with the plan unfinished, when the peak
 * would pass 2^30. Takes time in the square of `count`, which is at most 65534. */
uint32_t plan_tensors(tensor_record *tensors, uint32_t count);

#endif
