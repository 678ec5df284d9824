#include "matrix.h"

/* CONV_2D 1×1 with stride 1: each pixel's channels times weights [output channels][input channels]. */
void kernel_conv_1x1_4x4(const operator_record *operator, const kernel_memory *memory) {
  const extent in = operator->window.input, out = operator->window.output;
  const channel_sources of = {
      .weights = kernel_input(memory, operator->second),
      .bias = kernel_bias(memory, operator->bias),
      .factors = kernel_multipliers(memory, operator),
      .factor_step = 1,
      .channels = out.channels,
      .taps = in.channels,
  };
  multiply_matrix(&of, operator->input_zero, output_range_of(operator, operator->factors), out.height * out.width,
                  kernel_input(memory, operator->input), kernel_output(memory, operator->output));
}
