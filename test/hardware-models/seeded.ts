/** Small images (images/) that start a chip as its manual has it, or break one rule of it. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import type { Board } from '../../boards/board.js';
import { targetOf } from '../../boards/targets.js';
import { judge, type Judging, type Verdict } from '../../scripts/hardware-models/model.js';

const IMAGES = join(import.meta.dirname, 'images');

/** Builds the image of a board with one mistake, or none. @returns path of its ELF file */
export async function seededImage(board: Board, wrong?: string): Promise<string> {
  const elf = join(await mkdtemp(join(tmpdir(), 'lut-seeded-')), 'image.elf');
  const { toolchain, flags } = board.firmware;
  await execa(`${toolchain}-gcc`, [
    ...flags,
    ...['-O2', '-Wall', '-Wextra', '-Werror', '-ffreestanding', '-fno-pic', '-nostdlib', '-static'],
    ...['-Wl,--build-id=none', '-Wl,--no-warn-rwx-segments'],
    `-DBAUD=${targetOf(board, 'silicon').baud}`,
    ...(wrong === undefined ? [] : [`-DWRONG_${wrong}`]),
    ...['-T', join(IMAGES, `${board.id}.ld`), join(IMAGES, `${board.id}.c`), '-o', elf],
  ]);
  return elf;
}

/** The model's verdict of the image of a board with one mistake, or none, up to its first line. */
export async function verdictOf(board: Board, wrong?: string, judging: Judging = {}): Promise<Verdict> {
  return await judge(board, await seededImage(board, wrong), { until: 'line', ...judging });
}

/** A verdict's broken rules, each once. */
export function brokenRules({ broken }: Verdict): string[] {
  return [...new Set(broken.map(({ rule }) => rule))];
}
