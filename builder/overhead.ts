/** What a runtime spends per graph and per operator beside the kernels, fitted from chains of equal operators. */
import { LutError } from '../common/errors.js';
import { mean, sum } from '../common/statistics.js';
import { parseKey } from '../model/cases/key.js';
import type { OperatorCase } from '../model/operator.js';
import type { Overhead } from './table.js';

/** Lengths of the chains that are timed as whole graphs. */
export const OVERHEAD_CHAINS: readonly number[] = [1, 2, 3];

/** Cases that are chained: small, so that the overhead is not lost in them, and they fit any board. */
export const OVERHEAD_CASES: readonly OperatorCase[] = [
  'CONV_2D int8 in=1x4x4x8 out=1x4x4x8 k=1x1 s=1x1 d=1x1 p=SAME a=RELU6 w=per-channel b=yes',
  'DEPTHWISE_CONV_2D int8 in=1x4x4x8 out=1x4x4x8 k=3x3 s=1x1 d=1x1 p=SAME a=RELU6 w=per-channel b=yes',
  'LOGISTIC int8 in=1x1x1x64 out=1x1x1x64',
].map(parseKey);

/** A chain as a whole graph, and what its kernel calls take together on the same data, in counts. */
export interface ChainTiming {
  readonly key: string;
  readonly operators: number;
  readonly whole: number;
  readonly kernels: number;
}

/** A slope is refused where chance alone gives one as steep as often as this many standard errors are exceeded. */
const SIGNIFICANT_ERRORS = 3;
/** Less than this share of an operator's own cost is no reason to refuse a table. */
const NEGLIGIBLE_SHARE = 0.001;

/**
 * Least squares over all chains of `whole − kernels = perGraph + operators · perOperator`; figures are rounded to a
 * thousandth of a count. Either may be below zero: a kernel called by itself may cost more than in the graph's loop.
 * Undefined unless there are chains of two lengths.
 * @throws TABLE_OVERHEAD where the fit says nothing: a slope within three standard errors of zero, and these errors
 * more than a thousandth of what the operators themselves take
 */
export function fitOverhead(timings: readonly ChainTiming[]): Overhead | undefined {
  const points = timings.map(({ operators, whole, kernels }) => ({ x: operators, y: whole - kernels }));
  const meanX = mean(points.map(({ x }) => x));
  const meanY = mean(points.map(({ y }) => y));
  const deviationX = sum(points.map(({ x }) => (x - meanX) ** 2));
  if (!(deviationX > 0)) return undefined;
  const perOperator = sum(points.map(({ x, y }) => (x - meanX) * (y - meanY))) / deviationX;
  const perGraph = meanY - perOperator * meanX;
  const deviations = points.map(({ x, y }) => y - perGraph - perOperator * x);
  const freedom = Math.max(1, points.length - 2);
  const error = Math.sqrt(sum(deviations.map((deviation) => deviation ** 2)) / freedom / deviationX);
  const operator = mean(timings.map(({ operators, kernels }) => kernels / operators));
  const uncertainty = SIGNIFICANT_ERRORS * error;
  if (Math.abs(perOperator) <= uncertainty && uncertainty > NEGLIGIBLE_SHARE * operator) {
    throw insignificant(perOperator, uncertainty);
  }
  return {
    perOperator: thousandths(perOperator),
    perGraph: thousandths(perGraph),
    residual: thousandths(Math.max(...deviations.map(Math.abs))),
    cases: [...new Set(timings.map(({ key }) => key))].sort(),
    chains: [...new Set(timings.map(({ operators }) => operators))].sort((a, b) => a - b),
  };
}

function insignificant(perOperator: number, uncertainty: number): LutError {
  return new LutError(
    'TABLE_OVERHEAD',
    `What a graph adds per operator could not be told from chance: ${perOperator.toFixed(1)} ± ${uncertainty.toFixed(1)} counts.`,
    'Measure the chains again, with nothing else at work on the board: lut build --again, and more samples by --runs.',
  );
}

function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}
