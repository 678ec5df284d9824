import type { Board } from '../boards/board.js';
import { estimatedCycles, type EstimatedCycles } from '../builder/estimated-cycles.js';
import type { Prediction } from '../builder/predict.js';
import type { Table } from '../builder/table.js';
import { leastSure, type Figure } from '../common/figure.js';
import { runStateAt, valueOf } from './energy/power-states.js';

/** How long an inference takes, and what it takes from the battery. */
export interface Speed {
  /** in milliseconds */
  readonly latency: Figure;
  /** null where they do not come from a calibration of the table */
  readonly estimatedCycles: EstimatedCycles | null;
  /** null where the board file states no current at the clock of the table */
  readonly millijoules: number | null;
  /** where the board file has its power from */
  readonly powerSource: string | null;
}

/**
 * Null where it is not known: there is no total, or the table counts instructions, has no calibration, and no
 * instructions per cycle are assumed. What is assumed goes before a calibration.
 */
export function speedOf(
  prediction: Prediction,
  table: Table,
  board: Board,
  assumedIpc: number | undefined,
): Speed | null {
  const counted = countedTime(prediction, table, board, assumedIpc);
  const calibrated = counted === null ? calibratedTime(prediction, table) : null;
  const latency = warm(counted, table) ?? calibrated?.latency;
  if (latency === undefined) return null;
  const state = runStateAt(board, table.configuration.clockHz ?? board.clockHz);
  const volts = valueOf(board.power?.volts);
  const drawn = state === undefined || volts === null ? null : { ...state, volts };
  return {
    latency,
    estimatedCycles: calibrated?.cycles ?? null,
    millijoules: drawn === null ? null : (drawn.milliamps * drawn.volts * latency.value) / 1000,
    powerSource: drawn === null ? null : `${drawn.milliamps} mA at ${drawn.volts} V: ${drawn.source}`,
  };
}

/** As long as it takes once the board is warm, where that was measured (lut run --for): a table's own runs are short. */
function warm(latency: Figure | null, { unit, sustained }: Table): Figure | null {
  if (latency === null || sustained === undefined || unit !== 'cycles') return latency;
  const { slowdown, low, high, seconds, model } = sustained;
  return {
    ...{ value: latency.value * slowdown, low: latency.low * low, high: latency.high * high },
    // another model may heat it more, or less
    kind: leastSure(latency.kind, 'estimated'),
    source: `${latency.source}; sustained: ${slowdown.toPrecision(3)} times as long as at first, measured on ${model} for ${seconds} s`,
  };
}

/** From the counts as they are: cycles, or instructions of which so many a cycle are assumed. */
function countedTime(
  { total, low, high, operators }: Prediction,
  table: Table,
  board: Board,
  assumedIpc: number | undefined,
): Figure | null {
  const rate = countsPerSecond(table, board, assumedIpc);
  if (total === null || low === null || high === null || rate === null) return null;
  const milliseconds = (counts: number): number => (1000 * counts) / rate;
  const of = `the table ${table.hash.slice(0, 12)}`;
  return {
    ...{ value: milliseconds(total), low: milliseconds(low), high: milliseconds(high) },
    ...(table.unit === 'instructions'
      ? { kind: 'assumed', source: `${assumedIpc} instructions a cycle, by the instructions of ${of}` }
      : operators.every(({ source }) => source === 'measured')
        ? { kind: 'measured', source: `cycles of each operator in ${of}` }
        : {
            kind: 'interpolated',
            source: `cycles of its operators in ${of}, some from others of their kind`,
          }),
  };
}

/** From instructions, by the table's calibration. */
function calibratedTime(
  prediction: Prediction,
  table: Table,
): { readonly latency: Figure; readonly cycles: EstimatedCycles } | null {
  const cycles = estimatedCycles(prediction, table);
  const { calibration } = table;
  if (cycles === null || calibration === undefined) return null;
  const milliseconds = (counts: number): number => (1000 * counts) / calibration.clockHz;
  const { value, low, high } = cycles;
  return {
    cycles,
    latency: {
      ...{ value: milliseconds(value), low: milliseconds(low), high: milliseconds(high) },
      kind: 'estimated',
      source:
        `instructions of the table ${table.hash.slice(0, 12)}, calibrated by ${calibration.rows.length} measured rows ` +
        `at ${calibration.clockHz / 1e6} MHz`,
    },
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
