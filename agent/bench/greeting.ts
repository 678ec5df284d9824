import type { Board } from '../../boards/board.js';
import { targetOf } from '../../boards/targets.js';
import { LutError } from '../../common/errors.js';
import type { Unit } from '../../model/configuration.js';
import type { Hello } from '../link/hello.js';
import { emulatedRatio, ONE_TO_ONE, type TickRatio } from '../link/ticks.js';

/** A board as it presented itself. */
export interface Greeting {
  readonly hello: Hello;
  readonly unit: Unit;
  /** what really runs: `silicon`, or an emulator's machine, e.g. `qemu mps2-an500` */
  readonly machine: string;
  readonly ratio: TickRatio;
}

/**
 * What a board is, by what its firmware found out and by its board file: a counter of cycles makes it silicon, one of
 * instructions its emulator, whatever the cable.
 * @throws FIRMWARE_NO_TIMER, FIRMWARE_PROBE; BOARD_NO_SILICON, BOARD_NO_EMULATOR, FIRMWARE_WRONG_BUILD where the board
 * file knows no such board
 */
export function greetingOf(board: Board, hello: Hello): Greeting {
  switch (hello.unit) {
    case 'none':
      throw new LutError(
        'FIRMWARE_NO_TIMER',
        `No timing counter of the ${board.id} moves, so nothing can be timed.`,
        'Enable the counter in the firmware port (docs/adding-a-board.md).',
      );
    case 'cycles':
      requirePort(hello, targetOf(board, 'silicon').port);
      return { hello, unit: hello.unit, machine: 'silicon', ratio: ONE_TO_ONE };
    case 'instructions': {
      const { kind, port, machine, icountShift } = targetOf(board, 'emulator');
      requirePort(hello, port);
      const ratio = emulatedRatio(hello, icountShift);
      return { hello, unit: hello.unit, machine: `${kind} ${machine}`, ratio };
    }
  }
}

function requirePort({ board, port, unit }: Hello, expected: string): void {
  if (port === expected) return;
  throw new LutError(
    'FIRMWARE_WRONG_BUILD',
    `The firmware on the ${board} is of the port ${port} and counts ${unit}, where its board file names ${expected}.`,
    'Correct targets in the board file, or flash the firmware of the other port.',
  );
}
