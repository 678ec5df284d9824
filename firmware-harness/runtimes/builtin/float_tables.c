#include "float_tables.h"

#include <stdbool.h>
#include <string.h>

static float float_of(int32_t bits) {
  float value;
  memcpy(&value, &bits, sizeof value);
  return value;
}

static int32_t bits_of(float value) {
  int32_t bits;
  memcpy(&bits, &value, sizeof bits);
  return bits;
}

/* Bits of the least positive float whose quotient by `scale`, rounded to float, is `half` or more. The product is at
 * most a few floats away from it; infinity, where no finite one will do, is. */
static int32_t least_reaching(float half, float scale) {
  int32_t bits = bits_of(half * scale);
  while (float_of(bits) / scale < half) bits++;
  while (float_of(bits - 1) / scale >= half) bits--;
  return bits;
}

void fill_thresholds(float scale, int32_t zero_point, int32_t thresholds[FLOAT_THRESHOLDS]) {
  for (int32_t i = 0; i < FLOAT_THRESHOLDS; i++) {
    const int32_t steps = INT8_MIN + 1 + i - zero_point; /* above zero */
    /* Below it, all that is nearer to zero than what rounds one further away. */
    const bool above = steps > 0;
    const float half = (float)(above ? steps : 1 - steps) - 0.5f;
    const int32_t bits = least_reaching(half, scale);
    thresholds[i] = above ? bits : -bits;
  }
}

void fill_floats(float scale, int32_t zero_point, uint8_t flip, float values[FLOAT_VALUES]) {
  for (int32_t i = 0; i < FLOAT_VALUES; i++) {
    const int8_t value = (int8_t)((uint8_t)i ^ flip);
    values[i] = scale * (float)(value - zero_point);
  }
}
