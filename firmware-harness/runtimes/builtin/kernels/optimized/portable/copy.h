/* Copies and fills, for operators that move elements. Toolchains without a C library would do it byte by byte. */
#ifndef LUT_COPY_H
#define LUT_COPY_H

#include <stdint.h>

void copy_bytes(int8_t *to, const int8_t *from, uint32_t count);

/* `to` at a multiple of 4. */
void fill_bytes(int8_t *to, int32_t value, uint32_t count);

#endif
