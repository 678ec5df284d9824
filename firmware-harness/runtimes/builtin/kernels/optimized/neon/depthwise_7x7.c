#include "depthwise_rows.h"

void kernel_depthwise_7x7_3x8(const operator_record *operator, const kernel_memory *memory) {
  depthwise_rows(operator, memory, 7);
}
