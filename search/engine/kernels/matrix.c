#include "matrix.h"

#include "heap.h"
#include "simd.h"

/** A tile is 4 rows of 8 columns: 8 of wasm's 16 registers hold its sums. */
enum { TILE_ROWS = 4, PANEL = 2 * LANES };

/** Columns of a panel that begins at a column. */
INLINE int panel_width(int columns, int column) { return columns - column > LANES ? PANEL : LANES; }

float *pack_panels(const float *from, int depth, int columns, int row_step, int column_step) {
  float *panels = allocate((long)depth * round_up(columns, LANES));
  float *to = panels;
  for (int column = 0; column < columns; column += PANEL) {
    const int width = panel_width(columns, column);
    for (int row = 0; row < depth; row++)
      for (int i = 0; i < width; i++)
        *to++ = column + i < columns ? from[row * row_step + (column + i) * column_step] : 0;
  }
  return panels;
}

INLINE void multiply_tile(const float *x, const float *panel, float *y, int depth, int columns, int rows,
                          int vectors, int stored) {
  vector sums[TILE_ROWS][2];
  UNROLL for (int r = 0; r < rows; r++) UNROLL for (int v = 0; v < vectors; v++) sums[r][v] = broadcast(0);
  for (int i = 0; i < depth; i++) {
    vector weights[2];
    UNROLL for (int v = 0; v < vectors; v++) weights[v] = load(panel + (i * vectors + v) * LANES);
    UNROLL for (int r = 0; r < rows; r++) {
      const vector value = broadcast(x[r * depth + i]);
      UNROLL for (int v = 0; v < vectors; v++) sums[r][v] += value * weights[v];
    }
  }
  UNROLL for (int r = 0; r < rows; r++) UNROLL for (int v = 0; v < vectors; v++)
      store_lanes(y + r * columns + v * LANES, sums[r][v], stored - v * LANES);
}

INLINE void multiply_panel(const float *x, const float *panel, float *y, int rows, int depth, int columns,
                           int vectors, int stored) {
  int row = 0;
  for (; row + TILE_ROWS <= rows; row += TILE_ROWS)
    multiply_tile(x + row * depth, panel, y + row * columns, depth, columns, TILE_ROWS, vectors, stored);
  for (; row < rows; row++)
    multiply_tile(x + row * depth, panel, y + row * columns, depth, columns, 1, vectors, stored);
}

void multiply(const float *x, const float *panels, float *y, int rows, int depth, int columns) {
  for (int column = 0; column < columns; column += PANEL) {
    const float *panel = panels + column * depth;
    const int left = columns - column;
    if (left >= PANEL)
      multiply_panel(x, panel, y + column, rows, depth, columns, 2, PANEL);
    else if (left > LANES)
      multiply_panel(x, panel, y + column, rows, depth, columns, 2, left);
    else
      multiply_panel(x, panel, y + column, rows, depth, columns, 1, left);
  }
}

int products_step(int columns) { return round_up(columns, LANES); }

INLINE void add_product_tile(const float *x, const float *d, float *sums, int rows, int depth, int columns,
                             int units, int vectors) {
  vector tile[TILE_ROWS][2];
  UNROLL for (int u = 0; u < units; u++) UNROLL for (int v = 0; v < vectors; v++) tile[u][v] = broadcast(0);
  for (int row = 0; row < rows; row++, x += depth, d += columns) {
    vector gradient[2];
    UNROLL for (int v = 0; v < vectors; v++) gradient[v] = load(d + v * LANES);
    UNROLL for (int u = 0; u < units; u++) {
      const vector value = broadcast(x[u]);
      UNROLL for (int v = 0; v < vectors; v++) tile[u][v] += value * gradient[v];
    }
  }
  const int step = products_step(columns);
  UNROLL for (int u = 0; u < units; u++) UNROLL for (int v = 0; v < vectors; v++) {
    float *sum = sums + u * step + v * LANES;
    store(sum, load(sum) + tile[u][v]);
  }
}

INLINE void add_product_columns(const float *x, const float *d, float *sums, int rows, int depth, int columns,
                                int vectors) {
  const int step = products_step(columns);
  int unit = 0;
  for (; unit + TILE_ROWS <= depth; unit += TILE_ROWS)
    add_product_tile(x + unit, d, sums + unit * step, rows, depth, columns, TILE_ROWS, vectors);
  for (; unit < depth; unit++) add_product_tile(x + unit, d, sums + unit * step, rows, depth, columns, 1, vectors);
}

void add_products(const float *x, const float *d, float *sums, int rows, int depth, int columns) {
  for (int column = 0; column < columns; column += PANEL)
    if (panel_width(columns, column) == PANEL)
      add_product_columns(x, d + column, sums + column, rows, depth, columns, 2);
    else
      add_product_columns(x, d + column, sums + column, rows, depth, columns, 1);
}
