/* What a chip is made of. A folder under chips/ describes one, and chips/chips.c lists it. */
#ifndef MODEL_CHIP_H
#define MODEL_CHIP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <unicorn/unicorn.h>

typedef struct machine machine;

/* Registers at some addresses. They are read and written as words at multiples of 4. */
typedef struct peripheral peripheral;
struct peripheral {
  const char *name; /* as the manual calls it */
  uint64_t base;
  uint32_t bytes;
  uint32_t (*read)(machine *m, const peripheral *self, uint32_t offset);
  void (*write)(machine *m, const peripheral *self, uint32_t offset, uint32_t value);
  uint32_t index; /* which of several that are alike; the chip gives it a meaning */
  uint32_t gate;  /* what chip.clocked looks at; 0: always clocked */
};

/* Memory that code runs from and data lie in. */
typedef struct {
  const char *name;
  uint64_t base;
  uint64_t bytes;
  bool flash; /* reads as it is; what is stored goes to chip.store and changes nothing by itself. Erased at the start.
                 Other memory begins with any content. */
} memory;

/* A range of addresses whose accesses go to peripherals. Several peripherals may lie in one. */
typedef struct {
  uint64_t base;
  uint64_t bytes;
} register_range;

typedef struct {
  const char *port; /* the firmware port whose images run on it */
  const char *name;
  uc_arch arch;
  uc_mode mode;
  int cpu_model; /* of unicorn, -1: its usual one */
  int pc_register;
  const memory *memories; /* ends with a name of NULL, as do the peripherals; ranges with 0 bytes */
  const peripheral *peripherals;
  const register_range *ranges;
  size_t state_bytes; /* of machine.state: all zero before `create` */

  /* Once, before anything runs: facts of the board are checked, a memory's size may depend on them. */
  void (*create)(machine *m);
  /* Reset: registers and peripherals as after power-on or a system reset. Gives the address to start at (as
   * uc_emu_start takes it). RAM keeps its content. */
  uint64_t (*reset)(machine *m);
  /* Whether the clock of a peripheral with a gate runs. Where it does not, what is written is lost. NULL: all do. */
  bool (*clocked)(machine *m, const peripheral *p);
  /* Before each instruction; machine.pc is its address. NULL: nothing to do. */
  void (*instruction)(machine *m, uint32_t size);
  /* Before each access to memory. NULL: nothing to do. */
  void (*access)(machine *m, uint64_t address, uint32_t size, bool write);
  /* A store to flash memory; it may change the memory's content by memory_change. */
  void (*store)(machine *m, uint64_t address, uint32_t size, uint64_t value);
  /* An exception or instruction that unicorn does not carry out. True: done, go on at the PC. NULL: none is. */
  bool (*exception)(machine *m, uint32_t number);
  /* A byte of the console arrives while the core sleeps: whether that wakes it. */
  bool (*wakes)(machine *m);
  /* Says by report_setting what the chip is set to at the end. */
  void (*describe)(machine *m);
} chip;

#endif
