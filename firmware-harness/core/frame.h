/* The frames of docs/link-protocol.md. */
#ifndef LUT_FRAME_H
#define LUT_FRAME_H

#include <stddef.h>
#include <stdint.h>

#include "cobs.h"

#define FRAME_PAYLOAD_LIMIT 320
#define FRAME_HEADER 3
#define FRAME_CRC 4
#define FRAME_BODY_LIMIT (FRAME_HEADER + FRAME_PAYLOAD_LIMIT + FRAME_CRC)
/* An encoded frame between its two delimiters. */
#define FRAME_LINE_LIMIT (COBS_LIMIT(FRAME_BODY_LIMIT) + 2)

typedef struct {
  uint8_t type;
  uint16_t sequence;
  uint16_t length;
  uint8_t payload[FRAME_PAYLOAD_LIMIT];
} frame;

/* Cuts a byte stream into frames. All zero at the start. Keeps at most one frame's bytes. */
typedef struct {
  uint8_t encoded[COBS_LIMIT(FRAME_BODY_LIMIT)];
  uint16_t kept;
  uint8_t too_long; /* more bytes came since the last delimiter than a frame has */
} frame_decoder;

typedef enum { FRAME_NONE, FRAME_RECEIVED, FRAME_DAMAGED } frame_event;

/* Takes the next byte of the stream and says what it completed. `received` is written where that is a frame. */
frame_event frame_decode(frame_decoder *decoder, uint8_t byte, frame *received);

/* Writes the bytes of a frame for the line. Returns their number. */
size_t frame_encode(const frame *sent, uint8_t line[FRAME_LINE_LIMIT]);

#endif
