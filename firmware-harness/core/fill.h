/* The seeded generator of docs/link-protocol.md: a case needs a kilobyte on the line, not its weights. */
#ifndef LUT_FILL_H
#define LUT_FILL_H

#include <stdint.h>

/* Where the generator stands. */
typedef uint32_t fill_state;

fill_state fill_start(uint32_t seed);

/* Writes `count` elements from `low` to `high` (both included, low <= high), one step of xorshift32 each. */
void fill_i8(uint8_t *to, uint32_t count, int8_t low, int8_t high, fill_state *state);

/* The same as float32: `unit` times how far each element is above `zero`. */
void fill_f32(uint8_t *to, uint32_t count, int8_t low, int8_t high, fill_state *state, float unit, int8_t zero);

/* The same with little-endian 32-bit elements; `to` may have any alignment. */
void fill_i32(uint8_t *to, uint32_t count, int32_t low, int32_t high, fill_state *state);

#endif
