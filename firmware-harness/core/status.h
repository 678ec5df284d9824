#ifndef LUT_STATUS_H
#define LUT_STATUS_H

#include "../runtimes/runtime.h"

static inline lut_status status_ok(void) { return (lut_status){LUT_OK, 0}; }

/* `code` is an error code of docs/link-protocol.md, `detail` what that document says of it. */
static inline lut_status status_error(uint16_t code, uint32_t detail) { return (lut_status){code, detail}; }

#endif
