/* The VideoCore's property interface: it holds the clocks, the supply and the thermometer. */
#ifndef LUT_MAILBOX_H
#define LUT_MAILBOX_H

#include <stdbool.h>
#include <stdint.h>

#define MAILBOX_WORDS 4

/* Sends a tag with a value of `words` words (at most MAILBOX_WORDS), which the reply replaces. Returns whether the
 * VideoCore knew the tag and answered with at least `reply` words. A VideoCore that once did not answer in time is
 * not asked again. */
bool mailbox_ask(uint32_t tag, uint32_t *value, uint32_t words, uint32_t reply);

#endif
