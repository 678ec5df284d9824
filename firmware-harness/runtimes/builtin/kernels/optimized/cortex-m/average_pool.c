#include <stdbool.h>

#include "../portable/pool_windows.h"
#include "add_positions.h"

/* Rounded to nearest, halves away from zero; an average of bytes is a byte. */
static inline int32_t average_of(int32_t sum, int32_t half, int32_t count) {
  const int32_t sign = sum >> 31;
  return (sum + ((half ^ sign) - sign)) / count;
}

/* A window as wide as the input is one run of positions. */
static inline void average_four(const operator_record *operator, const pool_window *window, const int8_t *patch,
                                int8_t *output) {
  const uint32_t count = window->rows * window->columns;
  const bool run = window->columns * window->pixel_bytes == window->row_bytes;
  const uint32_t rows = run ? 1 : window->rows, columns = run ? count : window->columns;
  four_sums sums = {0, 0};
  for (uint32_t row = 0; row < rows; row++) {
    sums = add_words(sums, patch, window->pixel_bytes, columns);
    patch += window->row_bytes;
  }
  const four_channels of = add_sums((four_channels){0, 0, 0, 0}, sums);
  const int32_t divisor = (int32_t)count, half = divisor / 2;
  const uint32_t averages = four_outputs(average_of(of.a, half, divisor), average_of(of.b, half, divisor),
                                         average_of(of.c, half, divisor), average_of(of.d, half, divisor));
  store_word(output, clamp_bytes(averages, four_bytes(operator->low), four_bytes(operator->high)));
}

void kernel_average_pool_words_4(const operator_record *operator, const kernel_memory *memory) {
  for_each_window(operator, memory, average_four);
}
