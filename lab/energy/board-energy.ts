/** What inferring at a rate takes from a board's supply: all that is known of it, and what is not. */
import type { Battery } from '../../boards/battery.js';
import type { Board } from '../../boards/board.js';
import { leastSure, type Figure } from '../../common/figure.js';
import { batteryLife, pulseRefusal, type BatteryLife } from './battery-life.js';
import { bestCycle, dutyCycles, type DutyCycle } from './duty-cycle.js';
import { runStateAt, valueOf } from './power-states.js';

/** What is asked of a board. */
export interface Demand {
  /** of an inference, in milliseconds */
  readonly latency: Figure;
  /** the clock at which it takes that long */
  readonly clockHz: number;
  /** from one inference to the next, in milliseconds */
  readonly period: number;
}

/** A way of spending the period, and how long a battery lasts by it. */
export interface FedCycle extends DutyCycle {
  /** null where no battery was asked for, its pulse current is exceeded, or the mean current is not known */
  readonly battery: BatteryLife | null;
  /** why the battery cannot feed it, in a sentence; null where it can, or none was asked for */
  readonly refusal: string | null;
}

export interface BoardEnergy {
  /** of one inference at the clock of the demand, without what goes before and after, in mJ; null where not known */
  readonly perInference: Figure | null;
  readonly cycles: readonly FedCycle[];
  /** the one with the smallest mean current among those that the battery can feed */
  readonly best: FedCycle | undefined;
}

/** @param battery that feeds the board, if one was asked for */
export function boardEnergy(board: Board, demand: Demand, battery?: Battery): BoardEnergy {
  const { latency, clockHz, period } = demand;
  const cycles = dutyCycles(board, latency, clockHz, period).map((cycle) => fed(cycle, board, battery));
  return {
    perInference: inferenceEnergy(board, latency, clockHz),
    cycles,
    best: bestCycle(cycles.filter(({ refusal }) => refusal === null)),
  };
}

/** Energy of one inference, in mJ; null where the board file states no current at the clock. @param latency in ms */
export function inferenceEnergy(board: Board, latency: Figure, clockHz: number): Figure | null {
  const state = runStateAt(board, clockHz);
  const volts = valueOf(board.power?.volts);
  if (state === undefined || volts === null) return null;
  const energy = (milliseconds: number): number => (state.milliamps * volts * milliseconds) / 1000;
  return {
    ...{ value: energy(latency.value), low: energy(latency.low), high: energy(latency.high) },
    kind: leastSure(latency.kind, 'estimated'),
    source: `${state.milliamps} mA at ${volts} V: ${state.source}; ${latency.source}`,
  };
}

function fed(cycle: DutyCycle, board: Board, battery: Battery | undefined): FedCycle {
  if (battery === undefined) return { ...cycle, battery: null, refusal: null };
  const refusal = pulseRefusal(battery, board, cycle.runMilliamps);
  const life = refusal === null && cycle.mean !== null ? batteryLife(battery, board, cycle.mean) : null;
  return { ...cycle, battery: life, refusal };
}
