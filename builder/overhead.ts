/** What a runtime spends per graph and per operator beside the kernels, fitted from chains of equal operators. */
import { mean } from '../common/statistics.js';
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

/** The whole graph of a chain, and the kernel call of its operator by itself, in counts. */
export interface ChainTiming {
  readonly key: string;
  readonly operators: number;
  readonly whole: number;
  readonly operator: number;
}

/**
 * Least squares over all chains of `whole − operators · operator = perGraph + operators · perOperator`; figures
 * are rounded to a thousandth of a count. Undefined unless there are chains of two lengths.
 */
export function fitOverhead(timings: readonly ChainTiming[]): Overhead | undefined {
  const points = timings.map(({ operators, whole, operator }) => ({
    x: operators,
    y: whole - operators * operator,
  }));
  const meanX = mean(points.map(({ x }) => x));
  const meanY = mean(points.map(({ y }) => y));
  const variance = mean(points.map(({ x }) => (x - meanX) ** 2));
  if (!(variance > 0)) return undefined;
  const perOperator = mean(points.map(({ x, y }) => (x - meanX) * (y - meanY))) / variance;
  const perGraph = meanY - perOperator * meanX;
  const deviations = points.map(({ x, y }) => Math.abs(y - perGraph - perOperator * x));
  return {
    perOperator: thousandths(perOperator),
    perGraph: thousandths(perGraph),
    residual: thousandths(Math.max(...deviations)),
    cases: [...new Set(timings.map(({ key }) => key))].sort(),
    chains: [...new Set(timings.map(({ operators }) => operators))].sort((a, b) => a - b),
  };
}

function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}
