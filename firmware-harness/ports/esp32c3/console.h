#ifndef LUT_CONSOLE_H
#define LUT_CONSOLE_H

/* UART0 at LUT_BAUD and the built-in USB serial port: what is written goes where the last byte came from, at first to
 * the UART. */
void console_start(void);

#endif
