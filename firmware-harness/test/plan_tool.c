/* The tensor plan by itself. Reads cases from standard input until it ends, each a count and then, per tensor,
 * its bytes, first and last operator; answers each with a line of the offsets and the peak. */
#include <stdio.h>
#include <stdlib.h>

#include "../runtimes/builtin/plan.h"

enum { MOST_TENSORS = 4096 };

int main(void) {
  static tensor_record tensors[MOST_TENSORS];
  unsigned count;
  while (scanf("%u", &count) == 1) {
    if (count > MOST_TENSORS) return EXIT_FAILURE;
    for (unsigned i = 0; i < count; i++) {
      unsigned bytes, first, last;
      if (scanf("%u %u %u", &bytes, &first, &last) != 3) return EXIT_FAILURE;
      tensors[i] = (tensor_record){
          .location = LOCATION_PENDING, .bytes = bytes, .first = (uint16_t)first, .last = (uint16_t)last};
    }
    const uint32_t peak = plan_tensors(tensors, count);
    for (unsigned i = 0; i < count; i++) printf("%u ", (unsigned)(tensors[i].location & ~LOCATION_ARENA));
    printf("%u\n", (unsigned)peak);
  }
  return EXIT_SUCCESS;
}
