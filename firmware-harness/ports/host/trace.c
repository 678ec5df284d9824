/* The pin of a process: what LUT_TRACE_FILE names gets a byte for each edge, '1' up, '0' down. */
#include "../trace.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

static int pin = -1;

void trace_start(void) {
  const char *path = getenv("LUT_TRACE_FILE");
  if (path != NULL) pin = open(path, O_WRONLY | O_APPEND);
}

void trace_set(bool high) {
  if (pin >= 0 && write(pin, high ? "1" : "0", 1) != 1) exit(EXIT_FAILURE);
}
