/* LUT_TRACE_PIN. ESP32-C3 TRM, chapter 5 (IO MUX and GPIO matrix). */
#include "../trace.h"

#include "../bare-metal/registers.h"

#define PIN (1u << LUT_TRACE_PIN)
#define GPIO 0x60004000
#define GPIO_OUT_W1TS REGISTER(GPIO + 0x08)
#define GPIO_OUT_W1TC REGISTER(GPIO + 0x0C)
#define GPIO_ENABLE_W1TS REGISTER(GPIO + 0x24)
#define GPIO_FUNC_OUT_SEL_CFG REGISTER(GPIO + 0x554 + 4 * LUT_TRACE_PIN)
#define GPIO_FUNC_OUT_SEL_SIMPLE 0x80u /* by GPIO_OUT and GPIO_ENABLE */
#define IO_MUX_PAD REGISTER(0x60009004 + 4 * LUT_TRACE_PIN)
#define IO_MUX_FUNCTION_MASK (7u << 12)
#define IO_MUX_FUNCTION_GPIO (1u << 12)
#define IO_MUX_PULLS (3u << 7) /* FUN_WPD, FUN_WPU */

void trace_set(bool high) {
  if (high) {
    GPIO_OUT_W1TS = PIN;
  } else {
    GPIO_OUT_W1TC = PIN;
  }
}

void trace_start(void) {
  trace_set(false); /* before it is an output: no edge that is none */
  GPIO_FUNC_OUT_SEL_CFG = GPIO_FUNC_OUT_SEL_SIMPLE;
  IO_MUX_PAD = (IO_MUX_PAD & ~(IO_MUX_FUNCTION_MASK | IO_MUX_PULLS)) | IO_MUX_FUNCTION_GPIO;
  GPIO_ENABLE_W1TS = PIN;
}
