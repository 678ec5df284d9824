/* What the test tools that run models have in common: cases in, answers out. Little-endian.
 *
 * A case:    arena bytes u32 | model length u32 | model | length u32 | bytes for the graph's inputs, one after the other
 * An answer: code u16 | detail u32 | persistent u32 | scratch u32 | tensors u32 | length u32 | the graph's outputs
 *
 * Inputs longer than the bytes given read them again from the start, or zeros where there are none. */
#ifndef LUT_CASES_H
#define LUT_CASES_H

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include "../runtimes/runtime.h"
#include "bytes.h"

#define MOST_BYTES (1u << 28)

typedef struct {
  uint8_t *bytes;
  uint32_t length;
} block;

static inline _Noreturn void fail(const char *what) {
  fprintf(stderr, "%s\n", what);
  exit(EXIT_FAILURE);
}

/* Exactly `length` bytes at an address that suits a model or an arena. */
static inline block allocate(uint32_t length) {
  void *bytes;
  if (length > MOST_BYTES || posix_memalign(&bytes, 16, length) != 0) fail("out of memory");
  return (block){bytes, length};
}

static inline void read_bytes(uint8_t *bytes, size_t length) {
  if (fread(bytes, 1, length, stdin) != length) fail("the input ends within a case");
}

static inline void write_bytes(const uint8_t *bytes, size_t length) {
  if (fwrite(bytes, 1, length, stdout) != length) fail("cannot write the output");
}

static inline uint32_t read_u32(void) {
  uint8_t bytes[4];
  read_bytes(bytes, sizeof bytes);
  return get_u32(bytes);
}

static inline block read_block(void) {
  const block read = allocate(read_u32());
  read_bytes(read.bytes, read.length);
  return read;
}

typedef struct {
  block arena, model, inputs;
} test_case;

static inline bool at_end(void) {
  const int next = getchar();
  if (next == EOF) return true;
  ungetc(next, stdin);
  return false;
}

/* False at the end of all cases. */
static inline bool read_case(test_case *next) {
  if (at_end()) return false;
  next->arena = allocate(read_u32());
  next->model = read_block();
  next->inputs = read_block();
  return true;
}

static inline void free_case(const test_case *done) {
  free(done->inputs.bytes);
  free(done->model.bytes);
  free(done->arena.bytes);
}

static inline void fill_input(runtime_tensor input, block from, uint32_t *next) {
  for (uint32_t i = 0; i < input.bytes; i++) {
    input.data[i] = from.length == 0 ? 0 : (int8_t)from.bytes[(*next)++ % from.length];
  }
}

static inline void write_answer(lut_status status, const runtime_model *info, uint32_t output_length) {
  uint8_t answer[22];
  put_u16(answer, status.code);
  put_u32(answer + 2, status.detail);
  put_u32(answer + 6, info->persistent_bytes);
  put_u32(answer + 10, info->scratch_bytes);
  put_u32(answer + 14, info->tensor_bytes);
  put_u32(answer + 18, output_length);
  write_bytes(answer, sizeof answer);
}

#endif
