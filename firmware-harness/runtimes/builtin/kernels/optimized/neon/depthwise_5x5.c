#include "depthwise_rows.h"

void kernel_depthwise_5x5_3x8(const operator_record *operator, const kernel_memory *memory) {
  depthwise_rows(operator, memory, 5);
}
