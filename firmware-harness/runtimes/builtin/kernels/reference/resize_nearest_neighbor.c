#include <string.h>

#include "../kernels.h"

/* Each pixel from the place of its row and its column. */
void kernel_resize_nearest_neighbor(const operator_record *operator, const kernel_memory *memory) {
  const extent out = operator->resize.output;
  const uint32_t *rows = kernel_places(memory, operator), *columns = rows + out.height;
  const size_t channels = (size_t)out.channels;
  const int8_t *input = kernel_input(memory, operator->input);
  int8_t *output = kernel_output(memory, operator->output);

  for (int32_t y = 0; y < out.height; y++) {
    const int8_t *row = input + rows[y];
    for (int32_t x = 0; x < out.width; x++) {
      memcpy(output, row + columns[x], channels);
      output += channels;
    }
  }
}
