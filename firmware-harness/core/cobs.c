#include "cobs.h"

#define FULL_BLOCK 0xFF

size_t cobs_encode(const uint8_t *data, size_t length, uint8_t *encoded) {
  size_t block = 0;
  size_t end = 1;
  for (size_t i = 0; i < length; i++) {
    if (end - block == FULL_BLOCK) {
      encoded[block] = FULL_BLOCK;
      block = end++;
    }
    if (data[i] == 0) {
      encoded[block] = (uint8_t)(end - block);
      block = end++;
    } else {
      encoded[end++] = data[i];
    }
  }
  encoded[block] = (uint8_t)(end - block);
  return end;
}

bool cobs_decode(uint8_t *bytes, size_t *length) {
  size_t decoded = 0;
  size_t block = 0;
  while (block < *length) {
    const uint8_t code = bytes[block];
    const size_t end = block + code;
    if (end > *length) return false;
    for (size_t i = block + 1; i < end; i++) bytes[decoded++] = bytes[i];
    if (code != FULL_BLOCK && end < *length) bytes[decoded++] = 0;
    block = end;
  }
  *length = decoded;
  return true;
}
