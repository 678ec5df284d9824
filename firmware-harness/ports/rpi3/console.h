/* The serial port on GPIO 14 and 15 of the Raspberry Pi 3. */
#ifndef LUT_CONSOLE_H
#define LUT_CONSOLE_H

#include <stdbool.h>
#include <stdint.h>

/* Sets the port's clock and rate, 8 bits, no parity, whatever was set before. A received byte wakes the core. */
void console_start(void);

bool console_pending(void);

/* A received byte, or -1. */
int console_read(void);

void console_write(uint8_t byte);

/* Waits until all that was written has left. */
void console_drain(void);

#endif
