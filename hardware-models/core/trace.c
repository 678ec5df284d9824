#include "trace.h"

#include "machine.h"

bool trace_is(const machine *m, uint64_t pin) { return fact_or(m, "tracePin", UINT64_MAX) == pin; }

void trace_level(machine *m, bool high, bool driven) {
  if (high && !driven) {
    rule_broken(m, "trace-pin", "The pin for the power meter is raised while it is no output of its register.");
    return;
  }
  if (high == (m->trace.count % 2 == 1)) return;
  if (m->trace.count < TRACE_LIMIT) m->trace.edges[m->trace.count++] = m->time;
}
