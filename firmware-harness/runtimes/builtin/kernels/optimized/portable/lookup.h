/* The output for each of the 256 inputs, indexed by the input's bits. */
#ifndef LUT_LOOKUP_H
#define LUT_LOOKUP_H

#include <stdint.h>

#define LOOK_UP(i) output[i] = table[input[i]]

/* Eight elements a turn: 24 instructions and 4 of the loop, 3.5 an element, of which 2 are loads and 1 a store. Bytes
 * one by one: to take a word apart and put one together costs more than its three loads and stores save. */
static inline void look_up(const uint8_t *input, const int8_t *table, int8_t *output, uint32_t elements) {
  for (const uint8_t *end = input + (elements & ~7u); input != end; input += 8, output += 8) {
    LOOK_UP(0);
    LOOK_UP(1);
    LOOK_UP(2);
    LOOK_UP(3);
    LOOK_UP(4);
    LOOK_UP(5);
    LOOK_UP(6);
    LOOK_UP(7);
  }
  for (uint32_t i = 0; i < (elements & 7); i++) LOOK_UP(i);
}

#undef LOOK_UP

#endif
