#include "plan.h"

#include <stdbool.h>

#define END_OF_LIST 0xffffu
#define LARGEST_PEAK (1u << 30)

static uint32_t largest_pending(const tensor_record *tensors, uint32_t count) {
  uint32_t largest = END_OF_LIST;
  for (uint32_t i = 0; i < count; i++) {
    if (tensors[i].location != LOCATION_PENDING) continue;
    if (largest == END_OF_LIST || align_up(tensors[i].bytes) > align_up(tensors[largest].bytes)) largest = i;
  }
  return largest;
}

static uint32_t offset_of(const tensor_record *tensor) { return tensor->location & ~LOCATION_ARENA; }

static uint32_t end_of(const tensor_record *tensor) { return offset_of(tensor) + align_up(tensor->bytes); }

static bool alive_together(const tensor_record *a, const tensor_record *b) {
  return a->first <= b->last && b->first <= a->last;
}

uint32_t plan_tensors(tensor_record *tensors, uint32_t count) {
  uint32_t peak = 0;
  uint16_t head = END_OF_LIST; /* the placed tensors, by ascending offset */

  for (;;) {
    uint32_t index = largest_pending(tensors, count);
    if (index == END_OF_LIST) return peak;
    tensor_record *tensor = &tensors[index];
    uint32_t size = align_up(tensor->bytes);

    /* The first gap that is wide enough, between the tensors that are alive together with this one. */
    uint32_t offset = 0;
    for (uint16_t i = head; i != END_OF_LIST; i = tensors[i].next) {
      if (!alive_together(tensor, &tensors[i])) continue;
      if (offset_of(&tensors[i]) >= offset + size) break;
      if (end_of(&tensors[i]) > offset) offset = end_of(&tensors[i]);
    }
    if (size > LARGEST_PEAK || offset + size > LARGEST_PEAK) return UINT32_MAX;
    tensor->location = LOCATION_ARENA | offset;
    if (offset + size > peak) peak = offset + size;

    uint16_t *link = &head;
    while (*link != END_OF_LIST && offset_of(&tensors[*link]) < offset) link = &tensors[*link].next;
    tensor->next = *link;
    *link = (uint16_t)index;
  }
}
