#include "console.h"

#include <math.h>
#include <poll.h>
#include <stdio.h>
#include <unistd.h>

#include "machine.h"

#define HELLO_REPLY 0x81
/* A receiver samples in the middle of a bit: over the ten bits of a byte both ends may be apart by half a bit, and each
 * has its share of that. */
#define TOLERANCE 0.02
#define BITS_PER_BYTE 10
#define FAREWELL (100000 * MICROSECOND) /* after the host's last word, for a firmware that does not sleep */

static uint64_t byte_time(const machine *m) { return PICOSECONDS * BITS_PER_BYTE / fact(m, "baud"); }

void console_heard(machine *m, uint8_t byte, double baud) {
  console *c = &m->console;
  const double wanted = (double)fact(m, "baud");
  c->bytes_sent++;
  c->baud = baud;
  if (!(fabs(baud / wanted - 1) <= TOLERANCE)) {
    rule_broken(m, "console-baud",
                "The console sends at %.0f baud by its divider and clock; the board file says %.0f, and a receiver bears 2 %%.",
                baud, wanted);
    return; /* what the host makes of it is no frame */
  }
  if (m->serve) {
    putchar(byte);
    fflush(stdout);
  }
  if (m->goal == UNTIL_LINE && byte == '\n') {
    machine_reached(m, "A line came whole.");
  }
  frame received;
  if (frame_decode(&c->decoder, byte, &received) != FRAME_RECEIVED || received.type != HELLO_REPLY || m->reached) return;
  c->hello = received;
  if (m->goal != UNTIL_HELLO) return;
  const uint64_t wanted_hz = fact(m, "clockHz");
  if (m->core_hz != wanted_hz) {
    rule_broken(m, "core-clock", "The firmware says HELLO with its core at %llu Hz; the board file says %llu.",
                (unsigned long long)m->core_hz, (unsigned long long)wanted_hz);
  }
  machine_reached(m, "HELLO came whole.");
}

int console_arrived(machine *m) {
  console *c = &m->console;
  if (m->serve && c->count == 0) console_listen(m, false);
  if (c->count == 0 || m->time < c->next) return -1;
  const uint8_t byte = c->input[c->first];
  c->first = (c->first + 1) % CONSOLE_INPUT;
  c->count--;
  c->next += byte_time(m);
  return byte;
}

uint64_t console_next(const machine *m) { return m->console.count == 0 ? NEVER : m->console.next; }

void console_listen(machine *m, bool wait) {
  console *c = &m->console;
  /* A host speaks when the board is up: what it says before that would meet the board's own HELLO half way. */
  if (!m->reached || c->input_ended || c->count > 0) return;
  struct pollfd standard_input = {.fd = STDIN_FILENO, .events = POLLIN};
  if (poll(&standard_input, 1, wait ? -1 : 0) <= 0) return;
  const ssize_t got = read(STDIN_FILENO, c->input, sizeof c->input);
  if (got <= 0) {
    c->input_ended = true;
    m->limit = m->time + FAREWELL;
    return;
  }
  c->first = 0;
  c->count = (uint32_t)got;
  c->next = m->time + byte_time(m);
}
