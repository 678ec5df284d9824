/* BCM2837 (Raspberry Pi 3): its core 0, from where the board's firmware enters kernel8.img; the other three are held by
 * it. Sources: BCM2835 ARM Peripherals ("BCM"), Arm Architecture Reference Manual ("ARM"), Cortex-A53 TRM, PL011 TRM,
 * and the Raspberry Pi firmware's wiki on mailboxes. */
#ifndef MODEL_BCM2837_H
#define MODEL_BCM2837_H

#include "core/machine.h"

extern const chip BCM2837;

#define RAM_BYTES 0x3B400000u /* of 1 GB, 76 MB are the VideoCore's */
#define PERIPHERALS_AT 0x3F000000u
#define LOCAL_AT 0x40000000u
#define LINE 64u
#define PAGE 4096u

/* Who enters the image; the fact `entry`. */
typedef enum {
  BY_FIRMWARE = 2, /* at EL2, caches and TLB empty as the Cortex-A53's reset left them */
  BY_QEMU = 3,     /* at EL3 */
  BY_LOADER = 4    /* at EL2, by a program that ran before: what caches and TLB hold is unknown */
} entry_way;

/* A system register or instruction, as it stands in the instruction's word: op0, op1, CRn, CRm, op2. */
#define SYSTEM(op0, op1, n, m, op2) ((op0) << 14 | (op1) << 11 | (n) << 7 | (m) << 3 | (op2))
#define SCTLR_EL1 SYSTEM(3, 0, 1, 0, 0)
#define SCTLR_EL2 SYSTEM(3, 4, 1, 0, 0)
#define MMU_ON 1u
#define DATA_CACHE_ON 4u
#define INSTRUCTION_CACHE_ON (1u << 12)

typedef enum { UNKNOWN, FAULT, DEVICE, NONCACHEABLE, CACHEABLE } memory_type;

/* Of a line of 64 bytes. */
enum {
  DIRTY = 1, /* stored into the cache, memory has older bytes */
  STALE = 2, /* memory was changed by the VideoCore, the cache may have older bytes */
  CODE = 4   /* stored since the instruction cache was last told */
};

typedef enum {
  BLOCK_GPIO,
  BLOCK_UART,
  BLOCK_INTERRUPTS,
  BLOCK_TIMER,
  BLOCK_POWER,
  BLOCK_MAILBOX,
  BLOCK_LOCAL,
  BLOCK_AUX,
  BLOCKS
} block;

typedef struct {
  uint32_t level; /* exception level */
  uint64_t system[1 << 16];
  uint64_t sp_el1;
  uint8_t *ram;

  uint64_t barrier;         /* the last DSB, in instructions */
  uint64_t synchronized;    /* the last ISB */
  uint64_t translation_set; /* the last write to TTBR0, TCR or MAIR */
  uint64_t cleaned;         /* the last maintenance of the data cache */
  bool awaits_isb;
  bool tlb_unknown, data_unknown, code_unknown;
  uint8_t *lines;                        /* one for each line of RAM */
  uint8_t types[RAM_BYTES / PAGE];       /* memory_type by the tables */
  uint64_t stored[RAM_BYTES / PAGE];     /* the last store to a page, in instructions */

  uint64_t counter_from;

  uint32_t words[BLOCKS][0x400];
  uint32_t uart_hz;
  uint32_t integer, fraction; /* of the divider, as taken over */
  uint64_t sent;
  uint8_t receive[16];
  uint32_t receive_first, receive_count;

  uint32_t answer; /* in the mailbox */
  bool answered;
  uint64_t answer_at;
} bcm2837;

static inline bcm2837 *bcm(machine *m) { return m->state; }
static inline uint32_t *bcm_word(machine *m, block s, uint32_t offset) { return &bcm(m)->words[s][offset / 4]; }
uint32_t stored_word_read(machine *m, const peripheral *self, uint32_t offset);
void stored_word_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);

/* core.c: exception levels, system registers and instructions */
void a53_reset(machine *m, entry_way way);
void a53_instruction(machine *m);
uint32_t a53_control(machine *m); /* SCTLR of the level that runs */
void count_through(machine *m);   /* before the core's clock changes */

/* mmu.c */
void mmu_judge(machine *m, uint32_t before, uint32_t control);
memory_type mmu_type(machine *m, uint64_t address);
void mmu_forget(machine *m);

/* caches.c */
void caches_reset(machine *m, entry_way way);
void caches_access(machine *m, uint64_t address, uint32_t size, bool write);
void caches_fetch(machine *m, uint64_t address);
void caches_turned_on(machine *m, uint32_t before, uint32_t control);
/* Whether it was a maintenance instruction. */
bool caches_instruction(machine *m, uint32_t system, uint64_t operand);
void caches_to_videocore(machine *m, uint32_t address, uint32_t bytes);
void caches_from_videocore(machine *m, uint32_t address, uint32_t bytes);

/* gpio.c */
void gpio_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);

/* mailbox.c */
uint32_t mailbox_read(machine *m, const peripheral *self, uint32_t offset);
void mailbox_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);

/* uart.c */
void pl011_reset(machine *m);
uint32_t pl011_read(machine *m, const peripheral *self, uint32_t offset);
void pl011_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);
bool pl011_wakes(machine *m);
void pl011_clock(machine *m, uint32_t hz); /* set by the VideoCore */

/* timers.c */
uint32_t timer_read(machine *m, const peripheral *self, uint32_t offset);
void power_write(machine *m, const peripheral *self, uint32_t offset, uint32_t value);

#endif
