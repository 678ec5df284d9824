/* The resident loader: takes an image over the serial port and enters it (docs/link-protocol.md, The loader). */
#include <string.h>

#include "../../core/bytes.h"
#include "../../core/crc32.h"
#include "../../core/frame.h"
#include "../../core/messages.h"
#include "../../ports/rpi3/console.h"
#include "messages.h"

/* Where the boot code would have put an image, and most bytes of one. */
#define IMAGE 0x00080000u
#define IMAGE_LIMIT 0x01000000u

/* Of start.S. */
_Noreturn void enter(uintptr_t image);

static void write_error(frame *reply, uint8_t type, uint16_t code, uint32_t detail) {
  reply->type = MESSAGE_ERROR;
  reply->length = 7;
  reply->payload[0] = type;
  put_u16(reply->payload + 1, code);
  put_u32(reply->payload + 3, detail);
}

static void tell(frame *reply) {
  put_u16(reply->payload, LOADER_VERSION);
  put_u32(reply->payload + 2, IMAGE);
  put_u32(reply->payload + 6, IMAGE_LIMIT);
  reply->payload[10] = (uint8_t)strlen(LUT_BOARD);
  memcpy(reply->payload + 11, LUT_BOARD, reply->payload[10]);
  reply->length = 11 + reply->payload[10];
}

static void take(const frame *request, frame *reply) {
  const uint32_t offset = get_u32(request->payload);
  const uint32_t length = request->length - 4u;
  if (offset > IMAGE_LIMIT || length > IMAGE_LIMIT - offset) {
    write_error(reply, request->type, ERROR_OUT_OF_WINDOW, IMAGE_LIMIT);
  } else {
    memcpy((uint8_t *)(uintptr_t)IMAGE + offset, request->payload + 4, length);
  }
}

/* Whether the image has arrived whole. */
static bool check(const frame *request, frame *reply) {
  const uint32_t length = get_u32(request->payload);
  if (length == 0 || length > IMAGE_LIMIT) {
    write_error(reply, request->type, ERROR_OUT_OF_WINDOW, IMAGE_LIMIT);
    return false;
  }
  const uint32_t crc = crc32((const uint8_t *)(uintptr_t)IMAGE, length);
  if (crc == get_u32(request->payload + 4)) return true;
  write_error(reply, request->type, ERROR_MODEL_CRC, crc);
  return false;
}

/* Writes the reply. Returns whether the image is to be entered. */
static bool answer(const frame *request, frame *reply) {
  reply->type = request->type | MESSAGE_REPLY;
  reply->sequence = request->sequence;
  reply->length = 0;
  if (request->type == LOADER_WHO && request->length == 0) {
    tell(reply);
  } else if (request->type == LOADER_WRITE && request->length > 4) {
    take(request, reply);
  } else if (request->type == LOADER_START && request->length == 8) {
    return check(request, reply);
  } else {
    write_error(reply, request->type, ERROR_UNKNOWN_TYPE, request->type);
  }
  return false;
}

static void send(const frame *reply) {
  uint8_t line[FRAME_LINE_LIMIT];
  const size_t length = frame_encode(reply, line);
  for (size_t i = 0; i < length; i++) console_write(line[i]);
  console_drain();
}

/* For people at a terminal; to a host it is noise before the next frame. */
static void greet(void) {
  for (const char *text = "edgelut loader for " LUT_BOARD ": waiting for an image\r\n"; *text != '\0'; text++) {
    console_write((uint8_t)*text);
  }
}

int main(void) {
  static frame_decoder decoder;
  static frame request, reply;
  console_start();
  greet();
  for (;;) {
    const int byte = console_read();
    if (byte < 0) {
      if (!console_pending()) __asm volatile("dsb sy\n\twfi" ::: "memory");
      continue;
    }
    const frame_event event = frame_decode(&decoder, (uint8_t)byte, &request);
    if (event == FRAME_NONE) continue;
    bool entering = false;
    if (event == FRAME_DAMAGED) {
      reply.sequence = 0;
      write_error(&reply, 0, ERROR_DAMAGED, 0);
    } else {
      entering = answer(&request, &reply);
    }
    send(&reply);
    if (entering) enter(IMAGE);
  }
}
