/* DEPTHWISE_CONV_2D 3×3, two rows of the output at once: what their loops read. Four channels at a time; a *column* is
 * what lies under both rows at one place of the input's rows, as int16:
 *
 *   stride 1   4 rows: of each channel rows 0 and 1 in a word, rows 2 and 3 in the next
 *   stride 2   5 rows: the same, and behind these row 4: channels 0 and 2 in a word, 1 and 3 in the next */
#ifndef LUT_CORTEX_M_DEPTHWISE_3X3_H
#define LUT_CORTEX_M_DEPTHWISE_3X3_H

#include <assert.h>
#include <stdbool.h>

#include "../../kernels.h"

enum { DEPTHWISE_3X3_WORDS = 8, DEPTHWISE_3X3_WORDS_STRIDE_2 = 10 }; /* of a column, and of its weights */

typedef struct {
  int32_t biases[8]; /* of four channels, for either row */
  /* Stride 1: of each channel the upper two and the lower two. Stride 2: the lowest, as row 4 of the column; then of
   * each channel the upper two, and the lowest. */
  uint32_t weights[3 * DEPTHWISE_3X3_WORDS_STRIDE_2];
  quantized_multiplier factors[4];
  int32_t zero; /* output zero point − high + 255: of USAT's 0..255 the highest is then `high` */
  uint32_t beneath; /* 255 − (high − low), four times: UQSUB8 takes it off, so that 0 is then `low` */
  uint32_t low;     /* four times */
  int8_t *output;
  int32_t row, channels; /* from a row of the output to the next, from a pixel to the next */
  int8_t *end;           /* of the upper row, or of the part of it whose columns lie there */
} depthwise_3x3_table;

#if defined(__arm__)
static_assert(offsetof(depthwise_3x3_table, factors) == 152 && offsetof(depthwise_3x3_table, zero) == 184,
              "loops know the places");
#endif

/* Four channels of each pixel of two rows, from the table's output to its end. */
typedef void depthwise_3x3_loop(const uint32_t *columns, depthwise_3x3_table *table);
depthwise_3x3_loop depthwise_3x3_stride_1, depthwise_3x3_stride_2;

/* Where columns are read, and where they go. */
typedef struct {
  const int8_t *from; /* four channels of the uppermost row, even where that is none */
  int32_t row, pixel; /* bytes from a row to the next, from a pixel to the next */
  uint32_t *to;
  int32_t count;   /* pixels, at least one */
  uint32_t zero;   /* what SXTAB16 adds for nothing: the negative zero point in both halves */
  uint32_t absent; /* the zero point four times: the bytes of a row beyond the input */
} depthwise_3x3_rows;

/* By whether the uppermost row is none of the input's (1), or the lowest (2). */
typedef void depthwise_3x3_columns(const depthwise_3x3_rows *rows);
extern depthwise_3x3_columns *const depthwise_3x3_columns_stride_1[4], *const depthwise_3x3_columns_stride_2[4];

#endif
