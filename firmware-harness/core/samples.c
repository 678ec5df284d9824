#include "samples.h"

/* A 32-bit varint has at most 5 bytes. */
#define VARINT_LIMIT 5

/* LEB128. */
static size_t put_varint(uint8_t *to, uint32_t value) {
  size_t length = 0;
  while (value > 0x7F) {
    to[length++] = (uint8_t)(value | 0x80);
    value >>= 7;
  }
  to[length++] = (uint8_t)value;
  return length;
}

/* Small numbers of either sign become small numbers: 0, -1, 1, -2 become 0, 1, 2, 3. */
static uint32_t zigzag(uint32_t difference) { return difference << 1 ^ (0 - (difference >> 31)); }

size_t samples_encode(const uint32_t *samples, uint32_t count, uint8_t *to, size_t capacity, uint16_t *coded) {
  size_t length = 0;
  uint32_t previous = 0;
  uint32_t next = 0;
  /* A step writes one varint, or a zero and one varint. */
  while (next < count && capacity - length > VARINT_LIMIT) {
    const uint32_t difference = samples[next++] - previous;
    previous += difference;
    length += put_varint(to + length, zigzag(difference));
    if (difference == 0) {
      const uint32_t first = next;
      while (next < count && samples[next] == previous) next++;
      length += put_varint(to + length, next - first);
    }
  }
  *coded = (uint16_t)next;
  return length;
}
