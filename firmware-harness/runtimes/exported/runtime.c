/* The runtime of a network that was exported as C: it holds that one network, whose sources are linked beside it, and
 * opens it where the window holds the SHA-256 of its model. It is one piece: an operator of its own to the host. */
#include "../runtime.h"

#include <string.h>

#include "network.h"

const char runtime_name[] = "exported";

lut_status runtime_open(const uint8_t *model, uint32_t length, uint8_t *arena, uint32_t arena_bytes,
                        runtime_model *info) {
  (void)arena; /* the network's code has its address */
  if (length != NETWORK_HASH_BYTES || memcmp(model, network_hash, length) != 0) {
    return (lut_status){LUT_MODEL_INVALID, LUT_INVALID_HEADER};
  }
  if (arena_bytes < network_arena_bytes) return (lut_status){LUT_ARENA_TOO_SMALL, network_arena_bytes};
  network_init();
  *info = (runtime_model){
      .operators = 1,
      .inputs = network_inputs,
      .outputs = network_outputs,
      .tensor_bytes = network_arena_bytes,
  };
  return (lut_status){LUT_OK, 0};
}

void runtime_invoke_operator(uint16_t index) {
  (void)index;
  runtime_invoke();
}

const char *runtime_kernel(uint16_t index) {
  (void)index;
  return "";
}
