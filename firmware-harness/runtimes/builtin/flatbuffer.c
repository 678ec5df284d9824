#include "flatbuffer.h"

static const flatbuffer_table no_table;
static const flatbuffer_vector no_vector;

/* True when `bytes` from `position` on lie inside the buffer; a fault otherwise. */
static bool inside(flatbuffer *buffer, uint32_t position, uint32_t bytes) {
  if (buffer->fault || position > buffer->length || bytes > buffer->length - position) {
    buffer->fault = true;
    return false;
  }
  return true;
}

static uint16_t half_word(const flatbuffer *buffer, uint32_t position) {
  return (uint16_t)(buffer->bytes[position] | buffer->bytes[position + 1] << 8);
}

uint32_t flatbuffer_word(const flatbuffer *buffer, uint32_t position) {
  return half_word(buffer, position) | (uint32_t)half_word(buffer, position + 2) << 16;
}

/* Follows the 32-bit forward offset stored at `position`, which lies inside. Tables and vectors start on
 * multiples of 4. */
static bool follow(flatbuffer *buffer, uint32_t position, uint32_t *target) {
  uint32_t offset = flatbuffer_word(buffer, position);
  if (offset == 0 || offset > buffer->length - position || (position + offset) % 4 != 0) {
    buffer->fault = true;
    return false;
  }
  *target = position + offset;
  return inside(buffer, *target, 4);
}

/* The table at the target of the offset stored at `position`. */
static flatbuffer_table table_at(flatbuffer *buffer, uint32_t position) {
  flatbuffer_table table;
  if (!follow(buffer, position, &table.position)) return no_table;
  /* The vtable's position is stored as a signed distance backwards. */
  table.vtable = table.position - flatbuffer_word(buffer, table.position);
  if (table.vtable % 2 != 0 || !inside(buffer, table.vtable, 4)) {
    buffer->fault = true;
    return no_table;
  }
  table.vtable_bytes = half_word(buffer, table.vtable);
  table.bytes = half_word(buffer, table.vtable + 2);
  if (table.vtable_bytes < 4 || table.vtable_bytes % 2 != 0 || table.bytes < 4 ||
      !inside(buffer, table.vtable, table.vtable_bytes) || !inside(buffer, table.position, table.bytes)) {
    buffer->fault = true;
    return no_table;
  }
  return table;
}

/* Position of a field of `bytes` bytes, or 0 when it is absent. */
static uint32_t field(flatbuffer *buffer, flatbuffer_table table, uint16_t slot, uint32_t bytes) {
  uint32_t entry = 4 + 2 * (uint32_t)slot;
  if (buffer->fault || entry + 2 > table.vtable_bytes) return 0;
  uint32_t offset = half_word(buffer, table.vtable + entry);
  if (offset == 0) return 0;
  if (offset < 4 || offset + bytes > table.bytes) {
    buffer->fault = true;
    return 0;
  }
  return table.position + offset;
}

flatbuffer_table flatbuffer_root(flatbuffer *buffer) {
  return inside(buffer, 0, 4) ? table_at(buffer, 0) : no_table;
}

int32_t flatbuffer_int8(flatbuffer *buffer, flatbuffer_table table, uint16_t slot, int32_t otherwise) {
  uint32_t position = field(buffer, table, slot, 1);
  return position == 0 ? otherwise : (int8_t)buffer->bytes[position];
}

int32_t flatbuffer_int32(flatbuffer *buffer, flatbuffer_table table, uint16_t slot, int32_t otherwise) {
  uint32_t position = field(buffer, table, slot, 4);
  return position == 0 ? otherwise : (int32_t)flatbuffer_word(buffer, position);
}

bool flatbuffer_has(flatbuffer *buffer, flatbuffer_table table, uint16_t slot) {
  return field(buffer, table, slot, 1) != 0;
}

flatbuffer_table flatbuffer_child(flatbuffer *buffer, flatbuffer_table table, uint16_t slot) {
  uint32_t position = field(buffer, table, slot, 4);
  return position == 0 ? no_table : table_at(buffer, position);
}

flatbuffer_vector flatbuffer_field_vector(flatbuffer *buffer, flatbuffer_table table, uint16_t slot,
                                          uint32_t element_bytes) {
  uint32_t position = field(buffer, table, slot, 4);
  uint32_t start;
  if (position == 0 || !follow(buffer, position, &start)) return no_vector;
  flatbuffer_vector vector = {.position = start + 4, .count = flatbuffer_word(buffer, start)};
  if (vector.count > (buffer->length - vector.position) / element_bytes) {
    buffer->fault = true;
    return no_vector;
  }
  return vector;
}

/* Position of an element, or 0 when the index is out of range. */
static uint32_t element(flatbuffer *buffer, flatbuffer_vector vector, uint32_t index, uint32_t element_bytes) {
  if (buffer->fault || index >= vector.count) {
    buffer->fault = true;
    return 0;
  }
  return vector.position + index * element_bytes;
}

int32_t flatbuffer_vector_int32(flatbuffer *buffer, flatbuffer_vector vector, uint32_t index) {
  uint32_t position = element(buffer, vector, index, 4);
  return position == 0 ? 0 : (int32_t)flatbuffer_word(buffer, position);
}

int64_t flatbuffer_vector_int64(flatbuffer *buffer, flatbuffer_vector vector, uint32_t index) {
  uint32_t position = element(buffer, vector, index, 8);
  if (position == 0) return 0;
  return (int64_t)(flatbuffer_word(buffer, position) | (uint64_t)flatbuffer_word(buffer, position + 4) << 32);
}

flatbuffer_table flatbuffer_vector_table(flatbuffer *buffer, flatbuffer_vector vector, uint32_t index) {
  uint32_t position = element(buffer, vector, index, 4);
  return position == 0 ? no_table : table_at(buffer, position);
}
