#include "machine.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bus.h"
#include "refuse.h"

#define ACCESS_CYCLES 4
#define LOOK_EVERY 16384 /* instructions, at the input and the limit of time */

static void check(uc_err error, const char *what) {
  if (error != UC_ERR_OK) refuse("Unicorn cannot %s: %s.", what, uc_strerror(error));
}

static void end_now(machine *m) {
  m->ended = true;
  uc_emu_stop(m->uc);
}

/* ---- facts ---- */

static const board_fact *fact_named(const machine *m, const char *name) {
  for (uint32_t i = m->facts->count; i-- > 0;) { /* the last one of a name counts */
    if (strcmp(m->facts->all[i].name, name) == 0) return &m->facts->all[i];
  }
  return NULL;
}

uint64_t fact_or(const machine *m, const char *name, uint64_t otherwise) {
  const board_fact *found = fact_named(m, name);
  return found == NULL ? otherwise : found->value;
}

uint64_t fact(const machine *m, const char *name) {
  const board_fact *found = fact_named(m, name);
  if (found == NULL) refuse("The model of the %s needs the board's %s: give --set %s=NUMBER.", m->chip->name, name, name);
  return found->value;
}

/* ---- memory ---- */

/* RAM that was never written holds anything on silicon: here the same anything every time. */
static void fill_with_anything(uint8_t *bytes, uint64_t count) {
  uint32_t x = 0x9E3779B9;
  for (uint64_t i = 0; i < count; i++) {
    x ^= x << 13;
    x ^= x >> 17;
    x ^= x << 5;
    bytes[i] = (uint8_t)x;
  }
}

void memory_add(machine *m, memory added) {
  if (m->memory_count == MEMORY_LIMIT) refuse("The chip has more memories than the model holds.");
  mapped_memory *next = &m->memories[m->memory_count++];
  next->memory = added;
  if (posix_memalign((void **)&next->view, 4096, added.bytes) != 0) refuse("There is not enough memory for %s.", added.name);
  if (added.flash) {
    next->cells = malloc(added.bytes);
    if (next->cells == NULL) refuse("There is not enough memory for %s.", added.name);
    memset(next->cells, 0xFF, added.bytes);
    memset(next->view, 0xFF, added.bytes);
  } else {
    fill_with_anything(next->view, added.bytes < 1 << 20 ? added.bytes : 1 << 20);
  }
  check(uc_mem_map_ptr(m->uc, added.base, added.bytes, UC_PROT_ALL, next->view), "map the memory");
}

static const mapped_memory *mapped_at(const machine *m, uint64_t address, uint64_t bytes) {
  for (const mapped_memory *p = m->memories; p < m->memories + m->memory_count; p++) {
    const uint64_t offset = address - p->memory.base;
    if (address >= p->memory.base && offset < p->memory.bytes && bytes <= p->memory.bytes - offset) return p;
  }
  return NULL;
}

uint8_t *memory_at(const machine *m, uint64_t address, uint64_t bytes) {
  const mapped_memory *found = mapped_at(m, address, bytes);
  if (found == NULL) return NULL;
  return (found->cells != NULL ? found->cells : found->view) + (address - found->memory.base);
}

void memory_alias(machine *m, const char *name, uint64_t base, uint64_t of, uint64_t bytes) {
  uint8_t *view = memory_at(m, of, bytes);
  if (view == NULL || m->memory_count == MEMORY_LIMIT) refuse("The model cannot show %s.", name);
  m->memories[m->memory_count++] = (mapped_memory){.memory = {name, base, bytes, false}, .view = view};
  check(uc_mem_map_ptr(m->uc, base, bytes, UC_PROT_ALL, view), "map the memory");
}

void memory_change(machine *m, uint64_t address, const uint8_t *bytes, uint64_t count) {
  const mapped_memory *found = mapped_at(m, address, count);
  if (found == NULL) refuse("The model changes memory that the %s does not have.", m->chip->name);
  if (found->cells != NULL) memmove(found->cells + (address - found->memory.base), bytes, count);
  check(uc_mem_write(m->uc, address, bytes, count), "change the memory"); /* also forgets code translated from it */
}

