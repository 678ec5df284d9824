/* GPIO LUT_TRACE_PIN, one of the first 32. BCM2835 ARM Peripherals, 6.1. */
#include "../trace.h"

#include "../bare-metal/registers.h"

#define GPIO 0x3F200000
#define FUNCTIONS REGISTER(GPIO + LUT_TRACE_PIN / 10 * 4)
#define FUNCTION_AT (LUT_TRACE_PIN % 10 * 3)
#define FUNCTION_OUTPUT 1u
#define SET REGISTER(GPIO + 0x1C)
#define CLEAR REGISTER(GPIO + 0x28)

void trace_set(bool high) {
  if (high) {
    SET = 1u << LUT_TRACE_PIN;
  } else {
    CLEAR = 1u << LUT_TRACE_PIN;
  }
}

void trace_start(void) {
  trace_set(false); /* before it is an output: no edge that is none */
  FUNCTIONS = (FUNCTIONS & ~(7u << FUNCTION_AT)) | FUNCTION_OUTPUT << FUNCTION_AT;
}
