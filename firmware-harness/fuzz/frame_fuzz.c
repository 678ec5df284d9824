/* Feeds a session with raw bytes, or with intact frames of arbitrary requests, and checks that every answer is an
 * intact frame. */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "bytes.h"
#include "messages.h"
#include "session.h"

static device bench;
static session host;
static frame_decoder answers;

static void expect(bool holds) {
  if (!holds) abort();
}

static void receive(const uint8_t *bytes, size_t length) {
  uint8_t line[FRAME_LINE_LIMIT];
  for (size_t i = 0; i < length; i++) {
    const size_t answer = session_receive(&host, bytes[i], line);
    frame reply;
    unsigned frames = 0;
    for (size_t j = 0; j < answer; j++) {
      const frame_event event = frame_decode(&answers, line[j], &reply);
      expect(event != FRAME_DAMAGED);
      if (event == FRAME_RECEIVED) frames++;
    }
    expect(frames == (answer > 0 ? 1 : 0));
  }
}

static void send(uint8_t type, uint16_t sequence, const uint8_t *payload, uint16_t length) {
  frame request = {.type = type, .sequence = sequence, .length = length};
  uint8_t line[FRAME_LINE_LIMIT];
  memcpy(request.payload, payload, length);
  receive(line, frame_encode(&request, line));
}

static void open_session(void) {
  uint8_t payload[6] = {0};
  put_u16(payload + 4, PROTOCOL_VERSION);
  send(MESSAGE_HELLO, 0, payload, sizeof payload);
}

/* The input as requests in sequence: type u8, length u8, payload. */
static void send_requests(const uint8_t *data, size_t size) {
  open_session();
  uint16_t sequence = 0;
  while (size >= 2) {
    const size_t length = data[1] < size - 2 ? data[1] : size - 2;
    send(data[0], ++sequence, data + 2, (uint16_t)length);
    data += 2 + length;
    size -= 2 + length;
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (bench.arena == NULL) device_start(&bench);
  bench.model.open = false;
  session_start(&host, &bench);
  if (size == 0) return 0;
  if (data[0] % 2 == 0) {
    receive(data + 1, size - 1);
  } else {
    send_requests(data + 1, size - 1);
  }
  return 0;
}
