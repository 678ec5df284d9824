/* A chip that runs: the engine, its memories and peripherals, and a time of its own. */
#ifndef MODEL_MACHINE_H
#define MODEL_MACHINE_H

#include "chip.h"
#include "console.h"
#include "findings.h"
#include "trace.h"

#define PICOSECONDS UINT64_C(1000000000000) /* in a second */
#define MICROSECOND UINT64_C(1000000)       /* in picoseconds */
#define NEVER UINT64_MAX

typedef enum { UNTIL_HELLO, UNTIL_CLOCK, UNTIL_LINE } machine_goal;

/* A fact of the board, as its file has it: oscillatorHz and the like. */
typedef struct {
  char name[40];
  uint64_t value;
} board_fact;

typedef struct {
  uint32_t count;
  board_fact all[64];
} board_facts;

typedef struct {
  uint64_t pc, address, value, since, last;
} register_wait;

typedef struct {
  memory memory;
  uint8_t *view;  /* what the core reads: a store to flash lands here too, until the next instruction */
  uint8_t *cells; /* of flash: what it really holds; else NULL */
} mapped_memory;

#define MEMORY_LIMIT 16
#define WAIT_LIMIT 8
#define TOUCHED_LIMIT 32

struct machine {
  const chip *chip;
  void *state; /* the chip's own */
  uc_engine *uc;
  const board_facts *facts;
  machine_goal goal;
  bool serve;       /* the console goes on over standard input and output when the goal is reached */
  uint64_t limit;   /* of time */
  uint64_t then;    /* how long it goes on after the goal, to be judged further */

  uint64_t pc;      /* of the instruction that runs */
  uint64_t time;    /* picoseconds since power-on */
  uint64_t instructions;
  uint64_t core_hz;
  uint64_t cycle;   /* picoseconds */
  uint64_t cycles_before, clock_since; /* the core's cycles up to the last change of its clock, and when that was */
  uint32_t access_cycles; /* that an access to a register takes; the chip may set it */

  mapped_memory memories[MEMORY_LIMIT];
  uint32_t memory_count;
  register_wait waits[WAIT_LIMIT];
  struct {
    uint64_t address;
    uint32_t size;
  } touched[TOUCHED_LIMIT];
  uint32_t touched_count;

  findings findings;
  trace trace;
  console console;

  bool reached; /* the goal */
  bool ended;
  bool jumped;  /* to `start` */
  uint64_t start;
  char end[256]; /* why it ended, a sentence */
};

/* Sets the chip up with nothing in its memories. Exits with a message where a fact is missing or wrong. */
void machine_create(machine *m, const chip *c);
/* Runs from reset until the goal, a fault, the limit of time or, where it serves, the end of the input. */
void machine_run(machine *m);

/* ---- for chips ---- */

/* The core's clock from now on. Reaches the goal UNTIL_CLOCK where that is the board's. */
void machine_clock(machine *m, uint64_t hz);
/* The limit of time is past. */
void machine_time_is_up(machine *m);
/* The core's cycles since power-on. */
uint64_t machine_cycles(const machine *m);
/* Lets time pass: a stalled core, a wait. */
void machine_wait_until(machine *m, uint64_t time);
/* Goes on at another place after this instruction, by chip.reset: what a system reset does. */
void machine_reset(machine *m);
/* Goes on at another place after this instruction. */
void machine_jump(machine *m, uint64_t address);
/* The goal is reached: that ends it, unless it shall go on. The reason is a sentence. */
void machine_reached(machine *m, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Ends it, with the reason as a sentence. */
void machine_end(machine *m, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* A fact of the board. The second one exits with a message where there is none of that name. */
uint64_t fact_or(const machine *m, const char *name, uint64_t otherwise);
uint64_t fact(const machine *m, const char *name);

/* Adds memory whose size or place the board's facts decide. Only from chip.create. */
void memory_add(machine *m, memory added);
/* Shows memory that is there already at a second address. Only from chip.create. */
void memory_alias(machine *m, const char *name, uint64_t base, uint64_t of, uint64_t bytes);
/* The bytes at an address, NULL where so many lie in no memory: of flash, what it really holds. */
uint8_t *memory_at(const machine *m, uint64_t address, uint64_t bytes);
/* Changes what flash holds, at once. */
void memory_change(machine *m, uint64_t address, const uint8_t *bytes, uint64_t count);

uint32_t core_register(const machine *m, int id);
void set_core_register(machine *m, int id, uint32_t value);

#endif
