/* Consistent Overhead Byte Stuffing (Cheshire and Baker, 1999): rewrites any bytes without zeros, so that a
 * zero can delimit frames. A full block at the very end is not followed by an empty one. */
#ifndef LUT_COBS_H
#define LUT_COBS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Most bytes that `length` bytes can grow to. */
#define COBS_LIMIT(length) ((length) + ((length) + 253) / 254)

/* Encodes 1 or more bytes; `encoded` has room for COBS_LIMIT(length). Returns the encoded length. */
size_t cobs_encode(const uint8_t *data, size_t length, uint8_t *encoded);

/* Decodes in place (the data never overtake the code). `bytes` hold no zeros. Returns false where a block
 * reaches beyond the end, else sets `length` to that of the data. */
bool cobs_decode(uint8_t *bytes, size_t *length);

#endif
