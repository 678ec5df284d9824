/** The heap of TensorFlow.js, in which the tensors are. */
#ifndef HEAP_H
#define HEAP_H

__attribute__((import_module("heap"), import_name("malloc"))) void *malloc(unsigned long bytes);
__attribute__((import_module("heap"), import_name("free"))) void free(void *memory);

/** Traps when the heap is full: address 0 is memory like any other here. */
static inline float *allocate(long floats) {
  float *memory = malloc((unsigned long)floats * sizeof(float));
  if (!memory) __builtin_trap();
  return memory;
}

#endif
