/** Puts a board's firmware onto the real board, and sees that it answers. */
import { readFile } from 'node:fs/promises';
import { partsOfTarget, type TargetParts } from '../agent/bench/parts-of-target.js';
import type { Firmware } from '../agent/firmware/build.js';
import { greet } from '../agent/flash/greet.js';
import type { FlashHooks, Region } from '../agent/flash/programmer.js';
import { findAddress } from '../agent/bench/find-address.js';
import { checkHello, type Hello } from '../agent/link/hello.js';
import type { Board } from '../boards/board.js';
import { defined } from '../common/defined.js';
import { LutError } from '../common/errors.js';
import { flashWords } from './flash-words.js';
import { buildFirmwareImage } from './firmware-image.js';
import type { RuntimeChoice } from './firmware.js';
import type { Listening } from './listen.js';

export type { Hello } from '../agent/link/hello.js';

/** Which board is flashed with what, and how. */
export interface FlashRequest extends Listening {
  readonly board: Board;
  readonly choice: RuntimeChoice;
  /** path of a serial port or pseudo-terminal, or `tcp://host:port`; found by the board's USB ids unless given */
  readonly address?: string;
  /** of those that the board file names: the first unless given */
  readonly programmer?: string;
  /** of the programmer, instead of the board file's */
  readonly baud?: number;
  /** lift the read protection of a chip that has one, which erases all its flash */
  readonly unprotect?: boolean;
  /** folder of the user's own board files, said where the command is to be run elsewhere */
  readonly boards?: string;
  /** say what would be done, and do nothing but build */
  readonly dryRun?: boolean;
  /** asks for what only hands can do; absent where nobody can be asked */
  readonly ask?: FlashHooks['ask'];
}

/** What was flashed, or would be. */
export interface Flashed {
  readonly port: string;
  readonly programmer: string;
  readonly firmware: Firmware;
  /** what was written */
  readonly region: Region;
  /** the same as commands, a line each */
  readonly commands: readonly string[];
  /** what answered; null where nothing was done */
  readonly hello: Hello | null;
}

/**
 * Builds, writes, verifies, resets, and waits for HELLO.
 * @throws BOARD_NO_SILICON, USAGE_*, TOOLCHAIN_*, LINK_*, FLASH_*, FIRMWARE_*, INTERRUPTED
 */
export async function flashBoard(request: FlashRequest): Promise<Flashed> {
  const { board, signal } = request;
  try {
    return await flash(request);
  } catch (error) {
    if (signal?.aborted !== true) throw error;
    throw new LutError(
      'INTERRUPTED',
      `Stopped while the ${board.id} was flashed: what lies in its flash may be incomplete.`,
      'Run the same command again.',
      { cause: error },
    );
  }
}

async function flash(request: FlashRequest): Promise<Flashed> {
  const { board, choice, programmer, baud, unprotect, signal } = request;
  if (request.address === 'emulator') {
    throw new LutError(
      'USAGE_PORT',
      'An emulator is not flashed: it is given its firmware when it starts.',
      'Name the port of the real board.',
    );
  }
  const port = request.address ?? (await findAddress(board));
  const wordsThere = flashWords({ ...choice, ...request });
  const parts = partsOfTarget(board, {
    ...{ address: port, wordsThere },
    ...defined({ programmer, baud, unprotect }),
  });
  const { firmware } = await buildFirmwareImage(board, choice, 'silicon');
  signal?.throwIfAborted();
  const region = { what: 'firmware', address: parts.imageAddress, bytes: await readFile(firmware.bin) };
  const flashed = {
    ...{ port, programmer: parts.programmer.name, firmware, region },
    commands: parts.programmer.describe([region]),
  };
  if (request.dryRun) return { ...flashed, hello: null };
  const hello = await write(parts, region, request);
  checkHello(hello, { board: board.id, port: firmware.port, fingerprint: firmware.fingerprint });
  return { ...flashed, hello };
}

async function write(parts: TargetParts, region: Region, request: FlashRequest): Promise<Hello> {
  const { board, signal, onProgress, ask } = request;
  const hooks: FlashHooks = {
    ...defined({ signal, ask }),
    onProgress: ({ what, done, total }) =>
      onProgress?.({
        title: `Writing the ${what} of ${board.id}`,
        ...{ done: kilobytes(done), of: kilobytes(total), things: 'KB', share: done / total },
      }),
  };
  await parts.programmer.program([region], hooks);
  await parts.reset.reset(hooks);
  const hello = await greet(parts.console, defined({ signal }));
  if (hello === null) throw new Error('a board is off that was just started');
  return hello;
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 1024);
}
