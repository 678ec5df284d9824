/** Cycles for each instruction, fitted from a few measurements, and what that is worth. */
import { mean, sum } from '../../common/statistics.js';

/** What is known of something that was measured: its instructions, by whether their operator has MACs, and its cycles. */
export interface MeasuredCount {
  /** rows of one name tell the same, so that one is never judged by the other */
  readonly name: string;
  readonly withMacs: number;
  readonly others: number;
  readonly cycles: number;
}

/** Instructions, by whether their operator has MACs. */
export type Instructions = Pick<MeasuredCount, 'withMacs' | 'others'>;

/** Cycles for each instruction. */
export interface Scales {
  readonly withMacs: number;
  /** null where the rows do not tell it: `withMacs` goes for all */
  readonly others: number | null;
}

/** The scales, and what the rows say of them when they are left out. */
export interface Fit extends Scales {
  readonly errors: { readonly meanPercent: number; readonly worstPercent: number };
  readonly band: { readonly factor: number; readonly holds: number; readonly of: number };
  /** cycles of each row by scales fitted without the rows of its name */
  readonly leftOut: readonly number[];
}

/** Of so many in a hundred further models the band is to hold the cycles, where there are rows enough to say so. */
const HELD_PERCENT = 90;

/** The cycles that instructions are estimated to take. */
export function scaled({ withMacs, others }: Instructions, scales: Scales): number {
  return scales.withMacs * withMacs + (scales.others ?? scales.withMacs) * others;
}

/**
 * Fits the scales, and says what they are worth by leaving the rows of each name out in turn.
 * @param rows of at least two names, each with some instructions and cycles
 */
export function fitScales(rows: readonly MeasuredCount[]): Fit {
  const leftOut = rows.map((row) => scaled(row, scalesOf(rows.filter(({ name }) => name !== row.name))));
  const errors = rows.map(({ cycles }, i) => (100 * Math.abs(leftOut[i]! - cycles)) / cycles);
  return {
    ...scalesOf(rows),
    errors: { meanPercent: mean(errors), worstPercent: Math.max(...errors) },
    band: bandOf(rows, leftOut),
    leftOut,
  };
}

/**
 * Least squares of the relative errors, so that a small operator weighs as much as a large model. The scale of what has
 * no MACs is told by rows that mostly consist of that; beside them there must be rows that do not.
 */
function scalesOf(rows: readonly MeasuredCount[]): Scales {
  const tells = rows.filter(({ withMacs, others }) => others >= withMacs);
  const pair = tells.length === 0 || tells.length === rows.length ? null : twoScales(rows);
  if (pair !== null) return pair;
  const shares = rows.map(({ withMacs, others, cycles }) => (withMacs + others) / cycles);
  return { withMacs: sum(shares) / sum(shares.map((share) => share ** 2)), others: null };
}

/** Null where no positive scales come out. */
function twoScales(rows: readonly MeasuredCount[]): Scales | null {
  const [a, b] = [rows.map((row) => row.withMacs / row.cycles), rows.map((row) => row.others / row.cycles)];
  const product = (x: readonly number[], y: readonly number[]): number =>
    sum(x.map((value, i) => value * y[i]!));
  const [aa, ab, bb] = [product(a, a), product(a, b), product(b, b)];
  const determinant = aa * bb - ab ** 2;
  const withMacs = (sum(a) * bb - sum(b) * ab) / determinant;
  const others = (sum(b) * aa - sum(a) * ab) / determinant;
  return withMacs > 0 && others > 0 ? { withMacs, others } : null;
}

/**
 * The band by the ranks of what was left out, which assumes no distribution: the k-th smallest of n deviations holds a
 * further one in k of n + 1 cases. Of a name with several rows its worst counts. Few names cannot hold 9 in 10: then
 * the largest is taken, and what that holds is said.
 */
function bandOf(rows: readonly MeasuredCount[], leftOut: readonly number[]): Fit['band'] {
  const byName = new Map<string, number>();
  rows.forEach(({ name, cycles }, i) => {
    const deviation = Math.abs(Math.log(cycles / leftOut[i]!));
    byName.set(name, Math.max(deviation, byName.get(name) ?? 0));
  });
  const deviations = [...byName.values()].sort((x, y) => x - y);
  const of = deviations.length + 1;
  const holds = Math.min(deviations.length, Math.ceil((HELD_PERCENT / 100) * of));
  return { factor: Math.exp(deviations[holds - 1]!), holds, of };
}
