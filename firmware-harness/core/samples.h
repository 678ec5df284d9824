/* The coded samples of docs/link-protocol.md. */
#ifndef LUT_SAMPLES_H
#define LUT_SAMPLES_H

#include <stddef.h>
#include <stdint.h>

/* Codes as many of `count` samples (1 or more) as fit into `capacity` bytes (6 or more). Sets `coded` to their
 * number, returns the bytes written. */
size_t samples_encode(const uint32_t *samples, uint32_t count, uint8_t *to, size_t capacity, uint16_t *coded);

#endif
