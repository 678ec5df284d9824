import type { Board } from '../../boards/board.js';
import { targetOf } from '../../boards/targets.js';
import type { Hello } from '../link/hello.js';
import { isSerialPort, openTransport } from '../link/open-transport.js';
import { Session } from '../link/session.js';
import type { BoardParts } from './board-parts.js';
import type { Console } from './console.js';

/**
 * The parts of a board that runs the benchmark firmware already: nothing can be written or reset.
 * @param address path of a serial port or a pseudo-terminal, or `tcp://host:port`
 * @throws BOARD_NO_SILICON where the address is a serial port, and no firmware for the real board exists
 */
export function attachedParts(board: Board, address: string): BoardParts {
  if (isSerialPort(address)) targetOf(board, 'silicon');
  const line: Console = {
    name: address,
    open: () => openTransport(address, board.targets.silicon?.baud),
  };
  return { programmer: null, reset: null, console: line, imageAddress: 0 };
}

/**
 * What the board that is there says of itself.
 * @param signal closes the line, which ends the wait
 * @throws LINK_*, FIRMWARE_OTHER_PROTOCOL, FIRMWARE_MALFORMED
 */
export async function greet(line: Console, signal?: AbortSignal): Promise<Hello | null> {
  const transport = await line.open();
  if (transport === null) return null;
  const onAbort = (): void => void transport.close();
  signal?.addEventListener('abort', onAbort);
  try {
    signal?.throwIfAborted();
    return await new Session(transport).open();
  } finally {
    signal?.removeEventListener('abort', onAbort);
    await transport.close();
  }
}
