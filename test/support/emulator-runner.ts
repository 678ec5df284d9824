import { BoardRunner } from '../../agent/flash/board-runner.js';
import { emulatorParts } from '../../agent/flash/qemu/emulator-parts.js';
import type { Runner } from '../../agent/flash/running-board.js';
import type { Board } from '../../boards/board.js';

/** Runs firmwares on the machine that is the board's emulator. */
export function emulatorRunner(board: Board): Runner {
  return new BoardRunner(board.id, emulatorParts(board), { onEvent: () => undefined });
}
