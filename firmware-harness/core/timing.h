/* Timed windows: interrupts are masked, the counter is read at both ends. */
#ifndef LUT_TIMING_H
#define LUT_TIMING_H

#include <stdint.h>

#include "../ports/port.h"
#include "../runtimes/runtime.h"

#define TIMING_SAMPLES_LIMIT 1024

enum { UNIT_NONE = 0, UNIT_CYCLES = 1, UNIT_INSTRUCTIONS = 2 };

/* The counter, and what the probe of docs/link-protocol.md found out about it. */
typedef struct {
  port_counter counter;
  uint8_t unit;
  uint32_t probe_instructions;
  uint32_t probe_ticks;
} timing_source;

timing_source timing_probe(void);

typedef struct {
  uint16_t what;      /* an operator's index, WHOLE_GRAPH or EACH_OPERATOR */
  uint16_t operators; /* of the graph */
} timing_target;

/* Runs `target` `warm_ups` times, then takes `count` windows of it: for EACH_OPERATOR one window for each operator in
 * turn, in the order of the graph, whole invocations after one another (the warm-ups are whole graphs). Writes the raw
 * ticks of each window and the least of 16 empty windows. Refuses a dead counter, cycles beside an attached
 * debugger, and a window that outlasts the counter. */
lut_status timing_run(const timing_source *source, timing_target target, uint16_t warm_ups, uint16_t count,
                      uint32_t *samples, uint32_t *empty);

/* The counter extended to 64 bits with the help of the slow clock. */
uint64_t timing_clock(const port_counter *counter);

#endif