/* What the last instruction stored to flash is not there. */
static void show_flash_again(machine *m) {
  for (uint32_t i = 0; i < m->touched_count; i++) {
    const uint64_t address = m->touched[i].address;
    const uint32_t size = m->touched[i].size;
    check(uc_mem_write(m->uc, address, memory_at(m, address, size), size), "change the memory");
  }
  m->touched_count = 0;
}

/* ---- hooks ---- */

void machine_time_is_up(machine *m) {
  if (m->reached) end_now(m);
  else machine_end(m, "It had not come there after %llu ms.", (unsigned long long)(m->limit / (1000 * MICROSECOND)));
}

static void on_instruction(uc_engine *uc, uint64_t address, uint32_t size, void *data) {
  (void)uc;
  machine *m = data;
  if (m->touched_count > 0) show_flash_again(m);
  m->pc = address;
  m->time += m->cycle;
  m->instructions++;
  if (m->chip->instruction != NULL) m->chip->instruction(m, size);
  if (m->instructions % LOOK_EVERY == 0 && m->time > m->limit) machine_time_is_up(m);
}

static void on_access(uc_engine *uc, uc_mem_type type, uint64_t address, int size, int64_t value, void *data) {
  (void)uc;
  machine *m = data;
  const mapped_memory *found = mapped_at(m, address, (uint64_t)size);
  if (found == NULL) return; /* registers, or a fault */
  const bool write = type == UC_MEM_WRITE;
  if (m->chip->access != NULL) m->chip->access(m, address, (uint32_t)size, write);
  if (!write || found->cells == NULL) return;
  if (m->chip->store != NULL) m->chip->store(m, address, (uint32_t)size, (uint64_t)value);
  if (m->touched_count == TOUCHED_LIMIT) refuse("One instruction stored to flash too often.");
  m->touched[m->touched_count].address = address;
  m->touched[m->touched_count++].size = (uint32_t)size;
}

static bool on_unmapped(uc_engine *uc, uc_mem_type type, uint64_t address, int size, int64_t value, void *data) {
  (void)uc;
  (void)size;
  (void)value;
  const char *what = type == UC_MEM_WRITE_UNMAPPED ? "stored to" : type == UC_MEM_READ_UNMAPPED ? "read" : "jumped to";
  machine_end(data, "The core %s 0x%08llx, where there is nothing: a bus fault.", what, (unsigned long long)address);
  return false;
}

static void on_exception(uc_engine *uc, uint32_t number, void *data) {
  (void)uc;
  machine *m = data;
  if (m->chip->exception != NULL && m->chip->exception(m, number)) return;
  machine_end(m, "The core took exception %u, which the model does not carry out.", number);
}

static uint64_t on_register_read(uc_engine *uc, uint64_t offset, unsigned size, void *data) {
  (void)uc;
  const register_range *range = ((void **)data)[1];
  return bus_read(((void **)data)[0], range->base + offset, size);
}

static void on_register_write(uc_engine *uc, uint64_t offset, unsigned size, uint64_t value, void *data) {
  (void)uc;
  const register_range *range = ((void **)data)[1];
  bus_write(((void **)data)[0], range->base + offset, size, value);
}

static void add_hooks(machine *m) {
  uc_hook hook;
  check(uc_hook_add(m->uc, &hook, UC_HOOK_CODE, on_instruction, m, 1, 0), "watch instructions");
  check(uc_hook_add(m->uc, &hook, UC_HOOK_MEM_READ | UC_HOOK_MEM_WRITE, on_access, m, 1, 0), "watch the memory");
  check(uc_hook_add(m->uc, &hook, UC_HOOK_MEM_UNMAPPED, on_unmapped, m, 1, 0), "watch for faults");
  check(uc_hook_add(m->uc, &hook, UC_HOOK_INTR, on_exception, m, 1, 0), "watch for exceptions");
}

