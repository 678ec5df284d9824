/* Words at addresses where the core can load and store them: here, where they are aligned. */
#ifndef LUT_WORDS_H
#define LUT_WORDS_H

#include <stdbool.h>
#include <stdint.h>

typedef uint32_t __attribute__((may_alias)) word;

static inline bool are_words(const void *to, const void *from) {
  return (((uintptr_t)to | (uintptr_t)from) & 3) == 0;
}

#endif
