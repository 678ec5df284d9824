#include "../portable/pool_windows.h"
#include "arm_halves.h"

/* Four channels at a time: 1 load, SSUB8, SEL and 3 of the loop, 1.5 instructions an element. */
static inline void most_of_four(const operator_record *operator, const pool_window *window, const int8_t *patch,
                                int8_t *output) {
  uint32_t most = four_bytes(operator->low); /* no maximum is below it after the clamp */
  for (uint32_t row = 0; row < window->rows; row++) {
    const int8_t *from = patch;
    for (uint32_t column = 0; column < window->columns; column++) {
      most = larger_bytes(most, load_word(from));
      from += window->pixel_bytes;
    }
    patch += window->row_bytes;
  }
  store_word(output, smaller_bytes(most, four_bytes(operator->high)));
}

void kernel_max_pool_words_4(const operator_record *operator, const kernel_memory *memory) {
  for_each_window(operator, memory, most_of_four);
}