void machine_create(machine *m, const chip *c) {
  m->chip = c;
  m->access_cycles = ACCESS_CYCLES;
  m->state = calloc(1, c->state_bytes);
  if (m->state == NULL) refuse("There is not enough memory.");
  check(uc_open(c->arch, c->mode, &m->uc), "start");
  if (c->cpu_model >= 0) check(uc_ctl_set_cpu_model(m->uc, c->cpu_model), "be this core");
  for (const memory *p = c->memories; p != NULL && p->name != NULL; p++) memory_add(m, *p);
  for (const register_range *range = c->ranges; range->bytes != 0; range++) {
    const void **context = malloc(2 * sizeof *context);
    if (context == NULL) refuse("There is not enough memory.");
    context[0] = m;
    context[1] = range;
    check(uc_mmio_map(m->uc, range->base, range->bytes, on_register_read, context, on_register_write, context),
          "map the registers");
  }
  add_hooks(m);
  c->create(m);
}

/* ---- running ---- */

uint64_t machine_cycles(const machine *m) {
  return m->cycle == 0 ? 0 : m->cycles_before + (m->time - m->clock_since) / m->cycle;
}

void machine_clock(machine *m, uint64_t hz) {
  m->cycles_before = machine_cycles(m);
  m->clock_since = m->time;
  m->core_hz = hz;
  m->cycle = PICOSECONDS / hz;
  if (m->goal != UNTIL_CLOCK || hz != fact(m, "clockHz")) return;
  machine_reached(m, "The core runs at %llu Hz.", (unsigned long long)hz);
}

void machine_wait_until(machine *m, uint64_t time) {
  if (time > m->time) m->time = time;
}

void machine_jump(machine *m, uint64_t address) {
  m->jumped = true;
  m->start = address;
  uc_emu_stop(m->uc);
}

void machine_reset(machine *m) { machine_jump(m, m->chip->reset(m)); }

static void say_end(machine *m, const char *format, va_list arguments) {
  vsnprintf(m->end, sizeof m->end, format, arguments);
}

void machine_reached(machine *m, const char *format, ...) {
  if (m->reached || m->ended) return;
  m->reached = true;
  va_list arguments;
  va_start(arguments, format);
  say_end(m, format, arguments);
  va_end(arguments);
  m->limit = m->serve ? NEVER : m->time + m->then;
  if (m->serve) {
    fputs("ready\n", stderr);
    return;
  }
  if (m->then == 0) end_now(m);
}

void machine_end(machine *m, const char *format, ...) {
  if (m->ended) return;
  va_list arguments;
  va_start(arguments, format);
  say_end(m, format, arguments);
  va_end(arguments);
  end_now(m);
}

/* The core waits for an interrupt. */
static void sleep_on(machine *m) {
  if (m->chip->wakes != NULL && m->chip->wakes(m)) return;
  if (m->serve) console_listen(m, true);
  const uint64_t next = console_next(m);
  if (next == NEVER) {
    machine_end(m, m->serve ? "The host has no more to say." : "The core sleeps, and nothing will wake it.");
    return;
  }
  machine_wait_until(m, next);
  if (m->chip->wakes == NULL || !m->chip->wakes(m)) {
    machine_end(m, "The core sleeps through a byte that arrives at its console: no interrupt wakes it.");
  }
}

void machine_run(machine *m) {
  uint64_t start = m->chip->reset(m);
  while (!m->ended) {
    m->jumped = false;
    const uc_err error = uc_emu_start(m->uc, start, UINT64_MAX, 0, 0);
    if (m->ended) return;
    if (m->jumped) {
      start = m->start;
    } else if (error != UC_ERR_OK) {
      machine_end(m, "The core cannot go on at 0x%08llx: %s.", (unsigned long long)m->pc, uc_strerror(error));
    } else {
      start = 0;
      check(uc_reg_read(m->uc, m->chip->pc_register, &start), "read the PC");
      if (m->chip->arch == UC_ARCH_ARM) start |= 1; /* Thumb */
      sleep_on(m);
    }
  }
}

uint32_t core_register(const machine *m, int id) {
  uint32_t value = 0;
  check(uc_reg_read(m->uc, id, &value), "read a register");
  return value;
}

void set_core_register(machine *m, int id, uint32_t value) { check(uc_reg_write(m->uc, id, &value), "write a register"); }
