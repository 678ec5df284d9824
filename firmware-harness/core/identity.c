/* The only file that the fingerprint is compiled into: all others are the same bytes under any fingerprint. */
#include "identity.h"

const uint8_t identity_fingerprint[FINGERPRINT_BYTES] = {LUT_FINGERPRINT_BYTES};
const char identity_board[] = LUT_BOARD;
const char identity_flavour[] = LUT_FLAVOUR;
const char identity_weights_memory[] = LUT_WEIGHTS_MEMORY;
const char identity_tensors_memory[] = LUT_TENSORS_MEMORY;
