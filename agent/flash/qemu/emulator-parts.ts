import type { Board } from '../../../boards/board.js';
import type { BoardParts } from '../board-parts.js';
import { Machine } from './machine.js';

/** The parts of an emulated board, all of them its machine. @throws BOARD_NO_EMULATOR */
export function emulatorParts(board: Board): BoardParts {
  const machine = new Machine(board);
  return { programmer: machine, reset: machine, console: machine, imageAddress: 0 };
}
