import type { Board } from '../boards/board.js';
import type { Prediction } from '../builder/predict.js';
import type { Table } from '../builder/table.js';

/** How long an inference takes, and what it takes from the battery. */
export interface Speed {
  readonly milliseconds: number;
  readonly inferencesPerSecond: number;
  /** null where the board file gives no active power */
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
  const { power } = board;
  const seconds = total / rate;
  return {
    milliseconds: 1000 * seconds,
    inferencesPerSecond: 1 / seconds,
    millijoules: power === undefined ? null : power.activeMilliwatts * seconds,
    powerSource:
      power === undefined ? null : `${power.activeMilliwatts} mW at ${power.volts} V: ${power.source}`,
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
