/** What a power meter says of a board that raises a pin while it infers. */
import { meterWindows } from '../agent/meter/ppk2.js';
import type { Board } from '../boards/board.js';
import { LutError } from '../common/errors.js';
import type { Figure } from '../common/figure.js';
import { valueOf } from './energy/power-states.js';

export interface MeterRequest {
  /** path of the meter's serial port */
  readonly port: string;
  /** digital input of the meter, from 0 */
  readonly input: number;
  readonly windows: number;
  readonly signal?: AbortSignal;
}

export interface MeasuredEnergy {
  readonly windows: number;
  /** of a window, in mJ and in ms: the mean, and the smallest and largest */
  readonly energy: Figure;
  readonly duration: Figure;
  /** samples that got lost on the way, for which their neighbours stand */
  readonly lost: number;
}

/** The meter gives up after so many seconds in which a window did not come. */
const MOST_SECONDS = 600;

/** One inference a window, at the voltage of the board file. @throws LINK_*; BOARD_INVALID where it states none */
export async function measuredEnergy(board: Board, request: MeterRequest): Promise<MeasuredEnergy> {
  const { port, input, windows, signal } = request;
  const volts = valueOf(board.power?.volts);
  if (volts === null) {
    throw new LutError(
      'BOARD_INVALID',
      `The board file of ${board.id} states no voltage, so a current is no energy.`,
      'Add power.volts to the board file (docs/adding-a-board.md).',
    );
  }
  const metered = await meterWindows(port, {
    ...{ volts, input, windows, seconds: MOST_SECONDS },
    ...(signal === undefined ? {} : { signal }),
  });
  const source = `${windows} windows of the meter at ${port}, at ${volts} V`;
  return {
    windows: metered.windows.length,
    energy: spread(
      metered.windows.map(({ coulombs }) => 1000 * coulombs * volts),
      source,
    ),
    duration: spread(
      metered.windows.map(({ seconds }) => 1000 * seconds),
      source,
    ),
    lost: metered.lost,
  };
}

function spread(values: readonly number[], source: string): Figure {
  const value = values.reduce((sum, one) => sum + one, 0) / values.length;
  return { value, low: Math.min(...values), high: Math.max(...values), kind: 'measured', source };
}
