import type { Board } from '../boards/board.js';
import type { Prediction } from '../builder/predict.js';
import type { Table } from '../builder/table.js';
import { runStateAt, valueOf } from './energy/power-states.js';

/** How long an inference takes, and what it takes from the battery. */
export interface Speed {
  readonly milliseconds: number;
  readonly inferencesPerSecond: number;
  /** null where the board file states no current at the clock of the table */
  readonly millijoules: number | null;
  /** where the board file has its power from */
  readonly powerSource: string | null;
  /** whether it rests on an assumed number of instructions per cycle */
  readonly assumed: boolean;
}

/**
 * Null where it is not known: there is no total, or the table counts instructions and no instructions per cycle
 * are assumed.
 */
export function speedOf(
  { total }: Pick<Prediction, 'total'>,
  table: Table,
  board: Board,
  assumedIpc: number | undefined,
): Speed | null {
  const rate = countsPerSecond(table, board, assumedIpc);
  if (total === null || rate === null) return null;
  const seconds = total / rate;
  const state = runStateAt(board, table.configuration.clockHz ?? board.clockHz);
  const volts = valueOf(board.power?.volts);
  const drawn = state === undefined || volts === null ? null : { ...state, volts };
  return {
    milliseconds: 1000 * seconds,
    inferencesPerSecond: 1 / seconds,
    millijoules: drawn === null ? null : drawn.milliamps * drawn.volts * seconds,
    powerSource: drawn === null ? null : `${drawn.milliamps} mA at ${drawn.volts} V: ${drawn.source}`,
    assumed: table.unit === 'instructions',
  };
}

/** How many of a table's counts the board makes in a second; null for instructions with no assumed rate. */
export function countsPerSecond(
  { unit, configuration }: Table,
  { clockHz }: Board,
  assumedIpc: number | undefined,
): number | null {
  const hertz = configuration.clockHz ?? clockHz;
  if (unit === 'cycles') return hertz;
  return assumedIpc === undefined ? null : hertz * assumedIpc;
}
