/* Refusals: the program cannot judge at all. */
#ifndef MODEL_REFUSE_H
#define MODEL_REFUSE_H

/* Prints a sentence to standard error and exits with status 2. */
_Noreturn void refuse(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
