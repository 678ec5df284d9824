/* What the kernels are told of an operator. Where its data are is the includer's: layout.h for the arena of the
 * interpreter, another for a network that was exported as C. */
#ifndef LUT_RECORDS_H
#define LUT_RECORDS_H

#include <stdint.h>

/* A real factor as multiplier × 2^(shift − 31), multiplier in [2^30, 2^31) or 0. */
typedef struct {
  int32_t multiplier;
  int32_t shift;
} quantized_multiplier;

typedef struct {
  int32_t height, width, channels;
} extent;

#define NO_TENSOR 0xffffu

/* One operand of an operator that has any number of them. */
typedef struct {
  uint16_t tensor;
  uint16_t unused;
  uint32_t elements; /* of it in each of the operator's rows */
} operand_record;

/* How large the factors of an operator with weights are. A kernel that takes some takes all that are smaller. */
enum {
  FACTORS_SMALL,     /* 0, or below one half: shift below 0 */
  FACTORS_BELOW_ONE, /* shift 0 and less, and below 1 − 2^−21: no result, with a zero point, comes near ±2^31 */
  FACTORS_ANY,
};

/* Its first fields are of operators with one output and up to three inputs; others have `list`. */
typedef struct {
  uint8_t kind;          /* OPERATOR_… of kernels.h */
  uint8_t kernel;        /* what runs it: the same, or MICRO_KERNEL_… */
  uint8_t channel_step;  /* FULLY_CONNECTED: 1 with a multiplier per channel, 0 with one for all */
  uint8_t factors;       /* with weights: FACTORS_… that holds for each channel's */
  uint16_t input, second, bias, output; /* tensors; `second` is the weights or the other operand */
  int16_t low, high;                    /* output range: the fused activation within int8 */
  int32_t input_zero, second_zero, output_zero;
  operator_data data; /* factors, a table or a list: where */
  union {
    struct { /* CONV_2D, DEPTHWISE_CONV_2D, pools */
      extent input, output;
      uint16_t kernel_height, kernel_width, stride_height, stride_width;
      uint16_t dilation_height, dilation_width, pad_height, pad_width;
    } window;
    struct { /* PAD: elements before the input */
      extent input, output, before;
    } pad;
    struct { /* TRANSPOSE: the output's extents, outermost first, and the input's step along each */
      uint32_t extents[4], steps[4];
    } transpose;
    struct { /* STRIDED_SLICE: the elements along each dimension, outermost first, and the input's step from one to the
              * next; and where the first of all is in the input */
      int32_t extents[4], steps[4], first;
    } slice;
    struct { /* RESIZE_NEAREST_NEIGHBOR: `data` holds where its rows begin in the input, then its columns in a row */
      extent input, output;
    } resize;
    struct { /* pairs of an operand each: the output's extents, outermost first, where neighbours along which the
                same operands are repeated are one; a bit for each along which the first is, and the second */
      uint32_t extents[4];
      uint32_t first_repeats, second_repeats;
    } pairs;
    struct { /* any number of operands: `rows` times some elements of each; `data` holds the list of them */
      uint16_t inputs, outputs;
      uint32_t rows;
    } list;
    struct { /* all others: `inner` elements, `outer` times; FULLY_CONNECTED, MEAN: all that for each of `rows` */
      uint32_t rows, outer, inner;
      int32_t least_difference; /* SOFTMAX: inputs this far below the maximum count */
      uint8_t input_flip, output_flip; /* QUANTIZE: 0x80 where a tensor is uint8, to see its bytes as int8 */
    } loop;
  };
  quantized_multiplier multiplier[3];
} operator_record;

#endif
