#include "arena.h"

#include <new>

namespace lut {
namespace {

/* Not a member, so that the object is as large as the library's. */
uint32_t bytes_missed;

}  // namespace

Arena *Arena::Create(uint8_t *memory, size_t bytes) {
  bytes_missed = 0;
  Arena first(memory, bytes);
  uint8_t *place = first.AllocatePersistentBuffer(sizeof(Arena), alignof(Arena));
  return place == nullptr ? nullptr : new (place) Arena(first);
}

uint32_t Arena::BytesMissed() { return bytes_missed; }

void Arena::NoteRefusal(size_t used, size_t requested, size_t alignment) const {
  bytes_missed = static_cast<uint32_t>(used + requested + alignment - 1);
}

TfLiteStatus Arena::ResizeBuffer(uint8_t *buffer, size_t size, size_t alignment) {
  const TfLiteStatus status = SingleArenaBufferAllocator::ResizeBuffer(buffer, size, alignment);
  if (status != kTfLiteOk) NoteRefusal(GetPersistentUsedBytes(), size, alignment);
  return status;
}

uint8_t *Arena::AllocatePersistentBuffer(size_t size, size_t alignment) {
  uint8_t *buffer = SingleArenaBufferAllocator::AllocatePersistentBuffer(size, alignment);
  if (buffer == nullptr) NoteRefusal(GetUsedBytes(), size, alignment);
  return buffer;
}

uint8_t *Arena::AllocateTemp(size_t size, size_t alignment) {
  uint8_t *buffer = SingleArenaBufferAllocator::AllocateTemp(size, alignment);
  if (buffer == nullptr) NoteRefusal(GetUsedBytes(), size, alignment);
  return buffer;
}

}  // namespace lut
