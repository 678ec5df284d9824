/** `lut energy`: what a model takes from a board's supply, and how long a battery lasts. */
import { loadBattery, type Battery } from '../boards/battery.js';
import type { Board } from '../boards/board.js';
import { LutError } from '../common/errors.js';
import type { Figure } from '../common/figure.js';
import type { ModelFile } from './model-file.js';
import { missingOperators, predict, type Predicted, type TableChoice } from './predict.js';
import { boardEnergy, type BoardEnergy } from './energy/board-energy.js';

export interface EnergyRequest {
  readonly choice: TableChoice;
  /** from one inference to the next, in milliseconds */
  readonly period: number;
  /** name of a cell, or path of a battery file */
  readonly battery?: string;
}

export interface ModelEnergy extends BoardEnergy {
  readonly predicted: Predicted;
  readonly board: Board;
  readonly period: number;
  readonly battery: Battery | undefined;
  /** of an inference, in milliseconds; null where the table does not say how long a count takes */
  readonly latency: Figure | null;
}

/**
 * @throws as `predict`; TABLE_MISSING, TABLE_INFEASIBLE where there is no total; USAGE_BATTERY where no clock of the
 * board is one that the battery can feed; USAGE_EVERY where the board is too slow at every clock
 */
export function energyOfModel(
  model: ModelFile,
  { choice, period, battery: name }: EnergyRequest,
): ModelEnergy {
  const battery = name === undefined ? undefined : loadBattery(name);
  const [predicted] = predict(model, choice) as [Predicted];
  const missing = missingOperators(model, predicted);
  if (missing !== null) throw missing;
  const { board, table } = predicted;
  const latency = predicted.speed?.latency ?? null;
  const shared = { predicted, board, period, battery, latency };
  if (latency === null) return { ...shared, perInference: null, cycles: [], best: undefined };
  const clockHz = table.configuration.clockHz ?? board.clockHz;
  const energy = boardEnergy(board, { latency, clockHz, period }, battery);
  requireFeasible(energy, latency, period);
  return { ...shared, ...energy };
}

/**
 * That some clock is quick enough, and one that the battery can feed.
 * @throws USAGE_BATTERY, USAGE_EVERY
 */
export function requireFeasible({ cycles }: BoardEnergy, latency: Figure, period: number): void {
  const refusals = cycles.map(({ refusal }) => refusal);
  const [first] = refusals;
  if (first != null && !refusals.includes(null)) {
    throw new LutError('USAGE_BATTERY', first, 'Choose a larger cell, or a board that draws less.');
  }
  const fits = cycles.some(({ active }) => active.value <= period);
  if (fits || cycles.length === 0) return;
  throw new LutError(
    'USAGE_EVERY',
    `An inference takes ${latency.value.toPrecision(3)} ms, longer than the ${period} ms from one to the next.`,
    'Give a longer --every, or choose a faster board.',
  );
}
