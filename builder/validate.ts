/** Whether a table predicts whole networks: random ones, measured whole, against the sums over their operators. */
import { LutError } from '../common/errors.js';
import { mean } from '../common/statistics.js';
import type { OperatorCase } from '../model/operator.js';
import { agreement, type Pair } from './agreement.js';
import type { Network } from './draw.js';
import type { Judgement } from './validation.js';

/** What a table says of the operators of a network, in the order of their execution. */
export type Predict = (cases: readonly OperatorCase[]) => {
  /** null when something is missing */
  readonly total: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** keys of the cases that the table cannot predict */
  readonly missing: readonly string[];
};

/** What a whole invocation of a network takes, in counts. */
export type Measure<Run> = (network: Network) => Promise<Measurement<Run>>;

export interface Measurement<Run> {
  readonly total: number;
  /** where the measurement is kept */
  readonly run: Run;
}

/** A network, and both figures of it. */
export interface Comparison<Run> extends Pair {
  readonly network: Network;
  readonly low: number;
  readonly high: number;
  readonly run: Run;
}

export interface Comparisons<Run> {
  readonly test: readonly Comparison<Run>[];
  readonly calibration: readonly Comparison<Run>[];
}

/**
 * Predicts and measures networks.
 * @throws TABLE_MISSING before anything is measured, when the table lacks a case of a network
 */
export async function compareNetworks<Run>(
  networks: { readonly test: readonly Network[]; readonly calibration: readonly Network[] },
  predict: Predict,
  measure: Measure<Run>,
): Promise<Comparisons<Run>> {
  const calibration = networks.calibration.map((network) => predictNetwork(network, predict));
  const test = networks.test.map((network) => predictNetwork(network, predict));
  const compare = async (prediction: PredictedNetwork): Promise<Comparison<Run>> => {
    const { total, run } = await measure(prediction.network);
    return { ...prediction, measured: total, run };
  };
  return {
    calibration: await Promise.all(calibration.map(compare)),
    test: await Promise.all(test.map(compare)),
  };
}

type PredictedNetwork = Omit<Comparison<never>, 'measured' | 'run'>;

function predictNetwork(network: Network, predict: Predict): PredictedNetwork {
  const { total, low, high, missing } = predict(network.cases);
  if (total === null || low === null || high === null) {
    throw new LutError(
      'TABLE_MISSING',
      `The table lacks "${missing[0]}", which the network "${network.name}" has.`,
      'Build the table of the whole space: lut build.',
    );
  }
  return { network, predicted: total, low, high };
}

/**
 * Judges a table by the comparisons. Its own overheads were fitted from chains of single operators, so no test
 * network had a part in its predictions; neither had one in those of `calibrated`.
 * @param perGraph the overhead per graph that is part of the predictions
 */
export function judge(perGraph: number, { test, calibration }: Comparisons<unknown>): Judgement {
  const gaps = calibration.map(({ predicted, measured }) => measured - predicted);
  const gap = gaps.length === 0 ? 0 : mean(gaps);
  const corrected = test.map(({ predicted, measured }) => ({ predicted: predicted + gap, measured }));
  return {
    n: test.length,
    ...agreement(test),
    calibrated: {
      n: calibration.length,
      perGraph: perGraph + gap,
      ...agreement(corrected),
    },
  };
}
