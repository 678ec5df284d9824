/* One end of the conversation of docs/link-protocol.md: bytes in, bytes out. */
#ifndef LUT_SESSION_H
#define LUT_SESSION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "device.h"
#include "frame.h"

typedef struct {
  device *device;
  frame_decoder decoder;
  frame request;
  frame reply; /* the last request's, for a host that asks again */
  bool open;
  uint32_t nonce;
  uint16_t hello_sequence;
  uint16_t last_sequence;
} session;

/* A session that is not open yet. The device must outlive it. */
void session_start(session *session, device *device);

/* Writes the unasked HELLO that tells the host of a start. Returns its length. */
size_t session_greet(const session *session, uint8_t line[FRAME_LINE_LIMIT]);

/* Takes the next received byte. Where it completes a frame, carries the request out as far as the sequence allows
 * and writes the answer. Returns the answer's length, 0 for none. */
size_t session_receive(session *session, uint8_t byte, uint8_t line[FRAME_LINE_LIMIT]);

#endif
