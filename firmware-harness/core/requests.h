/* What every request but HELLO does. */
#ifndef LUT_REQUESTS_H
#define LUT_REQUESTS_H

#include "device.h"
#include "frame.h"

/* Carries out a request and writes the payload of its reply. On an error the reply's payload is undefined. */
lut_status request_carry_out(device *device, const frame *request, frame *reply);

#endif
