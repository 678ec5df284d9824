import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import type { Board } from '../../boards/board.js';

/** A fault that is planted: a text that occurs once in a start-up program, and what takes its place. */
export type Fault = readonly [from: string, to: string];

const PRELUDE = `
typedef unsigned int u32;
typedef unsigned char u8;
#define R(address) (*(volatile u32 *)(address))
#define UNTIL(condition) for (u32 i_ = 0; i_ < 2000000 && !(condition); i_++) {}
extern u32 stack_top;
void start(void);
__attribute__((section(".vectors"), used)) void *const vectors[] = {&stack_top, start};
`;

const LINKER_SCRIPT = `
MEMORY { flash (rx) : ORIGIN = 0x08000000, LENGTH = 64K  ram (rwx) : ORIGIN = 0x20000000, LENGTH = 64K }
stack_top = 0x20010000;
SECTIONS { .text : { KEEP(*(.vectors)) *(.text*) *(.rodata*) } >flash  .ram : { *(.ram) } >ram AT>flash }
`;

const folder = mkdtempSync(join(tmpdir(), 'edgelut-probes-'));
let built = 0;

/**
 * Compiles a small start-up program for a board, with faults planted.
 * @returns path of the ELF file
 */
export async function buildProbe(
  board: Board,
  source: string,
  faults: readonly Fault[] = [],
): Promise<string> {
  let text = source;
  for (const [from, to] of faults) {
    if (text.split(from).length !== 2) throw new Error(`"${from}" does not occur once`);
    text = text.replace(from, () => to);
  }
  const name = join(folder, `probe-${built++}`);
  writeFileSync(`${name}.c`, PRELUDE + text);
  writeFileSync(`${name}.ld`, LINKER_SCRIPT);
  const { toolchain, flags } = board.firmware;
  await execa(`${toolchain}-gcc`, [
    ...flags,
    ...[
      '-std=gnu11',
      '-O1',
      '-Wall',
      '-Werror',
      '-ffreestanding',
      '-fno-builtin',
      '-nostdlib',
      '-nostartfiles',
    ],
    ...['-Wl,--build-id=none', '-T', `${name}.ld`, `${name}.c`, '-o', `${name}.elf`],
  ]);
  return `${name}.elf`;
}
