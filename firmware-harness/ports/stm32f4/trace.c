/* LUT_TRACE_PIN of the GPIO port LUT_TRACE_GPIO, A is 0. */
#include "../trace.h"

#include "../stm32/output.h"
#include "rcc.h"

#define PORT (0x40020000u + 0x400 * LUT_TRACE_GPIO)

void trace_start(void) {
  clock_gate_open(&RCC_AHB1ENR, 1u << LUT_TRACE_GPIO);
  output_start(PORT, LUT_TRACE_PIN);
}

void trace_set(bool high) { output_set(PORT, LUT_TRACE_PIN, high); }
