/* Accesses to registers: finds the peripheral, lets time pass. */
#ifndef MODEL_BUS_H
#define MODEL_BUS_H

#include "machine.h"

/* `size` is 1, 2 or 4 (8: two words). Registers that nothing models read as 0 and are noted. */
uint64_t bus_read(machine *m, uint64_t address, uint32_t size);
void bus_write(machine *m, uint64_t address, uint32_t size, uint64_t value);

#endif
