#include <string.h>

#include "../kernels.h"

/* The input in a field of the output's zero point. */
void kernel_pad(const operator_record *operator, const kernel_memory *memory) {
  const int8_t *input = kernel_input(memory, operator->input);
  int8_t *output = kernel_output(memory, operator->output);
  const extent in = operator->pad.input, out = operator->pad.output, before = operator->pad.before;

  memset(output, operator->output_zero, (size_t)(out.height * out.width * out.channels));
  for (int32_t y = 0; y < in.height; y++) {
    for (int32_t x = 0; x < in.width; x++) {
      const int32_t position = (y + before.height) * out.width + x + before.width;
      memcpy(output + position * out.channels + before.channels, input, (size_t)in.channels);
      input += in.channels;
    }
  }
}
