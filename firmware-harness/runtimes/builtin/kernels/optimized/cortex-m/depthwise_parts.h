/* How DEPTHWISE_CONV_2D parts its output among places for scratch: the rows from the top on, as long as what is not yet
 * written behind them holds what a row takes; then the last ones on the stack. */
#ifndef LUT_CORTEX_M_DEPTHWISE_PARTS_H
#define LUT_CORTEX_M_DEPTHWISE_PARTS_H

#include <stdbool.h>

#include "depthwise_table.h"

enum { DEPTHWISE_STACK_WORDS = 104, DEPTHWISE_BLOCK_WORDS = 4 };
enum { DEPTHWISE_FRAME = DEPTHWISE_BIASES + DEPTHWISE_FACTORS + DEPTHWISE_ENDING };

typedef struct {
  int32_t row, end; /* of the output */
  int32_t pairs;    /* pairs of kernel rows at a time; all of them where no sums are kept */
  int32_t width;    /* outputs of a row at a time */
} depthwise_part;

/* Whether all pairs of kernel rows go at once. */
static inline bool depthwise_at_once(const operator_record *operator, int32_t pairs) {
  return 2 * pairs >= operator->window.kernel_height;
}

/* Columns under `width` outputs. */
static inline int32_t depthwise_columns(const operator_record *operator, int32_t width) {
  return (width - 1) * operator->window.stride_width + operator->window.kernel_width;
}

/* Words of scratch. The last table, of factors alone, takes the place of weights. */
static inline int32_t depthwise_words(const operator_record *operator, int32_t pairs, int32_t width) {
  const int32_t blocks = operator->window.kernel_width * pairs;
  const int32_t columns = DEPTHWISE_BLOCK_WORDS * pairs * depthwise_columns(operator, width);
  if (depthwise_at_once(operator, pairs)) return DEPTHWISE_FRAME + DEPTHWISE_BLOCK_WORDS * blocks + columns;
  const int32_t weights = DEPTHWISE_BLOCK_WORDS * blocks;
  return (weights > DEPTHWISE_FRAME ? weights : DEPTHWISE_FRAME) + columns + DEPTHWISE_BLOCK_WORDS * width;
}

#endif
