/* The HELLO reply: all that the host must know of this firmware before it trusts a figure. */
#ifndef LUT_HELLO_H
#define LUT_HELLO_H

#include <stdint.h>

#include "device.h"

#define HELLO_REQUEST_BYTES 6

/* Writes the reply's payload (at most FRAME_PAYLOAD_LIMIT bytes). Returns its length. */
uint16_t hello_write(const device *device, uint32_t nonce, uint8_t *payload);

#endif
