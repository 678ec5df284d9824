import type { Unit } from '../../model/configuration.js';
import { defined } from '../../common/defined.js';

/** How the work on one case is sampled. */
export interface Sampling {
  /** seed of each fill of weights and inputs */
  readonly seeds: readonly number[];
  /** samples of each fill; as many as there are seeds */
  readonly samples: readonly number[];
  /** invocations before the first sample of a fill */
  readonly warmups: number;
  /** invocations before the first sample of each further request of a fill: the link has run in between */
  readonly rewarmups: number;
  /** stop a fill as soon as so many samples in a row are equal */
  readonly untilEqual?: number;
}

/** How a model is sampled: rounds that are thrown away, then those that count. */
export interface ModelSampling {
  readonly warmups: number;
  readonly runs: number;
  /** time each operator as well, in invocations of their own */
  readonly eachOperator: boolean;
}

const FILLS = 3;
/** Samples unless told otherwise. */
const SAMPLES = 1000;
/** One invocation brings back into the caches what the link has driven out of them. */
const CYCLES = { warmups: 10, rewarmups: 1 };
const INSTRUCTIONS = { warmups: 1, rewarmups: 0 };
/** An instruction counter gives the same count every time: three equal samples say all there is to say. */
const EQUAL_SAMPLES = 3;

/**
 * The sampling of docs/measurement.md: 1000 samples after 10 warm-ups over three fills; on an instruction
 * counter one warm-up and three equal samples per fill.
 * @param runs exact number of samples over all fills, instead of the default
 */
export function planSampling(unit: Unit, runs?: number): Sampling {
  const total = runs ?? SAMPLES;
  const seeds = Array.from({ length: Math.min(FILLS, total) }, (_, fill) => fill + 1);
  // the first fills take what does not divide evenly
  const samples = seeds.map((_, fill) => Math.floor((total + seeds.length - 1 - fill) / seeds.length));
  return unit === 'cycles'
    ? { seeds, samples, ...CYCLES }
    : { seeds, samples, ...INSTRUCTIONS, ...(runs === undefined ? { untilEqual: EQUAL_SAMPLES } : {}) };
}

/** Samples on silicon: a whole model averages over what moves single operators, so fewer do than of a case. */
const MODEL_CYCLES = { warmups: 10, runs: 100 };
/** An instruction counter gives the same count every time: three samples show that it does. */
const MODEL_INSTRUCTIONS = { warmups: 0, runs: 3 };

/** The sampling of docs/measurement.md. @param runs exact number of samples, instead of the default */
export function planModelSampling(unit: Unit, runs?: number): ModelSampling {
  const usual = unit === 'cycles' ? MODEL_CYCLES : MODEL_INSTRUCTIONS;
  return { ...usual, ...defined({ runs }), eachOperator: true };
}
