/* What this firmware was built as. */
#ifndef LUT_IDENTITY_H
#define LUT_IDENTITY_H

#include <stdint.h>

#define FINGERPRINT_BYTES 32

extern const uint8_t identity_fingerprint[FINGERPRINT_BYTES];
extern const char identity_board[];
extern const char identity_flavour[]; /* of the runtime's kernels */
extern const char identity_weights_memory[];
extern const char identity_tensors_memory[];

#endif
