#include "../../arithmetic.h"
#include "four_channels.h"
#include "pool_windows.h"

static inline void most_of_four(const operator_record *operator, const pool_window *window, const int8_t *patch,
                                int8_t *output) {
  const int32_t low = operator->low, high = operator->high;
  four_channels most = {low, low, low, low}; /* no maximum is below it after the clamp */
  for (uint32_t row = 0; row < window->rows; row++) {
    most = most_of_positions(most, patch, window->pixel_bytes, window->columns);
    patch += window->row_bytes;
  }
  output[0] = (int8_t)smaller(most.a, high);
  output[1] = (int8_t)smaller(most.b, high);
  output[2] = (int8_t)smaller(most.c, high);
  output[3] = (int8_t)smaller(most.d, high);
}

void kernel_max_pool_channels_4(const operator_record *operator, const kernel_memory *memory) {
  for_each_window(operator, memory, most_of_four);
}
