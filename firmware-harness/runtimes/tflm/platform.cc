/* What the library expects of a platform. */
#include <cstdarg>
#include <cstddef>
#include <cstdint>

#include "tensorflow/lite/micro/debug_log.h"

/* The console belongs to the link protocol; refusals are told by error codes. */
extern "C" void DebugLog(const char *, va_list) {}

extern "C" int DebugVsnprintf(char *buffer, size_t size, const char *, va_list) {
  if (size > 0) *buffer = '\0';
  return 0;
}

/* A failed check of the library: the fault resets the board, and the host meets a firmware without a session. */
extern "C" void abort() { __builtin_trap(); }

/* Virtual destructors refer to it; nothing is ever on a heap. */
void operator delete(void *) noexcept {}
void operator delete(void *, size_t) noexcept {}

/* newlib's assert would print. */
extern "C" void __assert_func(const char *, int, const char *, const char *) { __builtin_trap(); }

/* The C++ library's would unwind and print. */
extern "C" void __cxa_pure_virtual() { __builtin_trap(); }
