/* Runs models on this machine: run_model [MOST_MACS]
 *
 * Reads cases from standard input until it ends, each
 *   arena bytes u32 | model length u32 | model | length u32 | bytes for the graph's inputs, one after the other
 * and answers each with
 *   code u16 | detail u32 | persistent u32 | scratch u32 | tensors u32 | length u32 | the graph's outputs
 * (code and detail of runtime_open; all zeros after them when it refuses). Inputs that are longer than the bytes
 * given read them again from the start, or zeros when there are none. A model of more than MOST_MACS is opened
 * but not run: its outputs are empty. Everything is little-endian.
 *
 * Each model is opened twice, the second time in an arena of exactly the bytes it needs, so that a sanitizer sees
 * every access beyond them. */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bytes.h"
#include "runtimes/runtime.h"
#include "test/work.h"

enum { ALIGNMENT = 16 };

static void fail(const char *what) {
  fprintf(stderr, "run_model: %s\n", what);
  exit(1);
}

/* Memory of exactly `bytes` bytes at an aligned address. */
static uint8_t *allocate(uint32_t bytes) {
  void *memory;
  if (posix_memalign(&memory, ALIGNMENT, bytes) != 0) fail("out of memory");
  return memory;
}
