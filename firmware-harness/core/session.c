#include "session.h"

#include <string.h>

#include "bytes.h"
#include "hello.h"
#include "messages.h"
#include "requests.h"
#include "status.h"

static void write_error(frame *reply, uint8_t request_type, lut_status status) {
  reply->type = MESSAGE_ERROR;
  reply->length = 7;
  reply->payload[0] = request_type;
  put_u16(reply->payload + 1, status.code);
  put_u32(reply->payload + 3, status.detail);
}

/* An answer that is not remembered: nothing was carried out. */
static size_t refuse(uint8_t request_type, uint16_t sequence, lut_status status, uint8_t *line) {
  frame reply = {.sequence = sequence};
  write_error(&reply, request_type, status);
  return frame_encode(&reply, line);
}

static void write_hello(const session *session, uint16_t sequence, frame *reply) {
  reply->type = MESSAGE_HELLO | MESSAGE_REPLY;
  reply->sequence = sequence;
  reply->length = hello_write(session->device, session->nonce, reply->payload);
}

static size_t receive_hello(session *session, uint8_t *line) {
  const frame *request = &session->request;
  if (request->length != HELLO_REQUEST_BYTES) {
    return refuse(MESSAGE_HELLO, request->sequence, status_error(ERROR_BAD_LENGTH, request->length), line);
  }
  if (get_u16(request->payload + 4) != PROTOCOL_VERSION) {
    return refuse(MESSAGE_HELLO, request->sequence, status_error(ERROR_PROTOCOL, PROTOCOL_VERSION), line);
  }
  const uint32_t nonce = get_u32(request->payload);
  const bool repeated = session->open && nonce == session->nonce && request->sequence == session->hello_sequence;
  if (repeated && session->last_sequence != session->hello_sequence) {
    /* A late copy: answered, but the reply of the request that came since stays the remembered one. */
    frame reply;
    write_hello(session, request->sequence, &reply);
    return frame_encode(&reply, line);
  }
  if (!repeated) {
    session->open = true;
    session->nonce = nonce;
    session->hello_sequence = request->sequence;
    session->last_sequence = request->sequence;
    write_hello(session, request->sequence, &session->reply);
  }
  return frame_encode(&session->reply, line);
}

static size_t receive_request(session *session, uint8_t *line) {
  const frame *request = &session->request;
  if (!session->open) {
    return refuse(request->type, request->sequence, status_error(ERROR_NO_SESSION, 0), line);
  }
  if (request->sequence == (uint16_t)(session->last_sequence + 1)) {
    session->last_sequence = request->sequence;
    session->reply.sequence = request->sequence;
    session->reply.type = request->type | MESSAGE_REPLY;
    const lut_status status = request_carry_out(session->device, request, &session->reply);
    if (status.code != LUT_OK) write_error(&session->reply, request->type, status);
  } else if (request->sequence != session->last_sequence) {
    const lut_status status = status_error(ERROR_BAD_SEQUENCE, session->last_sequence);
    return refuse(request->type, request->sequence, status, line);
  }
  return frame_encode(&session->reply, line);
}

void session_start(session *session, device *device) {
  memset(session, 0, sizeof *session);
  session->device = device;
}

size_t session_greet(const session *session, uint8_t line[FRAME_LINE_LIMIT]) {
  frame greeting;
  write_hello(session, 0, &greeting);
  return frame_encode(&greeting, line);
}

size_t session_receive(session *session, uint8_t byte, uint8_t line[FRAME_LINE_LIMIT]) {
  switch (frame_decode(&session->decoder, byte, &session->request)) {
    case FRAME_RECEIVED:
      return session->request.type == MESSAGE_HELLO ? receive_hello(session, line) : receive_request(session, line);
    case FRAME_DAMAGED:
      return refuse(0, 0, status_error(ERROR_DAMAGED, 0), line);
    case FRAME_NONE:
      break;
  }
  return 0;
}
