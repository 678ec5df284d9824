/* What is said at the end: one line of JSON. */
#ifndef MODEL_REPORT_H
#define MODEL_REPORT_H

#include <stdint.h>
#include <stdio.h>

#include "machine.h"

/* Writes the verdict. It is "passed" where the goal was reached and no rule was broken. */
void report_write(machine *m, FILE *stream);
/* For chip.describe. */
void report_setting(machine *m, const char *name, const char *format, ...) __attribute__((format(printf, 3, 4)));

#endif
