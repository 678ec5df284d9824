/* The 256 answers of LOGISTIC and HARD_SWISH, computed with the fixed-point arithmetic of TFLite Micro's
 * reference kernels and indexed by the bits of the input. Both return false when the scales are outside what
 * that arithmetic can hold; with a NULL table they only check. */
#ifndef LUT_TABLES_H
#define LUT_TABLES_H

#include <stdbool.h>
#include <stdint.h>

bool fill_logistic(float input_scale, int32_t input_zero_point, int8_t *table);
bool fill_hard_swish(float input_scale, int32_t input_zero_point, float output_scale, int32_t output_zero_point,
                     int8_t *table);

#endif
