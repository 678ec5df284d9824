/* The taps of a window that fall on the input, along one axis: padding is left out instead of multiplied. */
#ifndef LUT_TAPS_H
#define LUT_TAPS_H

#include <stdint.h>

typedef struct {
  int32_t first, end; /* the taps; none where they are equal */
  int32_t start;      /* the input coordinate under the first of them */
} taps;

/* `origin`: the input coordinate under tap 0, negative within the padding. */
static inline taps taps_inside(int32_t origin, int32_t input, int32_t kernel, int32_t dilation) {
  const int32_t first = origin < 0 ? (dilation - 1 - origin) / dilation : 0;
  const int32_t reachable = origin < input ? (input - origin + dilation - 1) / dilation : 0;
  const int32_t end = reachable < kernel ? reachable : kernel;
  if (end <= first) return (taps){0, 0, 0};
  return (taps){first, end, origin + first * dilation};
}

#endif
