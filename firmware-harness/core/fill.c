#include "fill.h"

#include <stddef.h>
#include <string.h>

#include "bytes.h"

fill_state fill_start(uint32_t seed) {
  const fill_state state = seed ^ 0x9E3779B9;
  return state == 0 ? 1 : state; /* xorshift stays at 0 for ever */
}

/* One step of xorshift32 (Marsaglia, "Xorshift RNGs", 2003). */
static uint32_t step(uint32_t x) {
  x ^= x << 13;
  x ^= x >> 17;
  x ^= x << 5;
  return x;
}

/* low + floor(x * span / 2^32), of which only the low 32 bits are kept. `span` is at most 2^32. */
static uint32_t scale(uint32_t x, uint32_t low, uint64_t span) { return low + (uint32_t)(x * span >> 32); }

void fill_i8(uint8_t *to, uint32_t count, int8_t low, int8_t high, fill_state *state) {
  const uint64_t span = (uint64_t)(high - low + 1);
  uint32_t x = *state;
  for (uint32_t i = 0; i < count; i++) {
    x = step(x);
    to[i] = (uint8_t)scale(x, (uint32_t)low, span);
  }
  *state = x;
}

void fill_f32(uint8_t *to, uint32_t count, int8_t low, int8_t high, fill_state *state, float unit, int8_t zero) {
  const uint64_t span = (uint64_t)(high - low + 1);
  uint32_t x = *state;
  for (uint32_t i = 0; i < count; i++) {
    x = step(x);
    const float value = unit * (float)((int32_t)scale(x, (uint32_t)low, span) - zero);
    memcpy(to + (size_t)i * 4, &value, sizeof value);
  }
  *state = x;
}

void fill_i32(uint8_t *to, uint32_t count, int32_t low, int32_t high, fill_state *state) {
  const uint64_t span = (uint64_t)((int64_t)high - low + 1);
  uint32_t x = *state;
  for (uint32_t i = 0; i < count; i++) {
    x = step(x);
    put_u32(to + (size_t)i * 4, scale(x, (uint32_t)low, span));
  }
  *state = x;
}
