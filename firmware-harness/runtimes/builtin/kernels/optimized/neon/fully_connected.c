#include "matrix.h"

/* FULLY_CONNECTED: rows are pixels, weights [outputs][inputs]. */
void kernel_fully_connected_4x4(const operator_record *operator, const kernel_memory *memory) {
  const channel_sources of = {
      .weights = kernel_input(memory, operator->second),
      .bias = kernel_bias(memory, operator->bias),
      .factors = kernel_multipliers(memory, operator),
      .factor_step = operator->channel_step,
      .channels = (int32_t)operator->loop.outer,
      .taps = (int32_t)operator->loop.inner,
  };
  multiply_matrix(&of, operator->input_zero, output_range_of(operator, operator->factors),
                  (int32_t)operator->loop.rows, kernel_input(memory, operator->input),
                  kernel_output(memory, operator->output));
}
