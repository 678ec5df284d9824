import { LutError } from '../common/errors.js';
import type { Board, TargetName, Targets } from './board.js';

/** The ways in which a board exists. */
export function targetsOf({ targets }: Board): TargetName[] {
  return Object.keys(targets) as TargetName[];
}

/** One of the ways in which a board exists. @throws BOARD_NO_SILICON, BOARD_NO_EMULATOR */
export function targetOf<Name extends TargetName>(board: Board, name: Name): NonNullable<Targets[Name]> {
  const target = board.targets[name];
  if (target == null) throw ABSENT[name](board);
  return target;
}

const ABSENT: Readonly<Record<TargetName, (board: Board) => LutError>> = {
  silicon: ({ id }) =>
    new LutError(
      'BOARD_NO_SILICON',
      `There is no firmware for a real ${id} yet, only for its emulator.`,
      'Use --port emulator, or write the firmware port (docs/adding-a-board.md).',
    ),
  emulator: ({ id }) =>
    new LutError(
      'BOARD_NO_EMULATOR',
      `The board file of ${id} names no emulator.`,
      'Connect the board and name its port, or add targets.emulator to the board file (docs/adding-a-board.md).',
    ),
};
