#include "../../arithmetic.h"
#include "four_channels.h"
#include "pool_windows.h"

/* Rounded to nearest, halves away from zero. */
static inline int8_t average_of(const operator_record *operator, int32_t sum, int32_t count) {
  const int32_t half = count / 2, sign = sum >> 31;
  return (int8_t)clamp((sum + ((half ^ sign) - sign)) / count, operator->low, operator->high);
}

static inline void average_four(const operator_record *operator, const pool_window *window, const int8_t *patch,
                                int8_t *output) {
  const int32_t count = (int32_t)(window->rows * window->columns);
  four_channels sums = {0, 0, 0, 0};
  for (uint32_t row = 0; row < window->rows; row++) {
    sums = add_positions(sums, patch, window->pixel_bytes, window->columns);
    patch += window->row_bytes;
  }
  output[0] = average_of(operator, sums.a, count);
  output[1] = average_of(operator, sums.b, count);
  output[2] = average_of(operator, sums.c, count);
  output[3] = average_of(operator, sums.d, count);
}

void kernel_average_pool_channels_4(const operator_record *operator, const kernel_memory *memory) {
  for_each_window(operator, memory, average_four);
}
