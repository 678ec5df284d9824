#include "bus.h"

#include <string.h>

/* Whoever waits longer than this for one register to change may be waiting for seconds (an erase): from then on each
 * look takes an eighth of the time that was waited already, up to a limit, for some wait for the host all day. Shorter
 * waits run their true number of looks, and so do those in which bytes from the host are on the line. */
#define PATIENCE (4000 * MICROSECOND)
#define LONGEST_STEP (10000 * MICROSECOND)
/* Looks that lie further apart do not belong to one wait. */
#define APART (100 * MICROSECOND)

static const peripheral *peripheral_at(machine *m, uint64_t address) {
  for (const peripheral *p = m->chip->peripherals; p->name != NULL; p++) {
    if (address >= p->base && address - p->base < p->bytes) return p;
  }
  return NULL;
}

static void let_time_pass(machine *m) { m->time += m->access_cycles * m->cycle; }

static void waited(machine *m, uint64_t address, uint64_t value) {
  register_wait *oldest = m->waits;
  for (register_wait *p = m->waits; p < m->waits + WAIT_LIMIT; p++) {
    if (p->pc == m->pc && p->address == address) {
      if (p->value != value || m->time - p->last > APART) *p = (register_wait){m->pc, address, value, m->time, m->time};
      const uint64_t so_far = m->time - p->since;
      const uint64_t step = so_far / 8 < LONGEST_STEP ? so_far / 8 : LONGEST_STEP;
      if (so_far > PATIENCE && console_next(m) == NEVER) m->time += step;
      if (m->time > m->limit && !m->reached) {
        const peripheral *waited_for = peripheral_at(m, address);
        machine_end(m, "It is waiting for 0x%08llx of %s, which still reads 0x%llx.", (unsigned long long)address,
                    waited_for != NULL ? waited_for->name : "nothing", (unsigned long long)value);
      } else if (m->time > m->limit) {
        machine_time_is_up(m);
      }
      p->last = m->time;
      return;
    }
    if (p->last < oldest->last) oldest = p;
  }
  *oldest = (register_wait){m->pc, address, value, m->time, m->time};
}

static void note_unknown(machine *m, uint64_t address) {
  not_judged(m, "registers", "Registers about 0x%08llx are not modelled.", (unsigned long long)(address & ~UINT64_C(0x3FF)));
}

static bool is_clocked(machine *m, const peripheral *p) {
  return p->gate == 0 || m->chip->clocked == NULL || m->chip->clocked(m, p);
}

static uint32_t read_word(machine *m, uint64_t address) {
  const peripheral *p = peripheral_at(m, address);
  if (p == NULL) note_unknown(m, address);
  else if (is_clocked(m, p)) return p->read(m, p, (uint32_t)(address - p->base));
  else not_judged(m, "clock-off-read", "%s is read while its clock is off.", p->name);
  return 0;
}

/* What is written to a register without a clock is lost. Where it would have changed nothing, no harm is done: STM32Cube
 * does so with SYSCFG_PWRCR. */
static void write_word(machine *m, uint64_t address, uint32_t value) {
  const peripheral *p = peripheral_at(m, address);
  if (p == NULL) {
    note_unknown(m, address);
    return;
  }
  const uint32_t offset = (uint32_t)(address - p->base);
  if (is_clocked(m, p)) p->write(m, p, offset, value);
  else if (p->read(m, p, offset) != value) {
    rule_broken(m, "clock-off", "A register of %s is written while its clock is off: what is written is lost.", p->name);
  }
}

uint64_t bus_read(machine *m, uint64_t address, uint32_t size) {
  let_time_pass(m);
  const uint64_t word = address & ~UINT64_C(3);
  uint64_t value = read_word(m, word);
  if (size == 8) value |= (uint64_t)read_word(m, word + 4) << 32;
  waited(m, word, value);
  if (size < 4) value = value >> address % 4 * 8 & ((1u << size * 8) - 1);
  return value;
}

void bus_write(machine *m, uint64_t address, uint32_t size, uint64_t value) {
  let_time_pass(m);
  memset(m->waits, 0, sizeof m->waits);
  const uint64_t word = address & ~UINT64_C(3);
  if (size < 4) {
    const uint32_t shift = address % 4 * 8;
    const uint32_t mask = ((1u << size * 8) - 1) << shift;
    value = (read_word(m, word) & ~mask) | ((uint32_t)value << shift & mask);
  }
  write_word(m, word, (uint32_t)value);
  if (size == 8) write_word(m, word + 4, (uint32_t)(value >> 32));
}
