#include "../../kernels.h"
#include "lookup.h"
#include "rounding.h"

enum { TABLE = 256, LEAST_SHIFT = -10 }; /* a factor below 2^10 takes the 9 bits of a difference to less than a half */

typedef struct {
  int32_t input_zero, output_zero, low, high;
  uint8_t input_flip, output_flip;
} rescaling;

/* To the output's scale. A table of all inputs, on the stack, is made with some 20 instructions an entry; an element
 * then takes the 3.5 of a look-up. */
static inline void rescale(const operator_record *operator, const kernel_memory *memory, rescaling by) {
  quantized_multiplier scale = operator->multiplier[0];
  if (scale.shift < LEAST_SHIFT) scale = (quantized_multiplier){0, 0};
  const int32_t down = scale.shift < 0 ? -scale.shift : 0, left = 2 + scale.shift + down;
  const byte_range range = byte_range_of(by.low, by.high);
  int8_t table[TABLE];

  for (int32_t i = 0; i < TABLE; i++) {
    const int32_t difference = (int8_t)(i ^ by.input_flip) - by.input_zero;
    const int32_t value = scale_quadruple(difference * (1 << left), scale.multiplier, 1 << down, 1 + down);
    table[i] = (int8_t)((uint8_t)within_range(value + by.output_zero - by.high, range) ^ by.output_flip);
  }
  look_up((const uint8_t *)kernel_input(memory, operator->input), table, kernel_output(memory, operator->output),
          operator->loop.inner);
}

void kernel_relu_table_8(const operator_record *operator, const kernel_memory *memory) {
  rescale(operator, memory,
          (rescaling){operator->input_zero, operator->output_zero, operator->low, operator->high, 0, 0});
}

void kernel_quantize_table_8(const operator_record *operator, const kernel_memory *memory) {
  rescale(operator, memory,
          (rescaling){operator->input_zero, operator->output_zero, INT8_MIN, INT8_MAX, operator->loop.input_flip,
                      operator->loop.output_flip});
}
