/* The serial port that the board file names: LUT_CONSOLE_UART on LUT_CONSOLE_TX and _RX of LUT_CONSOLE_GPIO, which have
 * it as their function LUT_CONSOLE_ALTERNATE. */
#ifndef LUT_STM32H7_CONSOLE_H
#define LUT_STM32H7_CONSOLE_H

#include "../stm32/clock.h"

void console_start(const clock_rates *rates);

#endif
