#ifndef LUT_CRC32_H
#define LUT_CRC32_H

#include <stddef.h>
#include <stdint.h>

/* CRC-32 as in zlib: polynomial 0xEDB88320 (reflected), start and final value inverted. */
uint32_t crc32(const uint8_t *bytes, size_t length);

#endif
