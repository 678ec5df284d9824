/* Executables: what a programmer writes, at the addresses where it writes it. */
#ifndef MODEL_ELF_H
#define MODEL_ELF_H

#include "machine.h"

/* Loads an ELF file of 32 or 64 bits, little endian, into the machine's memories at its load (physical) addresses. Gives
 * the entry point. Exits with a message where it is no such file or does not fit. */
uint64_t elf_load(machine *m, const char *path);

#endif
