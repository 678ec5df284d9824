/** FULLY_CONNECTED. */
#include "heap.h"
#include "matrix.h"
#include "simd.h"

/** sums [rows, columns] = x [rows, depth] · kernel [depth, columns] + bias [columns]. */
void EXPORT(connect)(const float *x, const float *kernel, const float *bias, float *sums, int rows, int depth,
                     int columns) {
  float *panels = pack_panels(kernel, depth, columns, columns, 1);
  multiply(x, panels, sums, rows, depth, columns);
  free(panels);
  for (int row = 0; row < rows; row++, sums += columns)
    for (int c = 0; c < columns; c += LANES) store_lanes(sums + c, load(sums + c) + load(bias + c), columns - c);
}

/** kernel_gradient [depth, columns] and bias_gradient [columns] from the gradients of the sums. */
void EXPORT(connection_gradient)(const float *x, const float *gradients, float *kernel_gradient, float *bias_gradient,
                                 int rows, int depth, int columns) {
  const int step = products_step(columns);
  float *products = allocate((long)depth * step);
  __builtin_memset(products, 0, sizeof(float) * (unsigned long)(depth * step));
  add_products(x, gradients, products, rows, depth, columns);
  for (int i = 0; i < depth; i++)
    __builtin_memcpy(kernel_gradient + i * columns, products + i * step, sizeof(float) * (unsigned long)columns);
  free(products);
  for (int c = 0; c < columns; c += LANES) {
    vector sums = broadcast(0);
    for (int row = 0; row < rows; row++) sums += load(gradients + row * columns + c);
    store_lanes(bias_gradient + c, sums, columns - c);
  }
}

/** x_gradients [rows, depth] from the gradients of the sums. */
void EXPORT(connection_input_gradient)(const float *gradients, const float *kernel, float *x_gradients, int rows,
                                       int depth, int columns) {
  float *panels = pack_panels(kernel, columns, depth, 1, columns);
  multiply(gradients, panels, x_gradients, rows, columns, depth);
  free(panels);
}
