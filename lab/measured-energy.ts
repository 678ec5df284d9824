/** What a power meter says of a board that raises a pin while it infers. */
import { meterWindows, watchMeter, type Metered } from '../agent/meter/ppk2.js';
import type { Window } from '../agent/meter/windows.js';
import type { Board } from '../boards/board.js';
import { LutError } from '../common/errors.js';
import type { Figure } from '../common/figure.js';
import type { DeviceConfiguration } from '../model/configuration.js';
import type { MeterWindow } from '../store/model-run.js';
import { valueOf } from './energy/power-states.js';

/** A meter that the board is supplied through. */
export interface Meter {
  /** path of its serial port */
  readonly port: string;
  /** its digital input that the board's pin is wired to, from 0 */
  readonly input: number;
}

export interface MeterRequest extends Meter {
  readonly windows: number;
  readonly signal?: AbortSignal;
}

export interface MeasuredEnergy {
  readonly windows: number;
  /** in their order */
  readonly each: readonly MeterWindow[];
  /** of a window, in mJ and in ms: the mean, and the smallest and largest */
  readonly energy: Figure;
  readonly duration: Figure;
  /** samples that got lost on the way, for which their neighbours stand */
  readonly lost: number;
}

/** The meter gives up after so many seconds in which a window did not come. */
const MOST_SECONDS = 600;
/** Where the board has done its work, what the meter saw of it is here at once. */
const LATE_SECONDS = 60;

/** One inference a window, at the voltage of the board file. @throws LINK_*; BOARD_INVALID where it states none */
export async function measuredEnergy(board: Board, request: MeterRequest): Promise<MeasuredEnergy> {
  const { port, input, windows, signal } = request;
  const volts = voltsOf(board);
  const metered = await meterWindows(port, {
    ...{ volts, input, windows, seconds: MOST_SECONDS },
    ...(signal === undefined ? {} : { signal }),
  });
  return measured(metered, metered.windows, volts, port);
}

/** Work on a board, and what the last inferences of it took by a meter. */
export interface MeteredWork<Result> {
  readonly result: Result;
  readonly energy: MeasuredEnergy;
}

/**
 * Has a board work whose firmware raises its pin around each of some inferences, and says what the last of them took.
 * @param inferences all of them, and how many of the last are meant
 * @throws as {@link measuredEnergy}, and what the work throws
 */
export async function whileMetered<Result>(
  board: Board,
  { port, input }: Meter,
  { all, last }: { readonly all: number; readonly last: number },
  work: () => Promise<Result>,
  signal?: AbortSignal,
): Promise<MeteredWork<Result>> {
  const volts = voltsOf(board);
  const watch = await watchMeter(port, { volts, input });
  try {
    const result = await work();
    const metered = await watch.seen(all, LATE_SECONDS, signal);
    return { result, energy: measured(metered, metered.windows.slice(-last), volts, port) };
  } finally {
    await watch.close();
  }
}

/**
 * Whether a board has a pin for a meter.
 * @throws USAGE_METER where it is emulated; BOARD_INVALID where its file names no pin
 */
export function requireTracePin({ id, hardware }: Board, { unit, machine }: DeviceConfiguration): void {
  if (unit === 'instructions') {
    throw new LutError(
      'USAGE_METER',
      `An emulated ${id} (${machine}) draws no current and has no pin for a meter: its energy cannot be measured.`,
      'Leave --meter out, or name the port of a real board.',
    );
  }
  if (hardware?.['tracePin'] === undefined) {
    throw new LutError(
      'BOARD_INVALID',
      `The board file of ${id} names no pin that its firmware raises for a meter.`,
      'Add tracePin to hardware in the board file (docs/adding-a-board.md).',
    );
  }
}

function measured(
  { lost }: Metered,
  windows: readonly Window[],
  volts: number,
  port: string,
): MeasuredEnergy {
  const source = `${windows.length} windows of the meter at ${port}, at ${volts} V`;
  const each = windows.map(({ coulombs, seconds }) => {
    return { millijoules: 1000 * coulombs * volts, milliseconds: 1000 * seconds };
  });
  return {
    windows: windows.length,
    each,
    energy: spread(
      each.map(({ millijoules }) => millijoules),
      source,
    ),
    duration: spread(
      each.map(({ milliseconds }) => milliseconds),
      source,
    ),
    lost,
  };
}

/** @throws BOARD_INVALID */
function voltsOf({ id, power }: Board): number {
  const volts = valueOf(power?.volts);
  if (volts !== null) return volts;
  throw new LutError(
    'BOARD_INVALID',
    `The board file of ${id} states no voltage, so a current is no energy.`,
    'Add power.volts to the board file (docs/adding-a-board.md).',
  );
}

function spread(values: readonly number[], source: string): Figure {
  const value = values.reduce((sum, one) => sum + one, 0) / values.length;
  return { value, low: Math.min(...values), high: Math.max(...values), kind: 'measured', source };
}
