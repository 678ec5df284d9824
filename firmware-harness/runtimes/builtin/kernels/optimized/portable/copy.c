#include "copy.h"

#include <words.h>

/* Eight words a turn: 8 loads, 8 stores and 4 of the loop for 32 bytes, 0.63 instructions a byte; four bytes a turn
 * where they are no words, 3 a byte. Loads come before stores, so that the compiler sees no memcpy in it. */
void copy_bytes(int8_t *to, const int8_t *from, uint32_t count) {
  if (are_words(to, from)) {
    for (; count >= 32; count -= 32, to += 32, from += 32) {
      const word *source = (const word *)(const void *)from;
      word *target = (word *)(void *)to;
      const uint32_t a = source[0], b = source[1], c = source[2], d = source[3];
      target[0] = a;
      target[1] = b;
      target[2] = c;
      target[3] = d;
      const uint32_t e = source[4], f = source[5], g = source[6], h = source[7];
      target[4] = e;
      target[5] = f;
      target[6] = g;
      target[7] = h;
    }
    for (; count >= 4; count -= 4, to += 4, from += 4) {
      const uint32_t a = *(const word *)(const void *)from;
      *(word *)(void *)to = a;
    }
  }
  for (; count >= 4; count -= 4, to += 4, from += 4) {
    const int8_t a = from[0], b = from[1], c = from[2], d = from[3];
    to[0] = a;
    to[1] = b;
    to[2] = c;
    to[3] = d;
  }
  for (; count > 0; count--) {
    *(volatile int8_t *)to++ = *from++; /* volatile, lest the loop become a call */
  }
}

void fill_bytes(int8_t *to, int32_t value, uint32_t count) {
  const uint32_t four = ((uint32_t)value & 0xffu) * 0x01010101u;
  for (; count >= 16; count -= 16, to += 16) {
    volatile word *target = (volatile word *)(void *)to;
    target[0] = four;
    target[1] = four;
    target[2] = four;
    target[3] = four;
  }
  for (; count > 0; count--) *(volatile int8_t *)to++ = (int8_t)value;
}
