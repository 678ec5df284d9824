/* The arena as TensorFlow Lite Micro divides it: persistent data grow from the end, tensors and scratch lie at
 * the start. Usage is to the byte that of tflite::MicroAllocator::Create(arena, bytes). */
#ifndef LUT_TFLM_ARENA_H
#define LUT_TFLM_ARENA_H

#include <cstddef>
#include <cstdint>

#include "tensorflow/lite/micro/arena_allocator/single_arena_buffer_allocator.h"

namespace lut {

class Arena : public tflite::SingleArenaBufferAllocator {
 public:
  /* Places the allocator itself at the end of the memory, as the library's own does; nullptr without room. */
  static Arena *Create(uint8_t *memory, size_t bytes);

  /* Bytes that would have let the latest refused request succeed; 0 while none was refused. More requests may
   * follow it: a lower bound of what the model needs. */
  static uint32_t BytesMissed();

  TfLiteStatus ResizeBuffer(uint8_t *buffer, size_t size, size_t alignment) override;
  uint8_t *AllocatePersistentBuffer(size_t size, size_t alignment) override;
  uint8_t *AllocateTemp(size_t size, size_t alignment) override;

 private:
  Arena(uint8_t *memory, size_t bytes) : SingleArenaBufferAllocator(memory, bytes) {}
  void NoteRefusal(size_t used, size_t requested, size_t alignment) const;

  TF_LITE_REMOVE_VIRTUAL_DELETE
};

}  // namespace lut

#endif
