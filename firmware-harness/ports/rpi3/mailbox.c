/* The wiki of github.com/raspberrypi/firmware: Mailboxes, Accessing mailboxes, Mailbox property interface. */
#include "mailbox.h"

#include "../bare-metal/registers.h"

#define MAILBOX 0x3F00B880
#define MAILBOX_READ REGISTER(MAILBOX + 0x00)
#define MAILBOX_READ_STATUS REGISTER(MAILBOX + 0x18)
#define MAILBOX_WRITE REGISTER(MAILBOX + 0x20)
#define MAILBOX_WRITE_STATUS REGISTER(MAILBOX + 0x38)
#define STATUS_FULL (1u << 31)
#define STATUS_EMPTY (1u << 30)
#define CHANNEL_PROPERTIES 8u

/* Where the VideoCore has the ARM's memory, past its own caches (BCM2835 ARM Peripherals 1.2.3). */
#define BUS_ALIAS 0xC0000000u

/* Readings of a status until the VideoCore is taken for dead: of 50 ns or more each, so half a second or more. It
 * answers in some milliseconds. */
#define PATIENCE 10000000u

enum { SIZE, CODE, TAG, TAG_BYTES, TAG_CODE, TAG_VALUE };
#define REQUEST 0u
#define ANSWERED 0x80000000u
#define MESSAGE_WORDS (TAG_VALUE + MAILBOX_WORDS + 1)

/* Cache lines of its own: nothing else is lost with them. */
#define LINE_BYTES 64
static volatile uint32_t message[LINE_BYTES / 4] __attribute__((aligned(LINE_BYTES)));
_Static_assert(sizeof message >= MESSAGE_WORDS * 4, "a message is one cache line");
static bool dead;

/* Writes the message's line to memory, and forgets it. */
static void clean(void) { __asm volatile("dsb sy\n\tdc civac, %0\n\tdsb sy" ::"r"(message) : "memory"); }

static bool becomes_clear(volatile uint32_t *status, uint32_t flag) {
  for (uint32_t i = 0; i < PATIENCE; i++) {
    if ((*status & flag) == 0) return true;
  }
  return false;
}

static bool exchange(uint32_t mail) {
  if (!becomes_clear(&MAILBOX_WRITE_STATUS, STATUS_FULL)) return false;
  MAILBOX_WRITE = mail;
  while (becomes_clear(&MAILBOX_READ_STATUS, STATUS_EMPTY)) {
    if (MAILBOX_READ == mail) return true; /* others' mail, left from before, is dropped */
  }
  return false;
}

bool mailbox_ask(uint32_t tag, uint32_t *value, uint32_t words, uint32_t reply) {
  if (dead) return false;
  message[SIZE] = (TAG_VALUE + words + 1) * 4;
  message[CODE] = REQUEST;
  message[TAG] = tag;
  message[TAG_BYTES] = words * 4;
  message[TAG_CODE] = REQUEST;
  for (uint32_t i = 0; i < words; i++) message[TAG_VALUE + i] = value[i];
  message[TAG_VALUE + words] = 0; /* no further tag */
  clean();
  dead = !exchange(((uint32_t)(uintptr_t)message | BUS_ALIAS) | CHANNEL_PROPERTIES);
  clean(); /* the line may have been fetched meanwhile */
  const bool known = !dead && message[CODE] == ANSWERED && (message[TAG_CODE] & ANSWERED) != 0 &&
                     (message[TAG_CODE] & ~ANSWERED) >= reply * 4;
  for (uint32_t i = 0; known && i < reply; i++) value[i] = message[TAG_VALUE + i];
  return known;
}
