#include "heap.h"
#include "matrix.h"
#include "simd.h"

/**
 * result [batch, channels] = factor · the sum over the rows of x [batch, rows, channels]. Chunks of rows are added in
 * single precision, chunks in double.
 */
void EXPORT(sum_rows)(const float *x, int batch, int rows, int channels, float factor, float *result) {
  for (int n = 0; n < batch; n++, x += (long)rows * channels, result += channels)
    for (int c = 0; c < channels; c += LANES) {
      double totals[LANES] = {0, 0, 0, 0};
      for (int first = 0; first < rows; first += CHUNK) {
        vector sums = broadcast(0);
        const int end = smaller(first + CHUNK, rows);
        for (int row = first; row < end; row++) sums += load(x + (long)row * channels + c);
        add_lanes(totals, sums);
      }
      const vector sums = {(float)totals[0], (float)totals[1], (float)totals[2], (float)totals[3]};
      store_lanes(result + c, sums * broadcast(factor), channels - c);
    }
}

/** result [batch, rows, channels] = factor · x [batch, channels] in every row: the gradient of `sum_rows`. */
void EXPORT(spread_rows)(const float *x, int batch, int rows, int channels, float factor, float *result) {
  for (int n = 0; n < batch; n++, x += channels)
    for (int row = 0; row < rows; row++, result += channels)
      for (int c = 0; c < channels; c += LANES)
        store_lanes(result + c, load(x + c) * broadcast(factor), channels - c);
}
