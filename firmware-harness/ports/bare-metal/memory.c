/* The memory functions that the compiler calls on its own, for toolchains without a bare-metal C library. Compiled
 * with -fno-tree-loop-distribute-patterns, lest these loops become calls of themselves. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

void *memcpy(void *restrict to, const void *restrict from, size_t length) {
  uint8_t *target = to;
  const uint8_t *source = from;
  while (length-- > 0) *target++ = *source++;
  return to;
}

void *memmove(void *to, const void *from, size_t length) {
  uint8_t *target = to;
  const uint8_t *source = from;
  if (target <= source) {
    for (size_t i = 0; i < length; i++) target[i] = source[i];
    return to;
  }
  while (length-- > 0) target[length] = source[length];
  return to;
}

void *memset(void *to, int value, size_t length) {
  uint8_t *target = to;
  while (length-- > 0) *target++ = (uint8_t)value;
  return to;
}

int memcmp(const void *a, const void *b, size_t length) {
  const uint8_t *left = a;
  const uint8_t *right = b;
  for (size_t i = 0; i < length; i++) {
    if (left[i] != right[i]) return left[i] - right[i];
  }
  return 0;
}

size_t strlen(const char *text) {
  size_t length = 0;
  while (text[length] != '\0') length++;
  return length;
}
