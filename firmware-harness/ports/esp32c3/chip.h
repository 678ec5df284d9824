#ifndef LUT_CHIP_H
#define LUT_CHIP_H

/* Stops all four watchdogs, two of which run since the reset. */
void chip_stop_watchdogs(void);

#endif
