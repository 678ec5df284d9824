/* What lies in the arena, equal on 32-bit and 64-bit targets. model/arena in the host agent mirrors it, so a
 * change here is a change there.
 *
 *   persistent   tensor table      one tensor_record (16 bytes) per tensor of the subgraph
 *                operator records  one operator_record (96 bytes) per operator
 *                operator data     in operator order:
 *                  CONV_2D, DEPTHWISE_CONV_2D   one quantized_multiplier (8 bytes) per output channel
 *                  FULLY_CONNECTED              one per output channel where the weights are quantized per
 *                                               channel, else one
 *                  LOGISTIC, HARD_SWISH, TANH,
 *                  LEAKY_RELU                   a table of 256 bytes
 *                  QUANTIZE of floats           255 thresholds (4 bytes)
 *                  DEQUANTIZE                   a table of 256 floats (4 bytes)
 *                  RESIZE_NEAREST_NEIGHBOR      4 bytes per row and per column of the output
 *                  those with a list            one operand_record (8 bytes) per input, then per output
 *   tensors      placed by plan.h
 *
 * Every allocation is rounded up to 16 bytes: the two tables, each operator's data, each tensor. */
#ifndef LUT_LAYOUT_H
#define LUT_LAYOUT_H

#include <assert.h>
#include <stdint.h>

enum { ARENA_ALIGNMENT = 16 };

/* Rounds a size, at most 2^32 - 16, up to the arena's alignment. */
static inline uint32_t align_up(uint32_t bytes) {
  return (bytes + ARENA_ALIGNMENT - 1) & ~(uint32_t)(ARENA_ALIGNMENT - 1);
}

/* Where a tensor's data is: an offset into the arena or, without the flag, into the model. */
#define LOCATION_ARENA 0x80000000u
#define LOCATION_NONE 0xffffffffu    /* not used by the graph */
#define LOCATION_PENDING 0xfffffffeu /* has a lifetime; the plan will place it */

typedef struct {
  uint32_t location;
  uint32_t bytes;
  uint16_t first, last; /* lifetime: the operators that need it, both ends included */
  uint16_t next;        /* the planner's list */
  uint16_t listed;      /* 1 once something has referred to it: then all above is known */
} tensor_record;

static_assert(sizeof(tensor_record) == 16, "the arena layout is a contract");

typedef uint32_t operator_data; /* an offset into the arena */

#include "records.h"

static_assert(sizeof(operand_record) == 8, "the arena layout is a contract");
static_assert(sizeof(operator_record) == 96, "the arena layout is a contract");

#endif
