/* The pin that a power meter watches: the fact tracePin, low from the start. */
#ifndef MODEL_TRACE_H
#define MODEL_TRACE_H

#include <stdbool.h>
#include <stdint.h>

typedef struct machine machine;

#define TRACE_LIMIT 1024

typedef struct {
  uint32_t count;
  uint64_t edges[TRACE_LIMIT]; /* their times, up and down in turns; later ones are not kept */
} trace;

/* Whether this is the pin. */
bool trace_is(const machine *m, uint64_t pin);
/* Its output register has this level now; `driven`: the pin is an output of that register. A broken rule where it is
 * raised and is none. */
void trace_level(machine *m, bool high, bool driven);

#endif
