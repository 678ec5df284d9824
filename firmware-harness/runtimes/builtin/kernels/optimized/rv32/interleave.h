/* Six pixels as dot_6x2 takes them. */
#ifndef LUT_RV32_INTERLEAVE_H
#define LUT_RV32_INTERLEAVE_H

#include <stdint.h>

/* `run` elements of pixels that lie `pixel` bytes apart; returns the end of the words. Per element 6 loads, 3 stores, 6
 * to join halves, and 3 for pointers and the branch: 18, which all channels share. */
static inline int32_t *interleave_run(int32_t *words, const int8_t *first, int32_t pixel, int32_t run) {
  const int8_t *a = first, *b = a + pixel, *c = b + pixel, *d = c + pixel, *e = d + pixel, *f = e + pixel;
  for (const int8_t *end = a + (run & ~3); a != end; a += 4, b += 4, c += 4, d += 4, e += 4, f += 4) {
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++, words += 3) {
      words[0] = a[i] + b[i] * 65536;
      words[1] = c[i] + d[i] * 65536;
      words[2] = e[i] + f[i] * 65536;
    }
  }
  for (const int8_t *end = first + run; a != end; a++, b++, c++, d++, e++, f++, words += 3) {
    words[0] = *a + *b * 65536;
    words[1] = *c + *d * 65536;
    words[2] = *e + *f * 65536;
  }
  return words;
}

#endif
