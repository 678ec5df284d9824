/* A restart of the whole chip, and why the last one was. */
#ifndef LUT_RESTART_H
#define LUT_RESTART_H

#include "../port.h"

/* Resets the chip: the VideoCore boots from the card again. */
_Noreturn void restart(void);

port_reset restart_cause(void);

#endif
