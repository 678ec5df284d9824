/* The image in memory, on boards without an operating system. */
#ifndef LUT_IMAGE_H
#define LUT_IMAGE_H

#include <stdint.h>

/* Where the port's memory.ld puts the model window. */
extern uint8_t image_window[];

/* Called by the start-up code with a stack: fills .data and .bss and runs main. */
_Noreturn void image_start(void);

#endif
