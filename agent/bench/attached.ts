import type { Board } from '../../boards/board.js';
import { targetOf } from '../../boards/targets.js';
import { isSerialPort } from '../link/open-transport.js';
import type { BoardParts } from '../flash/board-parts.js';
import { consoleAt } from '../flash/consoles/console-at.js';

/**
 * The parts of a board that runs the benchmark firmware already: nothing can be written or reset.
 * @param address path of a serial port or a pseudo-terminal, or `tcp://host:port`
 * @throws BOARD_NO_SILICON where the address is a serial port, and no firmware for the real board exists
 */
export function attachedParts(board: Board, address: string): BoardParts {
  if (isSerialPort(address)) targetOf(board, 'silicon');
  const line = consoleAt(address, board.targets.silicon?.baud);
  return { programmer: null, reset: null, console: line, imageAddress: 0 };
}
