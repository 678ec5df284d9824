/* The tags: wiki of github.com/raspberrypi/firmware, Mailbox property interface; those of the measured clock and of
 * throttling: include/soc/bcm2835/raspberrypi-firmware.h and drivers/hwmon/raspberrypi-hwmon.c of Linux. */
#include "videocore.h"

#include "mailbox.h"

enum {
  GET_BOARD_REVISION = 0x00010002,
  GET_BOARD_SERIAL = 0x00010004,
  GET_CLOCK_RATE = 0x00030002,
  GET_TEMPERATURE = 0x00030006,
  GET_THROTTLED = 0x00030046,
  GET_CLOCK_MEASURED = 0x00030047,
  SET_CLOCK_RATE = 0x00038002
};

void videocore_set_clock(videocore_clock clock, uint32_t hz) {
  uint32_t value[] = {clock, hz, 0}; /* 0: the voltage goes with it (turbo) */
  (void)mailbox_ask(SET_CLOCK_RATE, value, 3, 2);
}

/* Tags that take a number and answer with it and a value. */
static uint32_t get(uint32_t tag, uint32_t number, uint32_t unknown) {
  uint32_t value[] = {number, 0};
  return mailbox_ask(tag, value, 2, 2) ? value[1] : unknown;
}

uint32_t videocore_clock_hz(videocore_clock clock) { return get(GET_CLOCK_RATE, clock, 0); }

uint32_t videocore_measured_hz(videocore_clock clock) { return get(GET_CLOCK_MEASURED, clock, 0); }

int32_t videocore_temperature(void) { return (int32_t)get(GET_TEMPERATURE, 0, (uint32_t)INT32_MIN); }

/* `forget` has the bits, as of now, whose past is forgotten. */
static uint32_t throttled(uint32_t forget) { return mailbox_ask(GET_THROTTLED, &forget, 1, 1) ? forget : 0; }

void videocore_watch(void) { (void)throttled(0xFFFF); }

uint32_t videocore_throttled(void) { return throttled(0); }

uint64_t videocore_serial(void) {
  uint32_t value[2] = {0, 0};
  return mailbox_ask(GET_BOARD_SERIAL, value, 2, 2) ? (uint64_t)value[1] << 32 | value[0] : 0;
}

uint32_t videocore_revision(void) {
  uint32_t value = 0;
  return mailbox_ask(GET_BOARD_REVISION, &value, 1, 1) ? value : 0;
}
