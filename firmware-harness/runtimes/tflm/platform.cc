/* What the library expects of a platform. */
#include <cstdarg>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "tensorflow/lite/micro/debug_log.h"

/* The console belongs to the link protocol, and refusals are told by error codes. A check of the library that fails
 * says HALTED and loops for ever: a fault instead resets the board, and the host meets a firmware without a session. */
extern "C" void DebugLog(const char *format, va_list) {
  if (std::strcmp(format, "HALTED") == 0) __builtin_trap();
}

extern "C" int DebugVsnprintf(char *buffer, size_t size, const char *, va_list) {
  if (size > 0) *buffer = '\0';
  return 0;
}

extern "C" void abort() { __builtin_trap(); }

/* Virtual destructors refer to it; nothing is ever on a heap. */
void operator delete(void *) noexcept {}
void operator delete(void *, size_t) noexcept {}

/* newlib's assert would print. */
extern "C" void __assert_func(const char *, int, const char *, const char *) { __builtin_trap(); }

/* The C++ library's would unwind and print. */
extern "C" void __cxa_pure_virtual() { __builtin_trap(); }
