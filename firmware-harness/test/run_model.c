/* Runs models on this machine: run_model [MOST_WORK]
 *
 * Reads cases from standard input until it ends, each
 *   arena bytes u32 | model length u32 | model | length u32 | bytes for the graph's inputs, one after the other
 * and answers each with
 *   code u16 | detail u32 | persistent u32 | scratch u32 | tensors u32 | length u32 | the graph's outputs
 * where code and detail are those of runtime_open, and all that follows is zero when it refuses. Inputs longer
 * than the bytes given read them again from the start, or zeros when there are none. A model whose innermost
 * loops take more than MOST_WORK steps is opened but not run: its outputs are empty. All is little-endian.
 *
 * Each model is opened twice, the second time in an arena of exactly the bytes it needs, so that a sanitizer
 * notices any access beyond them. */
#define _POSIX_C_SOURCE 200809L

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include "../runtimes/runtime.h"
#include "bytes.h"
#include "work.h"

#define MOST_BYTES (1u << 28)

typedef struct {
  uint8_t *bytes;
  uint32_t length;
} block;

static _Noreturn void fail(const char *what) {
  fprintf(stderr, "run_model: %s\n", what);
  exit(EXIT_FAILURE);
}

/* Exactly `length` bytes at an address that suits a model or an arena. */
static block allocate(uint32_t length) {
  void *bytes;
  if (length > MOST_BYTES || posix_memalign(&bytes, ARENA_ALIGNMENT, length) != 0) fail("out of memory");
  return (block){bytes, length};
}

static void read_bytes(uint8_t *bytes, size_t length) {
  if (fread(bytes, 1, length, stdin) != length) fail("the input ends within a case");
}

static void write_bytes(const uint8_t *bytes, size_t length) {
  if (fwrite(bytes, 1, length, stdout) != length) fail("cannot write the output");
}

static uint32_t read_u32(void) {
  uint8_t bytes[4];
  read_bytes(bytes, sizeof bytes);
  return get_u32(bytes);
}

static block read_block(void) {
  const block read = allocate(read_u32());
  read_bytes(read.bytes, read.length);
  return read;
}

static void write_answer(lut_status status, const runtime_model *info, uint32_t output_length) {
  uint8_t answer[22];
  put_u16(answer, status.code);
  put_u32(answer + 2, status.detail);
  put_u32(answer + 6, info->persistent_bytes);
  put_u32(answer + 10, info->scratch_bytes);
  put_u32(answer + 14, info->tensor_bytes);
  put_u32(answer + 18, output_length);
  write_bytes(answer, sizeof answer);
}

static void fill_inputs(const runtime_model *info, block from) {
  uint32_t next = 0;
  for (uint8_t i = 0; i < info->inputs; i++) {
    const runtime_tensor input = runtime_input(i);
    for (uint32_t j = 0; j < input.bytes; j++) {
      input.data[j] = from.length == 0 ? 0 : (int8_t)from.bytes[next++ % from.length];
    }
  }
}

static void write_outputs(lut_status status, const runtime_model *info) {
  uint32_t length = 0;
  for (uint8_t i = 0; i < info->outputs; i++) length += runtime_output(i).bytes;
  write_answer(status, info, length);
  for (uint8_t i = 0; i < info->outputs; i++) {
    const runtime_tensor output = runtime_output(i);
    write_bytes((const uint8_t *)output.data, output.bytes);
  }
}

static void run(block model, block arena, block inputs, double most_work) {
  runtime_model info = {0};
  loaded_model loaded;
  const lut_status status = load_model(model.bytes, model.length, arena.bytes, arena.length, &loaded, &info);
  if (status.code != LUT_OK) {
    write_answer(status, &(runtime_model){0}, 0);
    return;
  }
  if (model_work(&loaded, info.operators) > most_work) {
    write_answer(status, &info, 0);
    return;
  }
  const block exact = allocate(info.persistent_bytes + info.scratch_bytes + info.tensor_bytes);
  const lut_status again = runtime_open(model.bytes, model.length, exact.bytes, exact.length, &info);
  if (again.code != LUT_OK) fail("a model does not open in the arena that it says it needs");
  fill_inputs(&info, inputs);
  runtime_invoke();
  write_outputs(again, &info);
  free(exact.bytes);
}

static bool at_end(void) {
  const int next = getchar();
  if (next == EOF) return true;
  ungetc(next, stdin);
  return false;
}

int main(int count, char **arguments) {
  const double most_work = count > 1 ? strtod(arguments[1], NULL) : 1e9;
  while (!at_end()) {
    const block arena = allocate(read_u32());
    const block model = read_block();
    const block inputs = read_block();
    run(model, arena, inputs, most_work);
    free(inputs.bytes);
    free(model.bytes);
    free(arena.bytes);
  }
  return EXIT_SUCCESS;
}
