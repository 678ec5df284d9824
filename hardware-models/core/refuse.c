#include "refuse.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

_Noreturn void refuse(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vfprintf(stderr, format, arguments);
  va_end(arguments);
  fputc('\n', stderr);
  exit(2);
}
