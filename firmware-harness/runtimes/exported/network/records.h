/* What the kernels are told of an operator, as the interpreter's records.h has it, in the narrowest types that hold the
 * numbers of this network's operators: record_types.h. Numbers are read as int, as there. */
#ifndef LUT_RECORDS_H
#define LUT_RECORDS_H

#include <stdint.h>

#include "record_types.h"

/* A real factor as multiplier × 2^(shift − 31), multiplier in [2^30, 2^31) or 0. */
typedef struct {
  int32_t multiplier;
  int32_t shift;
} quantized_multiplier;

typedef struct {
  record_extent height, width, channels;
} extent;

/* How large the factors of an operator with weights are. */
enum {
  FACTORS_SMALL,
  FACTORS_BELOW_ONE,
  FACTORS_ANY,
};

/* One operand of an operator that has any number of them. */
typedef struct {
  record_tensor tensor;
  record_count elements; /* of it in each of the operator's rows */
} operand_record;

typedef struct {
  uint8_t kind, channel_step, factors;
  record_tensor input, second, bias, output;
  record_zero low, high, input_zero, second_zero, output_zero;
  operator_data data;
  union {
    struct {
      extent input, output;
      record_window kernel_height, kernel_width, stride_height, stride_width;
      record_window dilation_height, dilation_width, pad_height, pad_width;
    } window;
    struct { /* of kinds without a window alone */
      const quantized_multiplier *multiplier;
      union {
        struct {
          extent input, output, before;
        } pad;
        struct {
          record_place extents[4], steps[4];
        } transpose;
        struct {
          record_step extents[4], steps[4], first;
        } slice;
        struct {
          extent input, output;
        } resize;
        struct {
          uint32_t extents[4], first_repeats, second_repeats;
        } pairs;
        struct {
          record_count inputs, outputs, rows;
        } list;
        struct {
          record_count rows, outer, inner;
          uint8_t input_flip, output_flip;
          int32_t least_difference;
        } loop;
      };
    };
  };
} operator_record;

#endif
