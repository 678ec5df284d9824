/* Opens arbitrary bytes as a model, and runs it when it is valid and not too much work. */
#define _POSIX_C_SOURCE 200809L

#include <stdlib.h>
#include <string.h>

#include "../runtimes/runtime.h"
#include "../test/work.h"

enum { ARENA_BYTES = 64 * 1024, MOST_WORK = 1000000 };

/* Exactly `size` bytes, so that the sanitizer notices the first one beyond. */
static uint8_t *allocate(size_t size) {
  void *memory;
  if (posix_memalign(&memory, ARENA_ALIGNMENT, size) != 0) abort();
  return memory;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  runtime_model info = {0};
  loaded_model loaded;
  uint8_t *arena = allocate(ARENA_BYTES);
  uint8_t *model = allocate(size);
  if (size > 0) memcpy(model, data, size);

  const lut_status status = load_model(model, (uint32_t)size, arena, ARENA_BYTES, &loaded, &info);
  if (status.code == LUT_OK && model_work(&loaded, info.operators) <= MOST_WORK) {
    if (runtime_open(model, (uint32_t)size, arena, ARENA_BYTES, &info).code != LUT_OK) abort();
    for (uint8_t i = 0; i < info.inputs; i++) memset(runtime_input(i).data, 0x55, runtime_input(i).bytes);
    runtime_invoke();
  }
  free(model);
  free(arena);
  return 0;
}
