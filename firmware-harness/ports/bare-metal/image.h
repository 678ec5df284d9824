/* The image in memory, on boards without an operating system. */
#ifndef LUT_IMAGE_H
#define LUT_IMAGE_H

#include <stdbool.h>

/* Defined by the port: whether its firmware can write the model window. */
extern const bool image_window_writable;

/* Called by the start-up code with a stack: fills .data and .bss and runs main. */
_Noreturn void image_start(void);

#endif
