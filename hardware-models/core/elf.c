#include "elf.h"

#include <elf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "refuse.h"

typedef struct {
  const char *path;
  uint8_t *bytes;
  size_t length;
} file;

static file read_file(const char *path) {
  FILE *stream = fopen(path, "rb");
  if (stream == NULL || fseek(stream, 0, SEEK_END) != 0) refuse("%s cannot be read.", path);
  file f = {path, NULL, (size_t)ftell(stream)};
  rewind(stream);
  f.bytes = malloc(f.length + 1);
  if (f.bytes == NULL || fread(f.bytes, 1, f.length, stream) != f.length) refuse("%s cannot be read.", path);
  fclose(stream);
  return f;
}

static const void *part(const file *f, uint64_t offset, uint64_t bytes) {
  if (offset > f->length || bytes > f->length - offset) refuse("%s is cut off.", f->path);
  return f->bytes + offset;
}

static void load(machine *m, const file *f, uint64_t address, uint64_t offset, uint64_t bytes) {
  if (bytes == 0) return;
  const void *content = part(f, offset, bytes);
  uint8_t *place = memory_at(m, address, bytes);
  if (place == NULL) {
    refuse("%s has %llu bytes at 0x%08llx, where the %s has no memory for them.", f->path, (unsigned long long)bytes,
           (unsigned long long)address, m->chip->name);
  }
  memory_change(m, address, content, bytes);
}

uint64_t elf_load(machine *m, const char *path) {
  file f = read_file(path);
  const unsigned char *identity = part(&f, 0, EI_NIDENT);
  if (memcmp(identity, ELFMAG, SELFMAG) != 0) refuse("%s is no ELF file.", path);
  if (identity[EI_DATA] != ELFDATA2LSB) refuse("%s is not little endian.", path);
  uint64_t entry;
  if (identity[EI_CLASS] == ELFCLASS64) {
    const Elf64_Ehdr *header = part(&f, 0, sizeof *header);
    for (uint16_t i = 0; i < header->e_phnum; i++) {
      const Elf64_Phdr *segment = part(&f, header->e_phoff + (uint64_t)i * header->e_phentsize, sizeof *segment);
      if (segment->p_type == PT_LOAD) load(m, &f, segment->p_paddr, segment->p_offset, segment->p_filesz);
    }
    entry = header->e_entry;
  } else {
    const Elf32_Ehdr *header = part(&f, 0, sizeof *header);
    for (uint16_t i = 0; i < header->e_phnum; i++) {
      const Elf32_Phdr *segment = part(&f, header->e_phoff + (uint64_t)i * header->e_phentsize, sizeof *segment);
      if (segment->p_type == PT_LOAD) load(m, &f, segment->p_paddr, segment->p_offset, segment->p_filesz);
    }
    entry = header->e_entry;
  }
  free(f.bytes);
  return entry;
}
