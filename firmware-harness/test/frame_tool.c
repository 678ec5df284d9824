/* Checks of the frame code against other implementations. Per line of input:
 *   encode TYPE SEQUENCE [PAYLOAD]   prints the bytes of the line
 *   decode BYTES                     prints "TYPE SEQUENCE PAYLOAD" or "damaged", one line for each frame
 * Types and sequences are decimal, bytes are hex. A dot on a line of its own ends each answer. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "frame.h"

#define LINE_LIMIT 65536

static size_t read_hex(const char *text, uint8_t *bytes, size_t capacity) {
  size_t length = 0;
  unsigned value;
  while (length < capacity && sscanf(text + 2 * length, "%2x", &value) == 1) bytes[length++] = (uint8_t)value;
  return length;
}

static void print_hex(const uint8_t *bytes, size_t length) {
  for (size_t i = 0; i < length; i++) printf("%02x", bytes[i]);
  printf("\n");
}

static void encode(unsigned type, unsigned sequence, const char *payload) {
  frame sent = {.type = (uint8_t)type, .sequence = (uint16_t)sequence};
  uint8_t line[FRAME_LINE_LIMIT];
  sent.length = (uint16_t)read_hex(payload, sent.payload, sizeof sent.payload);
  print_hex(line, frame_encode(&sent, line));
}

static void decode(const char *text) {
  static uint8_t bytes[LINE_LIMIT / 2];
  static frame_decoder decoder;
  frame received;
  const size_t length = read_hex(text, bytes, sizeof bytes);
  memset(&decoder, 0, sizeof decoder);
  for (size_t i = 0; i < length; i++) {
    const frame_event event = frame_decode(&decoder, bytes[i], &received);
    if (event == FRAME_DAMAGED) printf("damaged\n");
    if (event == FRAME_RECEIVED) {
      printf("%u %u ", received.type, received.sequence);
      print_hex(received.payload, received.length);
    }
  }
}

int main(void) {
  static char text[LINE_LIMIT];
  while (fgets(text, sizeof text, stdin) != NULL) {
    unsigned type, sequence;
    int payload = 0;
    if (sscanf(text, "encode %u %u %n", &type, &sequence, &payload) == 2) {
      encode(type, sequence, text + payload);
    } else if (strncmp(text, "decode ", 7) == 0) {
      decode(text + 7);
    } else {
      fprintf(stderr, "not a command: %s", text);
      return EXIT_FAILURE;
    }
    printf(".\n");
  }
  return EXIT_SUCCESS;
}
