/* A checked reader of FlatBuffers. Every offset, table, vtable and vector is checked against the buffer before
 * it is followed, and scalars are assembled from bytes, so no input can make it read outside or misaligned.
 *
 * The first fault sticks: from then on every read answers "absent" (zero, an empty vector), so callers may read
 * a whole structure and look at `fault` once. Format: https://flatbuffers.dev/internals/ */
#ifndef LUT_FLATBUFFER_H
#define LUT_FLATBUFFER_H

#include <stdbool.h>
#include <stdint.h>

typedef struct {
  const uint8_t *bytes;
  uint32_t length;
  bool fault; /* an offset left the buffer, or was misaligned */
} flatbuffer;

/* Positions are byte offsets from the start of the buffer; 0 means absent. */
typedef struct {
  uint32_t position;
  uint32_t vtable;
  uint16_t vtable_bytes;
  uint16_t bytes;
} flatbuffer_table;

typedef struct {
  uint32_t position; /* of the first element */
  uint32_t count;
} flatbuffer_vector;

flatbuffer_table flatbuffer_root(flatbuffer *buffer);

/* Fields by their slot number in the schema. An absent scalar reads as `otherwise`. */
int32_t flatbuffer_int8(flatbuffer *buffer, flatbuffer_table table, uint16_t slot, int32_t otherwise);
int32_t flatbuffer_int32(flatbuffer *buffer, flatbuffer_table table, uint16_t slot, int32_t otherwise);
bool flatbuffer_has(flatbuffer *buffer, flatbuffer_table table, uint16_t slot);
flatbuffer_table flatbuffer_child(flatbuffer *buffer, flatbuffer_table table, uint16_t slot);
flatbuffer_vector flatbuffer_field_vector(flatbuffer *buffer, flatbuffer_table table, uint16_t slot,
                                          uint32_t element_bytes);

/* Elements of a vector that was read with the same element size. An index out of range is a fault. */
int32_t flatbuffer_vector_int32(flatbuffer *buffer, flatbuffer_vector vector, uint32_t index);
int64_t flatbuffer_vector_int64(flatbuffer *buffer, flatbuffer_vector vector, uint32_t index);
flatbuffer_table flatbuffer_vector_table(flatbuffer *buffer, flatbuffer_vector vector, uint32_t index);

/* A little-endian 32-bit word at a position that is already known to lie inside. */
uint32_t flatbuffer_word(const flatbuffer *buffer, uint32_t position);

#endif
