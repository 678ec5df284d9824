/** What is installed, and what is missing, to work with boards. */
import { programmersOf } from '../agent/bench/parts-of-target.js';
import { examineTflm, type TflmFinding } from '../agent/firmware/tflm.js';
import { checkTools, type Tool } from '../agent/firmware/toolchain.js';
import {
  flashTools,
  probeAccess,
  serialAccess,
  thisViewer,
  type FlashTool,
  type ProbeAccess,
  type SerialAccess,
  type Viewer,
} from '../agent/flash/board-access.js';
import type { Board } from '../boards/board.js';
import { BoardCatalogue } from '../boards/catalogue.js';
import { LutError } from '../common/errors.js';

export type { Tool } from '../agent/firmware/toolchain.js';
export type { FlashTool } from '../agent/flash/board-access.js';

/** What a board needs on this machine, and whether all of it is here. */
export interface BoardTools {
  readonly board: string;
  readonly ready: boolean;
  readonly tools: readonly Tool[];
  /** programs of others that can write the real board, which emulated work does not need */
  readonly flashing: readonly FlashTool[];
}

/** Whether this user reaches real boards. */
export interface BoardAccess {
  readonly serial: SerialAccess;
  /** null where no board is written through a debug probe */
  readonly probes: ProbeAccess | null;
}

/** What a library of TensorFlow Lite Micro is to a board. */
export type LibraryFinding = TflmFinding & { readonly board: string };

/**
 * @param board id; all boards unless given whose files are right
 * @param catalogue this package's boards unless given
 * @throws BOARD_*
 */
export function checkBoards(board?: string, catalogue = new BoardCatalogue()): Promise<BoardTools[]> {
  return Promise.all(
    boardsOf(board, catalogue).map(async (one) => {
      const tools = await checkTools(one);
      const flashing = one.targets.silicon === undefined ? [] : flashTools(programmersOf(one));
      return { board: one.id, ready: tools.every(({ found }) => found), tools, flashing };
    }),
  );
}

/**
 * @param boards as {@link checkBoards} found them
 * @param viewer this process unless given
 */
export function checkAccess(boards: readonly BoardTools[], viewer: Viewer = thisViewer()): BoardAccess {
  const probed = boards.some(({ flashing }) => flashing.some(({ tool }) => tool === 'openocd'));
  return { serial: serialAccess(viewer), probes: probed ? probeAccess(viewer) : null };
}

/**
 * Holds every library of TensorFlow Lite Micro under a path against boards.
 * @param board id; all boards unless given whose files are right
 * @param catalogue this package's boards unless given
 * @throws TOOLCHAIN_TFLM where there is none; BOARD_*
 */
export async function checkLibraries(
  path: string,
  board: string | undefined,
  toolchainPrefix: string | undefined,
  catalogue = new BoardCatalogue(),
): Promise<LibraryFinding[]> {
  const boards = boardsOf(board, catalogue);
  const findings = await Promise.all(boards.map((one) => examineFor(path, one, toolchainPrefix)));
  return findings.flat();
}

function boardsOf(board: string | undefined, catalogue: BoardCatalogue): readonly Board[] {
  return board === undefined ? catalogue.loadAll().boards : [catalogue.load(board)];
}

const NO_COMPILER: readonly string[] = ['TOOLCHAIN_MISSING', 'TOOLCHAIN_FAILED'];

/** A board whose compiler is not here has no use for any library. */
async function examineFor(
  path: string,
  board: Board,
  toolchainPrefix: string | undefined,
): Promise<LibraryFinding[]> {
  try {
    const findings = await examineTflm(path, board, toolchainPrefix);
    return findings.map((finding) => ({ board: board.id, ...finding }));
  } catch (error) {
    if (!(error instanceof LutError) || !NO_COMPILER.includes(error.code)) throw error;
    return [{ board: board.id, library: path, objection: error.message }];
  }
}
