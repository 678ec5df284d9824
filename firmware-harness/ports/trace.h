/* A pin that a power meter watches: high while a whole model runs. It is no part of the port, whose objects are hashed
 * with what is timed: setting it happens outside every timed window. Boards whose file names no pin have none. */
#ifndef LUT_TRACE_H
#define LUT_TRACE_H

#include <stdbool.h>

/* Makes it an output that is low; port_init has run. */
void trace_start(void);
void trace_set(bool high);

#endif
