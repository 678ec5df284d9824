/* The far end of the board's serial line: it hears what the console's transmitter sends, and speaks for the host. */
#ifndef MODEL_CONSOLE_H
#define MODEL_CONSOLE_H

#include <stdbool.h>
#include <stdint.h>

#include "frame.h"

typedef struct machine machine;

#define CONSOLE_INPUT 4096

typedef struct {
  frame_decoder decoder;
  frame hello; /* the first one that came whole */
  uint32_t bytes_sent; /* by the board */
  double baud;         /* of its last byte */
  uint8_t input[CONSOLE_INPUT]; /* from the host, not yet on the line */
  uint32_t first, count;
  uint64_t next; /* when the next of them has arrived */
  bool input_ended;
} console;

/* The board sends a byte at this rate. Reaches the goal UNTIL_HELLO with the last byte of the frame,
 * UNTIL_LINE with a line's end. */
void console_heard(machine *m, uint8_t byte, double baud);
/* The byte that has arrived at the board by now, else -1. */
int console_arrived(machine *m);
/* When the next byte arrives: NEVER where none is on its way. */
uint64_t console_next(const machine *m);
/* Reads what the host has to say; waits for it where `wait`. */
void console_listen(machine *m, bool wait);

#endif
