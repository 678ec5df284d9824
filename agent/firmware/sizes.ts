import { stat } from 'node:fs/promises';
import { execa } from 'execa';
import type { Board } from '../../boards/board.js';
import { LutError } from '../../common/errors.js';
import type { FirmwareImage } from './image.js';
import { programOf } from './toolchain.js';

/** What a firmware takes of a board's memory, in bytes. */
export interface FirmwareSizes {
  /** of the file that is written */
  readonly image: number;
  /** code and constants */
  readonly code: number;
  /** variables: those that begin with a value, which the image holds, and those that begin with zero */
  readonly data: number;
  readonly arena: number;
  readonly window: number;
}

interface Section {
  readonly name: string;
  readonly bytes: number;
  /** as readelf has them: A in memory, W writable */
  readonly flags: string;
}

/**
 * Reads a linked firmware's sections.
 * @param prefix what the programs of the user's own toolchain begin with
 * @throws TOOLCHAIN_FAILED
 */
export async function firmwareSizes(
  { elf, bin }: FirmwareImage,
  board: Board,
  prefix?: string,
): Promise<FirmwareSizes> {
  const readelf = programOf(board.firmware.toolchain, 'readelf', prefix);
  const { failed, stdout, stderr } = await execa(readelf, ['-SW', elf], { reject: false });
  if (failed) {
    throw new LutError(
      'TOOLCHAIN_FAILED',
      `${readelf} cannot read ${elf}: ${stderr.split('\n', 1)[0]}.`,
      'Check that the toolchain is installed whole (lut doctor).',
    );
  }
  const sections = sectionsOf(stdout).filter(({ flags }) => flags.includes('A'));
  const sum = (wanted: (section: Section) => boolean): number =>
    sections.filter(wanted).reduce((total, { bytes }) => total + bytes, 0);
  const isArena = ({ name }: Section): boolean => name === '.arena';
  return {
    image: (await stat(bin)).size,
    code: sum(({ flags }) => !flags.includes('W')),
    data: sum((section) => section.flags.includes('W') && !isArena(section)),
    arena: sum(isArena),
    window: board.memory.window,
  };
}

/** The sections in what `readelf -SW` prints: number, name, type, address, offset, size, entry size, flags. */
function sectionsOf(text: string): Section[] {
  const lines = text.matchAll(
    /^ +\[ *\d+\] (\S+) +[A-Z]\S* +[0-9a-f]+ [0-9a-f]+ ([0-9a-f]+) [0-9a-f]{2,} +([A-Za-z]*) /gm,
  );
  return [...lines].map(([, name, size, flags]) => ({
    name: name!,
    bytes: parseInt(size!, 16),
    flags: flags!,
  }));
}
