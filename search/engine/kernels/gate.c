/** The multiplication of an image's channels, each by a factor of its own: the last step of squeeze-and-excitation. */
#include "heap.h"
#include "matrix.h"
#include "simd.h"

/** result [batch, rows, channels] = x [batch, rows, channels] · gates [batch, channels]. */
void EXPORT(gate)(const float *x, const float *gates, float *result, int batch, int rows, int channels) {
  for (int n = 0; n < batch; n++, gates += channels)
    for (int row = 0; row < rows; row++, x += channels, result += channels)
      for (int c = 0; c < channels; c += LANES)
        store_lanes(result + c, load(x + c) * load(gates + c), channels - c);
}

/**
 * gate_gradients [batch, channels] = the sums over the rows of gradients [batch, rows, channels] · x. Chunks of rows are
 * added in single precision, chunks in double.
 */
void EXPORT(gate_gradient)(const float *gradients, const float *x, float *gate_gradients, int batch, int rows,
                           int channels) {
  const long image = (long)rows * channels;
  for (int n = 0; n < batch; n++, gradients += image, x += image, gate_gradients += channels)
    for (int c = 0; c < channels; c += LANES) {
      double totals[LANES] = {0, 0, 0, 0};
      for (int first = 0; first < rows; first += CHUNK) {
        vector sums = broadcast(0);
        const int end = smaller(first + CHUNK, rows);
        for (int row = first; row < end; row++) {
          const long at = (long)row * channels + c;
          sums += load(gradients + at) * load(x + at);
        }
        add_lanes(totals, sums);
      }
      const vector sums = {(float)totals[0], (float)totals[1], (float)totals[2], (float)totals[3]};
      store_lanes(gate_gradients + c, sums, channels - c);
    }
}
