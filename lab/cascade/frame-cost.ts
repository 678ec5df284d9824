/** What a gate and a larger network, asked now and then, take for a frame. */
import { formatPercent } from '../../common/format.js';
import type { Sum } from '../../builder/predict.js';
import { leastSure, type Figure } from '../../common/figure.js';
import type { Speed } from '../speed.js';

/** What a network takes of a board, by its table. */
export interface NetworkCost extends Sum {
  /** null where the table does not say how long a count takes */
  readonly speed: Speed | null;
}

/** Both networks, by one table. */
export interface Pair {
  readonly gate: NetworkCost;
  readonly model: NetworkCost;
}

/** The share of frames that the larger network is asked about. */
export interface Rate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly kind: 'measured' | 'assumed';
}

/** Of a frame in the mean. Both networks are of one table, whose errors they share: their bounds add up. */
export interface FrameCost extends Sum {
  readonly rate: number;
  /** in milliseconds; null where the table does not say how long a count takes */
  readonly latency: Figure | null;
  /** null where the latency is, or the board file states no current at the clock of the table */
  readonly millijoules: number | null;
}

export function frameCost({ gate, model }: Pair, rate: Rate): FrameCost {
  const energy = [gate, model].map(({ speed }) => speed?.millijoules ?? null);
  const [ofGate = null, ofModel = null] = energy;
  return {
    rate: rate.value,
    ...added(gate, model, rate),
    total: gate.total + rate.value * model.total,
    latency: latencyOf(gate.speed, model.speed, rate),
    millijoules: ofGate === null || ofModel === null ? null : ofGate + rate.value * ofModel,
  };
}

function latencyOf(gate: Speed | null, model: Speed | null, rate: Rate): Figure | null {
  if (gate === null || model === null) return null;
  return {
    value: gate.latency.value + rate.value * model.latency.value,
    ...added(gate.latency, model.latency, rate),
    kind: leastSure(gate.latency.kind, model.latency.kind, rate.kind),
    source: `${gate.latency.source}; ${formatPercent(rate.value)} of the frames go on, which is ${rate.kind}`,
  };
}

function added(gate: Bounds, model: Bounds, rate: Rate): Bounds {
  return { low: gate.low + rate.low * model.low, high: gate.high + rate.high * model.high };
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** The share of frames from which on the network alone takes less; 0 where the gate takes more than it. */
export function breakEvenRate({ gate, model }: Pair): number {
  return Math.max(0, 1 - gate.total / model.total);
}
