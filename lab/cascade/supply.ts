/** What two networks in turns draw from a board's supply, and how long a battery feeds them. */
import type { Battery } from '../../boards/battery.js';
import type { Board } from '../../boards/board.js';
import type { Figure } from '../../common/figure.js';
import { boardEnergy, type FedCycle } from '../energy/board-energy.js';
import { bestCycle } from '../energy/duty-cycle.js';
import { requireFeasible } from '../energy-of-model.js';
import type { FrameCost } from './frame-cost.js';

/** Where frames come from, and what feeds the board. */
export interface Feed {
  /** from one frame to the next, in milliseconds */
  readonly period: number;
  readonly battery: Battery;
}

/** What is drawn where the larger network is asked for some share of the frames. */
export interface SupplyAt {
  readonly rate: number;
  /** in the mean of all of the time, in mA; null where it is not known */
  readonly milliamps: Figure | null;
  /** in days; null where something that it depends on is not known */
  readonly life: Figure | null;
  /** in days: it cannot be more; null where not even that is known */
  readonly atMostDays: number | null;
  /** the way of spending the time that draws least, of those that are quick enough for a frame that both see */
  readonly way: Pick<FedCycle, 'clockHz' | 'meanwhile'> | null;
  /** what is not known, in sentences */
  readonly lacks: readonly string[];
}

/**
 * Every frame begins anew, whoever sees it: the mean current follows from the mean time of a frame, and only ways count
 * in which a frame that both see is done before the next.
 * @param clockHz at which the frames take their times
 * @throws USAGE_BATTERY where no clock of the board is one that the battery can feed; USAGE_EVERY where the board is too
 *   slow for a frame that both see at every clock
 */
export function supplyAt(
  board: Board,
  clockHz: number,
  { rate, latency }: FrameCost,
  worst: FrameCost,
  { period, battery }: Feed,
): SupplyAt {
  const unknown = { rate, milliamps: null, life: null, atMostDays: null, way: null };
  if (latency === null || worst.latency === null) {
    return { ...unknown, lacks: ['How long a frame takes is unknown.'] };
  }
  const both = boardEnergy(board, { latency: worst.latency, clockHz, period }, battery);
  requireFeasible(both, worst.latency, period);
  const { cycles } = boardEnergy(board, { latency, clockHz, period }, battery);
  const best = bestCycle(
    cycles.filter(({ refusal }, way) => refusal === null && both.cycles[way]!.mean !== null),
  );
  if (best === undefined) return { ...unknown, lacks: ['The board file states no currents.'] };
  const { mean, battery: lasting, clockHz: at, meanwhile } = best;
  return {
    ...{ rate, milliamps: mean, way: { clockHz: at, meanwhile } },
    ...{ life: lasting?.life ?? null, atMostDays: lasting?.atMostDays ?? null, lacks: lasting?.lacks ?? [] },
  };
}
