/** What cases of one micro-kernel take, fitted on how often it is stated that its loops run. */
import { mean, percentile, sum } from '../../common/statistics.js';
import type { Estimate } from './case-fit.js';
import { inverted } from './fit.js';
import { CONFIDENCE } from './intervals.js';

export type LoopTrips = ReadonlyMap<string, number>;

/**
 * Variance of what is left of a count, relative to it, over the variance of what a pass through a loop costs, relative
 * to the common rate. That is least where instructions are counted, which stated loops tell but for thousandths of a
 * percent; the one is taken that leaves the least residuals of cases that are left out.
 */
const PENALTIES = [1e-8, 1e-6, 1e-4];

/** A case is refused when more than this share of its cost, by the common rate, lies in loops of unknown cost. */
const MOST_UNSEEN = 0.05;

/** Of normally distributed figures 9 in 10 are within so many standard deviations. */
const DEVIATIONS = 1.645;

/** Keeps a residual finite of a case that alone tells of a loop. */
const LEAST_FREEDOM = 1e-9;

/**
 * Ridge regression by relative error, as `RelativeFit`, but towards a common rate: loops of which the cases do not tell
 * apart what they cost, or of which they tell nothing, are taken to cost as much a pass as the kernel's passes do.
 */
export class StatedFit {
  private readonly places: ReadonlyMap<string, number>;
  /** counts a pass through any loop */
  private readonly rate: number;
  private readonly solution: Solution;

  /** @param trips of each case, @param counts of each, greater than 0 */
  constructor(trips: readonly LoopTrips[], counts: readonly number[]) {
    const loops = [...new Set(trips.flatMap((one) => [...one.keys()]))];
    this.places = new Map(loops.map((loop, place) => [loop, place]));
    this.rate = percentile(
      Float64Array.from(trips, (one, i) => (counts[i] ?? NaN) / sum([...one.values()])).sort(),
      50,
    );
    const rows = trips.map((one, i) => this.shares(one, counts[i] ?? NaN));
    const moments = loops.map((_, i) => loops.map((__, j) => sum(rows.map((row) => row[i]! * row[j]!))));
    const solutions = PENALTIES.map((penalty) => solved(rows, moments, penalty));
    this.solution = solutions.reduce((best, one) => (one.leftOut < best.leftOut ? one : best));
  }

  /**
   * The interval is as many deviations wide as hold 9 in 10 of the residuals that are left out, each by its own: a
   * residual of the fit without that case is r / (1 − h), its variance in proportion to 1 / (1 − h), and that of another
   * case's error to 1 + its leverage. Loops that ran in no fitted case are taken to be as unlike the rate as those that did.
   */
  estimate(trips: LoopTrips): Estimate | undefined {
    const { penalty, weights, inverse, width, unlike } = this.solution;
    let [count, unknown] = [0, 0];
    for (const [loop, times] of trips) {
      const place = this.places.get(loop);
      count += this.rate * times * (place === undefined ? 1 : weights[place]!);
      if (place === undefined) unknown += (this.rate * times) ** 2;
    }
    if (!(count > 0)) return undefined;
    const leverage = leverageOf(this.shares(trips, count), inverse);
    const unknownShare = unknown / count ** 2;
    if (Math.sqrt(penalty * leverage + unknownShare) > MOST_UNSEEN) return undefined;
    const margin = count * Math.sqrt(width ** 2 * (1 + leverage) + unlike ** 2 * unknownShare);
    return { count, low: Math.max(0, count - margin), high: count + margin };
  }

  /** What each known loop takes of the count, by the common rate. */
  private shares(trips: LoopTrips, count: number): Float64Array {
    const row = new Float64Array(this.places.size);
    for (const [loop, times] of trips) {
      const place = this.places.get(loop);
      if (place !== undefined) row[place] = (this.rate * times) / count;
    }
    return row;
  }
}

interface Solution {
  readonly penalty: number;
  /** of each loop, in rates a pass */
  readonly weights: Float64Array;
  readonly inverse: readonly Float64Array[];
  /** of residuals by their deviation, `CONFIDENCE` are not larger */
  readonly width: number;
  /** how far the weights are from the rate: `CONFIDENCE` of them, were they normally distributed */
  readonly unlike: number;
  /** mean of the residuals of cases left out */
  readonly leftOut: number;
}

/** @param rows shares of loops of each case, @param moments of the rows */
function solved(
  rows: readonly Float64Array[],
  moments: readonly (readonly number[])[],
  penalty: number,
): Solution {
  const penalized = moments.map((row, i) => row.map((moment, j) => (i === j ? moment + penalty : moment)));
  const inverse = inverted(penalized).map((row) => Float64Array.from(row));
  const beyondRate = rows.map((row) => 1 - sum(row));
  const along = Float64Array.from(inverse, (_, j) => sum(rows.map((row, i) => row[j]! * beyondRate[i]!)));
  const weights = Float64Array.from(inverse, (row) => 1 + dot(row, along));
  const residuals = rows.map((row) => Math.abs(1 - dot(row, weights)));
  const freedoms = rows.map((row) => Math.max(LEAST_FREEDOM, 1 - leverageOf(row, inverse)));
  const deviations = residuals.map((residual, i) => residual / Math.sqrt(freedoms[i]!)).sort((a, b) => a - b);
  // Of n + 1 residuals, that of the next case among them, 9 in 10 are not larger than this one.
  const rank = Math.min(rows.length, Math.ceil(CONFIDENCE * (rows.length + 1)));
  return {
    ...{ penalty, weights, inverse, width: deviations[rank - 1]! },
    unlike: DEVIATIONS * Math.sqrt(mean(weights.map((weight) => (weight - 1) ** 2))),
    leftOut: sum(residuals.map((residual, i) => residual / freedoms[i]!)) / rows.length,
  };
}

function leverageOf(row: Float64Array, inverse: readonly Float64Array[]): number {
  return dot(
    row,
    Float64Array.from(inverse, (line) => dot(line, row)),
  );
}

function dot(a: Float64Array, b: Float64Array): number {
  let all = 0;
  for (let i = 0; i < a.length; i++) all += a[i]! * b[i]!;
  return all;
}
