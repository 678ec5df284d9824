import type { TypeOf } from '../common/schema.js';
import type { boardSchema } from './board-schema.js';

/** One kind of device, as its file `boards/<id>.yaml` describes it. */
export type Board = TypeOf<typeof boardSchema>;

export type Toolchain = Board['firmware']['toolchain'];

/** The ways in which a board exists. */
export type Targets = Board['targets'];
export type TargetName = keyof Targets;
export type EmulatorTarget = NonNullable<Targets['emulator']>;

/** The board as a runtime leaves it: the code of a larger one may take room from the model window. */
export function boardWith(board: Board, runtime: string): Board {
  const changes = board.runtimes?.[runtime];
  return changes === undefined ? board : { ...board, memory: { ...board.memory, ...changes } };
}
