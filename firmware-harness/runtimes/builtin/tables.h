/* The 256 answers of LOGISTIC, HARD_SWISH, TANH and LEAKY_RELU, computed with the fixed-point arithmetic of TFLite
 * Micro's reference kernels and indexed by the bits of the input. All return false when the scales are outside what
 * that arithmetic can hold; with a NULL table they only check. */
#ifndef LUT_TABLES_H
#define LUT_TABLES_H

#include <stdbool.h>
#include <stdint.h>

bool fill_logistic(float input_scale, int32_t input_zero_point, int8_t *table);
bool fill_hard_swish(float input_scale, int32_t input_zero_point, float output_scale, int32_t output_zero_point,
                     int8_t *table);
bool fill_tanh(float input_scale, int32_t input_zero_point, int8_t *table);
bool fill_leaky_relu(float input_scale, int32_t input_zero_point, float output_scale, int32_t output_zero_point,
                     float alpha, int8_t *table);

#endif
