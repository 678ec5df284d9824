/* The innermost loop of FULLY_CONNECTED: one input with four rows of weights. */
#ifndef LUT_CORTEX_M_ROW_PRODUCTS_H
#define LUT_CORTEX_M_ROW_PRODUCTS_H

#include <assert.h>
#include <stdint.h>

#include "../portable/four_channels.h"

typedef struct {
  const int8_t *input, *end; /* a multiple of 4 on, at least 4 */
  const int8_t *weights;
  uint32_t pitch, thrice; /* from a row of weights to the next, and to the one two behind it */
  uint32_t minus_zero;    /* of the input, in both halves */
  four_channels sums;
} row_products;

static_assert(sizeof(void *) != 4 || sizeof(row_products) == 40, "row_products.c loads it as 10 words");

/* Four k of four rows: 1 load and 2 SXTAB16 of the input, then 1 load, 2 SXTB16 and 2 SMLAD a row, 23 instructions for 16
 * products; two such and 2 of the loop a turn, 1.5 a product. On a Cortex-M4 a load takes 2 cycles and a taken branch up
 * to 4: 1.9 cycles a product. That each weight is unpacked for one input alone takes 1/2: only rows of inputs could share
 * it. An assembly function, since it needs all 14 registers. */
void add_row_products(row_products *of);

#endif
