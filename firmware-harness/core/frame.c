#include "frame.h"

#include <stdbool.h>
#include <string.h>

#include "bytes.h"
#include "crc32.h"

static bool decode_body(frame_decoder *decoder, frame *received) {
  size_t length = decoder->kept;
  if (decoder->too_long || !cobs_decode(decoder->encoded, &length)) return false;
  if (length < FRAME_HEADER + FRAME_CRC || length > FRAME_BODY_LIMIT) return false;
  const uint8_t *body = decoder->encoded;
  const size_t checked = length - FRAME_CRC;
  if (get_u32(body + checked) != crc32(body, checked)) return false;
  received->type = body[0];
  received->sequence = get_u16(body + 1);
  received->length = (uint16_t)(checked - FRAME_HEADER);
  memcpy(received->payload, body + FRAME_HEADER, received->length);
  return true;
}

frame_event frame_decode(frame_decoder *decoder, uint8_t byte, frame *received) {
  if (byte != 0) {
    if (decoder->kept == sizeof decoder->encoded) {
      decoder->too_long = 1;
    } else {
      decoder->encoded[decoder->kept++] = byte;
    }
    return FRAME_NONE;
  }
  if (decoder->kept == 0) return FRAME_NONE;
  const bool intact = decode_body(decoder, received);
  decoder->kept = 0;
  decoder->too_long = 0;
  return intact ? FRAME_RECEIVED : FRAME_DAMAGED;
}

size_t frame_encode(const frame *sent, uint8_t line[FRAME_LINE_LIMIT]) {
  uint8_t body[FRAME_BODY_LIMIT];
  const size_t checked = FRAME_HEADER + (size_t)sent->length;
  body[0] = sent->type;
  put_u16(body + 1, sent->sequence);
  memcpy(body + FRAME_HEADER, sent->payload, sent->length);
  put_u32(body + checked, crc32(body, checked));
  line[0] = 0;
  const size_t encoded = cobs_encode(body, checked + FRAME_CRC, line + 1);
  line[1 + encoded] = 0;
  return encoded + 2;
}
