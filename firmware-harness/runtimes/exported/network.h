/* The seam between this runtime and the network that is linked with it; `lut run --exported` writes what defines it, and
 * runtime_input, runtime_output and runtime_invoke, which are the network's own. */
#ifndef LUT_NETWORK_H
#define LUT_NETWORK_H

#include <stdint.h>

#define NETWORK_HASH_BYTES 32

extern const uint8_t network_hash[NETWORK_HASH_BYTES]; /* SHA-256 of its .tflite */
extern const uint32_t network_arena_bytes;
extern const uint8_t network_inputs, network_outputs;

void network_init(void);

#endif
