import { LutError } from '../common/errors.js';
import type { TypeOf } from '../common/schema.js';
import type { boardSchema } from './board-schema.js';

/** One kind of device, as its file `boards/<id>.yaml` describes it. */
export type Board = TypeOf<typeof boardSchema>;

export type Toolchain = Board['firmware']['toolchain'];

/** The ways in which a board exists. */
export type Targets = Board['targets'];
export type TargetName = keyof Targets;
export type EmulatorTarget = NonNullable<Targets['emulator']>;

export type SiliconTarget = NonNullable<Targets['silicon']>;
export type Programmers = SiliconTarget['programmers'];
export type ProgrammerName = keyof Programmers;

/** The way of placing that a board file begins with. */
export const DEFAULT_PLACEMENT = 'default';

/** Names of the ways in which code and data can be placed on a board. */
export function placementsOf({ placements = {} }: Board): string[] {
  return [DEFAULT_PLACEMENT, ...Object.keys(placements)];
}

/**
 * The board as a runtime leaves it, for the code of a larger one may take room from the model window; then with code
 * and data placed in one of its ways.
 * @throws BOARD_PLACEMENT where it has no such way
 */
export function boardWith(board: Board, runtime: string, placement = DEFAULT_PLACEMENT): Board {
  const ofRuntime = { ...board, memory: { ...board.memory, ...board.runtimes?.[runtime] } };
  if (placement === DEFAULT_PLACEMENT) return ofRuntime;
  const changes = board.placements?.[placement];
  if (changes === undefined) {
    throw new LutError(
      'BOARD_PLACEMENT',
      `The board ${board.id} has no placement "${placement}".`,
      `Choose one of ${placementsOf(board).join(', ')}.`,
    );
  }
  return {
    ...ofRuntime,
    memory: { ...ofRuntime.memory, ...changes.memory },
    hardware: { ...board.hardware, ...changes.hardware },
  };
}

/**
 * The way of placing of a configuration, by where its weights and tensors lie. Ways that differ in something else, such
 * as caches, are told apart by a configuration's settings, not by their names: for those it is `default`.
 */
export function placementOf({ memory, placements = {} }: Board, { placement }: MeasuredOn): string {
  const way = Object.entries(placements).find(([, changes]) => {
    const { weights, tensors } = { ...memory, ...changes.memory };
    const moves = changes.memory?.weights !== undefined || changes.memory?.tensors !== undefined;
    return moves && weights === placement.weights && tensors === placement.tensors;
  });
  return way?.[0] ?? DEFAULT_PLACEMENT;
}

/** The board as it was when a configuration was measured on it. */
export function boardOfConfiguration(board: Board, measuredOn: MeasuredOn): Board {
  return boardWith(board, measuredOn.runtime, placementOf(board, measuredOn));
}

/** The part of a configuration that tells how a board's memory was used. */
export interface MeasuredOn {
  readonly runtime: string;
  readonly placement: { readonly weights: string; readonly tensors: string };
}
