/* What an inner loop of DEPTHWISE_CONV_2D reads beside its columns, for one group of four channels. A *block* is four
 * words, one per channel of the group, each the int16 values of two rows that lie one under the other; a window of the
 * input, and the weights it meets, are the same number of blocks in the same order. */
#ifndef LUT_CORTEX_M_DEPTHWISE_TABLE_H
#define LUT_CORTEX_M_DEPTHWISE_TABLE_H

#include <stdint.h>

#include "../../kernels.h"

enum { DEPTHWISE_MOST_BLOCKS = 16 }; /* of a window: the loops hold that many, entered behind those that it lacks */

typedef struct {
  int32_t zero;     /* 2 × (output zero point − high + 255) + 1: of USAT's 0..255 the highest is then `high` */
  uint32_t beneath; /* 255 − (high − low), four times: UQSUB8 takes it off, so that 0 is then `low` */
  uint32_t low;     /* four times */
  int32_t channels; /* from a pixel of the output to the next */
  int8_t *output;
  int32_t back; /* bytes from behind a window to the next one, mostly below 0 */
  int8_t *end;  /* of the output's row, or of the part of it whose columns lie there */
} depthwise_ending;

/* As the inner loop reads it, from the first word to the last: biases, then as many blocks of weights as a window has,
 * then the factors and the ending. A table whose sums lie in memory has the factors and the ending alone. */
enum { DEPTHWISE_BIASES = 4, DEPTHWISE_FACTORS = 8, DEPTHWISE_ENDING = sizeof(depthwise_ending) / 4 };

/* Four channels of each pixel from the table's output to its end, each from `blocks` blocks of columns. */
void depthwise_outputs(const uint32_t *columns, uint32_t *table, int32_t blocks);

/* Adds windows of `blocks` blocks to four sums each, from `sums` to `end`. */
void depthwise_sums(const uint32_t *columns, const uint32_t *weights, int32_t blocks, int32_t back, int32_t *sums,
                    const int32_t *end);

/* Four channels of each pixel from sums. The table begins with its factors. */
void depthwise_outputs_of_sums(const int32_t *sums, uint32_t *table);

#endif
