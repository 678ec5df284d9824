/* Mailboxes between the core and the VideoCore (BCM, and the firmware's wiki: "Mailboxes", "Mailbox property
 * interface"): channel 8, whose messages are tags in a buffer aligned to 16 bytes. The VideoCore reads and writes it in
 * memory, past the core's caches. For this channel a buffer may be named by the core's address or by any of the bus'
 * aliases (wiki, "Accessing mailboxes"). */
#include <string.h>

#include "bcm2837.h"

#define READ 0x80
#define POLL 0x90
#define STATUS 0x98
#define WRITE 0xA0
#define FULL (1u << 31)
#define EMPTY (1u << 30)
#define PROPERTIES 8
#define ALIASES 0x3FFFFFFFu
#define ANSWER_TIME (50 * MICROSECOND)

#define REQUEST 0u
#define SUCCESS 0x80000000u
#define CLOCK_UART 2
#define CLOCK_ARM 3
#define ARM_MAX 1200000000u
#define ARM_MIN 600000000u
#define CORE_HZ 400000000u

static uint32_t rate_of(machine *m, uint32_t clock) {
  return clock == CLOCK_UART ? bcm(m)->uart_hz : clock == CLOCK_ARM ? (uint32_t)m->core_hz : CORE_HZ;
}

static void set_rate(machine *m, uint32_t clock, uint32_t hz) {
  if (clock == CLOCK_UART) pl011_clock(m, hz);
  if (clock != CLOCK_ARM) return;
  count_through(m);
  machine_clock(m, hz > ARM_MAX ? ARM_MAX : hz < ARM_MIN ? ARM_MIN : hz); /* the firmware holds it within its limits */
}

/* Answers a tag in its value buffer; gives the answer's length, 0 for a tag that the firmware does not know. */
static uint32_t answer(machine *m, uint32_t tag, uint32_t *value) {
  switch (tag) {
    case 0x00000001: value[0] = 1672531200; return 4; /* firmware's date */
    case 0x00010001: value[0] = 0; return 4;          /* model */
    case 0x00010002: value[0] = 0xA02082; return 4;   /* revision: a Raspberry Pi 3 B */
    case 0x00010003: value[0] = 0xB827EB12; value[1] = 0x3456; return 6;
    case 0x00010004: value[0] = 0x12345678; value[1] = 0; return 8; /* serial number */
    case 0x00010005: value[0] = 0; value[1] = RAM_BYTES; return 8;  /* ARM's memory */
    case 0x00010006: value[0] = RAM_BYTES; value[1] = (1u << 30) - RAM_BYTES; return 8;
    case 0x00030001: value[1] = 1; return 8; /* a clock's state */
    case 0x00038001: return 8;
    case 0x00030002:
    case 0x00030047: value[1] = rate_of(m, value[0]); return 8;
    case 0x00030004: value[1] = value[0] == CLOCK_ARM ? ARM_MAX : rate_of(m, value[0]); return 8;
    case 0x00030007: value[1] = value[0] == CLOCK_ARM ? ARM_MIN : rate_of(m, value[0]); return 8;
    case 0x00038002:
      set_rate(m, value[0], value[1]);
      value[1] = rate_of(m, value[0]);
      return 8;
    case 0x00030003: value[1] = 1200000; return 8; /* microvolts */
    case 0x00030006: value[1] = 48312; return 8;   /* thousandths of a degree */
    case 0x0003000A: value[1] = 85000; return 8;
    case 0x00030009:
    case 0x00038009: return 8; /* turbo */
    case 0x00030046: value[0] = 0; return 4; /* not throttled, and not since start */
    case 0x00020001: value[1] = 1; return 8;
    case 0x00028001: value[1] &= 1; return 8;
    default: not_judged(m, "mailbox-tag", "The VideoCore's tag 0x%08x is not modelled.", tag); return 0;
  }
}

static bool malformed(machine *m, uint32_t address, const char *why) {
  rule_broken(m, "mailbox-buffer", "The property buffer at 0x%x %s (wiki, mailbox property interface).", address, why);
  return false;
}

static bool well_formed(machine *m, uint32_t address) {
  if (address + 12 > RAM_BYTES) return malformed(m, address, "is not in the core's memory");
  const uint32_t *words = (const uint32_t *)(bcm(m)->ram + address);
  if (words[0] < 12 || words[0] % 4 != 0 || words[0] > RAM_BYTES - address) {
    return malformed(m, address, "does not begin with its size; is it aligned to 16 bytes?");
  }
  if (words[1] != REQUEST) return malformed(m, address, "has no request code 0 in its second word");
  uint32_t at = 2;
  while (words[at] != 0) {
    if ((at + 3) * 4 > words[0] || words[at + 1] > words[0] - (at + 3) * 4) {
      return malformed(m, address, "has a tag beyond its end");
    }
    at += 3 + (words[at + 1] + 3) / 4;
    if (at * 4 >= words[0]) return malformed(m, address, "has no end tag");
  }
  return true;
}

static void carry_out(machine *m, uint32_t address) {
  uint32_t *words = (uint32_t *)(bcm(m)->ram + address);
  for (uint32_t at = 2; words[at] != 0; at += 3 + (words[at + 1] + 3) / 4) {
    uint32_t value[64] = {0};
    const uint32_t room = words[at + 1];
    memcpy(value, &words[at + 3], room < sizeof value ? room : sizeof value);
    const uint32_t length = answer(m, words[at], value);
    if (length == 0) continue;
    if (length > room) malformed(m, address, "has less room in a tag than its answer takes");
    memcpy(&words[at + 3], value, length < room ? length : room);
    words[at + 2] = SUCCESS | length;
  }
  words[1] = SUCCESS;
}

uint32_t mailbox_read(machine *m, const peripheral *self, uint32_t offset) {
  (void)self;
  bcm2837 *b = bcm(m);
  const bool there = b->answered && m->time >= b->answer_at;
  switch (offset) {
    case STATUS: return there ? 0 : EMPTY;
    case POLL: return b->answer;
    case READ:
      if (!there) {
        rule_broken(m, "mailbox-empty", "The mailbox is read while it is empty (wiki, accessing mailboxes).");
        return 0;
      }
      b->answered = false;
      return b->answer;
    default: return 0;
  }
}

void mailbox_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value) {
  (void)self;
  bcm2837 *b = bcm(m);
  if (offset != WRITE) return;
  if (b->answered) rule_broken(m, "mailbox-pending", "A message is sent before the answer to the last one is read.");
  b->answer = value;
  b->answered = true;
  b->answer_at = m->time + ANSWER_TIME;
  if ((value & 15) != PROPERTIES) {
    rule_broken(m, "mailbox-channel",
                "A message goes to channel %u, not to the properties' 8: is its buffer aligned to 16 bytes?",
                value & 15);
    return;
  }
  const uint32_t address = value & ALIASES & ~15u;
  if (!well_formed(m, address)) return;
  const uint32_t bytes = *(const uint32_t *)(b->ram + address);
  caches_to_videocore(m, address, bytes);
  carry_out(m, address);
  caches_from_videocore(m, address, bytes);
}
