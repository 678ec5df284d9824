#include "timing.h"

#include "messages.h"
#include "status.h"

#define REPEATS 16

/* Instructions of each probe loop; a multiple of 5, for QEMU's 25 MHz machines tick 16 times in 5 instructions. */
#define PROBE_INSTRUCTIONS 10000
#define PLAIN_INSTRUCTIONS 2
#define DIVIDE_INSTRUCTIONS 4

static uint32_t elapsed(const port_counter *counter, uint32_t start, uint32_t end) {
  const uint32_t mask = counter->bits < 32 ? (UINT32_C(1) << counter->bits) - 1 : UINT32_MAX;
  return (end - start) & mask;
}

static uint32_t least(uint32_t a, uint32_t b) { return a < b ? a : b; }

static uint32_t loop_ticks(const port_counter *counter, void (*loop)(uint32_t), uint32_t iterations) {
  uint32_t ticks = UINT32_MAX;
  for (uint32_t i = 0; i < REPEATS; i++) {
    /* A counter slower than the core is met at every phase of its tick, so that the least is the floor:
     * whatever the rest of this loop takes, one of the two paddings shifts the phase. */
    port_loop_plain(1 + i / (REPEATS / 2));
    const uint32_t start = port_ticks();
    loop(iterations);
    const uint32_t end = port_ticks();
    ticks = least(ticks, elapsed(counter, start, end));
  }
  return ticks;
}

/* Ticks of PROBE_INSTRUCTIONS in a loop: the difference of two lengths leaves out the call. */
static uint32_t probe_loop(const port_counter *counter, void (*loop)(uint32_t), uint32_t instructions) {
  const uint32_t iterations = PROBE_INSTRUCTIONS / instructions;
  return loop_ticks(counter, loop, 2 * iterations) - loop_ticks(counter, loop, iterations);
}

timing_source timing_probe(void) {
  timing_source source = {.counter = port_timing_counter(), .unit = UNIT_NONE};
  if (source.counter.name == NULL) return source;
  const uint32_t plain = probe_loop(&source.counter, port_loop_plain, PLAIN_INSTRUCTIONS);
  const uint32_t divide = probe_loop(&source.counter, port_loop_divide, DIVIDE_INSTRUCTIONS);
  if (plain == 0) return source;
  /* Each is the difference of two readings with a jitter of one tick. */
  const uint32_t apart = plain > divide ? plain - divide : divide - plain;
  source.unit = apart <= 2 ? UNIT_INSTRUCTIONS : UNIT_CYCLES;
  source.probe_instructions = PROBE_INSTRUCTIONS;
  source.probe_ticks = plain;
  return source;
}

static uint32_t empty_window(const port_counter *counter) {
  uint32_t ticks = UINT32_MAX;
  for (uint32_t i = 0; i < REPEATS; i++) {
    const uint32_t start = port_ticks();
    const uint32_t end = port_ticks();
    ticks = least(ticks, elapsed(counter, start, end));
  }
  return ticks;
}

static uint32_t graph_window(const port_counter *counter) {
  const uint32_t start = port_ticks();
  runtime_invoke();
  const uint32_t end = port_ticks();
  return elapsed(counter, start, end);
}

/* Never inlined: an operator is timed by the same instructions alone and in a graph, so that both figures are of the
 * same thing. */
static __attribute__((noinline)) uint32_t operator_window(const port_counter *counter, uint16_t index) {
  const uint32_t start = port_ticks();
  runtime_invoke_operator(index);
  const uint32_t end = port_ticks();
  return elapsed(counter, start, end);
}

static uint32_t window(const port_counter *counter, uint16_t what) {
  return what == WHOLE_GRAPH ? graph_window(counter) : operator_window(counter, what);
}

static lut_status check_source(const timing_source *source) {
  if (source->unit == UNIT_NONE) return status_error(ERROR_NO_TIMER, 0);
  if (source->unit == UNIT_CYCLES && port_debugger_attached()) return status_error(ERROR_DEBUGGER, 0);
  return status_ok();
}

lut_status timing_run(const timing_source *source, timing_target target, uint16_t warm_ups, uint16_t count,
                      uint32_t *samples, uint32_t *empty) {
  const port_counter *counter = &source->counter;
  const lut_status status = check_source(source);
  if (status.code != LUT_OK) return status;
  const bool each = target.what == EACH_OPERATOR;
  *empty = empty_window(counter);
  for (uint16_t i = 0; i < warm_ups; i++) (void)window(counter, each ? WHOLE_GRAPH : target.what);
  for (uint16_t i = 0; i < count; i++) {
    const uint16_t what = each ? i % target.operators : target.what;
    const uint32_t slow = port_slow_ticks();
    samples[i] = window(counter, what);
    if (port_slow_ticks() - slow >= counter->slow_per_wrap) return status_error(ERROR_OVERFLOW, i);
  }
  return status_ok();
}

uint64_t timing_clock(const port_counter *counter) {
  const uint64_t wrap = UINT64_C(1) << counter->bits;
  const uint64_t estimate = port_slow_ticks() * wrap / counter->slow_per_wrap;
  /* The number nearest to the estimate whose low bits are the counter's. */
  const uint64_t now = estimate - estimate % wrap + port_ticks() % wrap;
  if (now + wrap / 2 < estimate) return now + wrap;
  if (now > estimate + wrap / 2 && now >= wrap) return now - wrap;
  return now;
}
