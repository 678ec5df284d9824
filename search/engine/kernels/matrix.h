/** Products of matrices whose rows are pixels and whose columns are channels. */
#ifndef MATRIX_H
#define MATRIX_H

/** Rows that are computed together, so that they are still in the first cache for what is done with them next. */
#define CHUNK 64

/**
 * A matrix of `depth` rows reordered for `multiply`: panels of eight columns, each of which lies row after row. The
 * last is filled up with zeros, to four columns if that is enough.
 * @param row_step, column_step floats from one row (column) of `from` to the next
 * @return allocated: to be freed
 */
float *pack_panels(const float *from, int depth, int columns, int row_step, int column_step);

/** y [rows, columns] = x [rows, depth] · packed panels. */
void multiply(const float *x, const float *panels, float *y, int rows, int depth, int columns);

/** Floats between rows of the sums of `add_products`. */
int products_step(int columns);

/** sums [depth, columns, with `products_step` between rows] += the transpose of x [rows, depth] · d [rows, columns]. */
void add_products(const float *x, const float *d, float *sums, int rows, int depth, int columns);

#endif
