/** The SD card of a board that boots from one: the resident loader in the place of a kernel. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildLoader } from '../agent/firmware/loader.js';
import type { Board } from '../boards/board.js';
import { BoardCatalogue } from '../boards/catalogue.js';
import { LutError } from '../common/errors.js';
import { makeFolder, readFile, writeFile } from './files.js';

export interface SdCardRequest {
  readonly board: string;
  /** this package's boards unless given */
  readonly catalogue?: BoardCatalogue;
  /** folder of the card's first partition, or one that is copied onto it */
  readonly out: string;
  /** folder with the vendor's files */
  readonly firmware: string;
  /** replace files that are there already with other contents */
  readonly force?: boolean;
}

/** A file of the card. */
export interface CardFile {
  readonly file: string;
  readonly bytes: number;
  /** `lut`, or `vendor` where it was copied */
  readonly from: 'lut' | 'vendor';
}

/** The card as it was written. */
export interface SdCard {
  readonly board: string;
  readonly out: string;
  readonly files: readonly CardFile[];
}

/** What a BCM2837 boots by (raspberrypi.com/documentation, Boot folder contents): its ROM's next step, the VideoCore's. */
const VENDOR_FILES = ['bootcode.bin', 'start.elf', 'fixup.dat'];
const KERNEL = 'kernel8.img';
const CONFIGURATION = 'config.txt';
/** Beyond any of them. */
const FILE_LIMIT = 64 * 1024 ** 2;

/**
 * Writes the card's files; either all can be, or none is.
 * @throws BOARD_*, TOOLCHAIN_*, FILE_MISSING naming the vendor's files that are not there, FILE_EXISTS, FILE_*
 */
export async function writeSdCard(request: SdCardRequest): Promise<SdCard> {
  const { out, firmware, force = false, catalogue = new BoardCatalogue() } = request;
  const board = catalogue.load(request.board);
  const loader = await buildLoader(board);
  requireVendorFiles(firmware);
  const vendor = VENDOR_FILES.map((file) => {
    return { file, from: 'vendor', content: readFile(join(firmware, file), 'file', FILE_LIMIT) } as const;
  });
  const own = [
    { file: KERNEL, from: 'lut', content: readFile(loader.bin, 'loader', FILE_LIMIT) },
    { file: CONFIGURATION, from: 'lut', content: Buffer.from(configuration(board)) },
  ] as const;
  const files = [...own, ...vendor];
  makeFolder(out);
  if (!force) for (const { file, content } of files) requireSame(join(out, file), content);
  for (const { file, content } of files) writeFile(join(out, file), content);
  return {
    board: board.id,
    out,
    files: files.map(({ file, from, content }) => ({ file, from, bytes: content.length })),
  };
}

function requireVendorFiles(folder: string): void {
  const missing = VENDOR_FILES.filter((file) => !existsSync(join(folder, file)));
  if (missing.length === 0) return;
  throw new LutError(
    'FILE_MISSING',
    `${folder} lacks ${missing.join(', ')}: the vendor's files that the board boots by.`,
    'lut ships none of them: take them from the folder boot of https://github.com/raspberrypi/firmware, or from ' +
      'a card with Raspberry Pi OS, and name their folder with --firmware.',
  );
}

/** @throws FILE_EXISTS where a file of other contents is */
function requireSame(path: string, content: Uint8Array): void {
  if (!existsSync(path) || Buffer.from(content).equals(readFile(path, 'file', FILE_LIMIT))) return;
  throw new LutError(
    'FILE_EXISTS',
    `${path} is there already, with other contents.`,
    'Use an empty card or folder, or have it replaced with --force.',
  );
}

/** config.txt (raspberrypi.com/documentation, The config.txt file). */
function configuration({ id, clockHz, hardware = {} }: Board): string {
  return `# Written by lut sdcard for ${id}: the resident loader takes the benchmark firmware over the serial port.
arm_64bit=1
kernel=${KERNEL}
kernel_address=0x80000
# the PL011, not the one whose clock varies, at GPIO 14 and 15; where the card has no overlays, the loader sees to it
enable_uart=1
dtoverlay=disable-bt
init_uart_clock=${hardware.uartHz}
# one rate for the ARM, whatever it does
arm_freq=${clockHz / 1e6}
force_turbo=1
# the VideoCore's share of the memory: beyond that of the benchmark firmware
gpu_mem=64
boot_delay=0
disable_splash=1
`;
}
