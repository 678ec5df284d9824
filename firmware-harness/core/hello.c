#include "hello.h"

#include <string.h>

#include "bytes.h"
#include "frame.h"
#include "identity.h"
#include "messages.h"

#define SETTINGS_LIMIT 80

typedef struct {
  uint8_t *payload;
  uint16_t length;
} writer;

static void write_u8(writer *to, uint8_t value) { to->payload[to->length++] = value; }

static void write_u16(writer *to, uint16_t value) {
  put_u16(to->payload + to->length, value);
  to->length += 2;
}

static void write_u32(writer *to, uint32_t value) {
  put_u32(to->payload + to->length, value);
  to->length += 4;
}

/* A string that does not fit any more is cut off. */
static void write_string(writer *to, const char *text) {
  const size_t room = FRAME_PAYLOAD_LIMIT - to->length;
  if (room == 0) return;
  size_t length = 0;
  while (text[length] != '\0' && length < room - 1) length++;
  write_u8(to, (uint8_t)length);
  memcpy(to->payload + to->length, text, length);
  to->length += (uint16_t)length;
}

static void write_chip(writer *to, port_chip chip) {
  write_u8(to, (uint8_t)chip.reset);
  write_u32(to, chip.revision);
  write_u8(to, chip.uid_bytes);
  for (int i = 0; i < chip.uid_bytes; i++) write_u8(to, chip.uid[i]);
}

static uint16_t flags(const device *device) {
  return (uint16_t)((device->window.memory.writable ? HELLO_WINDOW_WRITABLE : 0) |
                    (port_debugger_attached() ? HELLO_DEBUGGER : 0));
}

uint16_t hello_write(const device *device, uint32_t nonce, uint8_t *payload) {
  const timing_source *timing = &device->timing;
  writer to = {payload, 0};
  write_u16(&to, PROTOCOL_VERSION);
  write_u32(&to, nonce);
  for (int i = 0; i < FINGERPRINT_BYTES; i++) write_u8(&to, identity_fingerprint[i]);
  write_u16(&to, flags(device));
  write_u8(&to, timing->unit);
  write_u8(&to, timing->counter.bits);
  write_u32(&to, timing->counter.hz);
  write_u32(&to, port_core_hz());
  write_u32(&to, timing->probe_instructions);
  write_u32(&to, timing->probe_ticks);
  write_u32(&to, (uint32_t)(uintptr_t)device->arena);
  write_u32(&to, device->arena_bytes);
  write_u32(&to, (uint32_t)(uintptr_t)device->window.memory.base);
  write_u32(&to, device->window.memory.bytes);
  write_u32(&to, device->window.memory.sector_bytes);
  write_u32(&to, device->model.open ? device->model.length : 0);
  write_u32(&to, device->model.open ? device->model.crc : 0);
  write_chip(&to, port_identity());
  char settings[SETTINGS_LIMIT];
  port_settings(settings, sizeof settings);
  const char *strings[] = {identity_board,  port_name,
                           runtime_name,    identity_flavour,
                           timing->counter.name == NULL ? "" : timing->counter.name,
                           identity_weights_memory, identity_tensors_memory,
                           settings};
  for (size_t i = 0; i < sizeof strings / sizeof *strings; i++) write_string(&to, strings[i]);
  return to.length;
}
