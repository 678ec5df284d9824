#include "depthwise_rows.h"

void kernel_depthwise_3x3_3x8(const operator_record *operator, const kernel_memory *memory) {
  depthwise_rows(operator, memory, 3);
}
