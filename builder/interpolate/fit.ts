import { mean } from '../../common/statistics.js';

/**
 * Ridge regression of counts on loop counts, by relative error: every row is divided by its count, so that a
 * small case weighs as much as a large one. Columns are scaled to a root mean square of 1. The penalty is just
 * large enough to decide what the cases leave open: loops that ran equally often in all of them share the cost.
 * (Hoerl & Kennard 1970; leverages and leave-one-out residuals: Cook & Weisberg 1982.)
 */
const PENALTY = 1e-6;

/** A fit, and how far it describes a case. */
export interface Described {
  readonly count: number;
  /** variance of the prediction over that of one observation; at most 1 for the cases that were fitted */
  readonly leverage: number;
  /**
   * Share of the case's cost that lies outside of what the fitted cases span, 0 to 1 and beyond: the square
   * root of penalty · leverage · n. Times `weightsNorm` it bounds the bias of the penalty (Cauchy–Schwarz).
   */
  readonly unseen: number;
}

export class RelativeFit {
  /** of the fitted cases: (count − fitted) / count */
  readonly residuals: readonly number[];
  readonly leverages: readonly number[];
  readonly weightsNorm: number;
  private readonly scales: readonly number[];
  private readonly weights: readonly number[];
  /** of the penalized matrix of second moments of the scaled columns */
  private readonly inverse: readonly (readonly number[])[];
  private readonly n: number;

  /** @param loops of each case, equally many; @param counts of each, greater than 0 */
  constructor(loops: readonly (readonly number[])[], counts: readonly number[]) {
    const rows = loops.map((row, i) => row.map((value) => value / (counts[i] ?? NaN)));
    const columns = (rows[0] ?? []).map((_, j) => rows.map((row) => row[j] ?? 0));
    this.n = rows.length;
    this.scales = columns.map((column) => Math.sqrt(dot(column, column) / this.n));
    const scaled = rows.map((row) => this.scaled(row));
    const scaledColumns = columns.map((_, j) => scaled.map((row) => row[j] ?? 0));
    const moments = scaledColumns.map((a, i) =>
      scaledColumns.map((b, j) => dot(a, b) / this.n + (i === j ? PENALTY : 0)),
    );
    this.inverse = inverted(moments);
    const means = scaledColumns.map(mean);
    this.weights = this.inverse.map((row) => dot(row, means));
    this.weightsNorm = Math.sqrt(dot(this.weights, this.weights));
    this.residuals = scaled.map((row) => 1 - dot(row, this.weights));
    this.leverages = scaled.map((row) => this.leverage(row));
  }

  /** Undefined where a loop runs that ran in no fitted case, or the fit gives nothing positive. */
  describe(loops: readonly number[]): Described | undefined {
    if (loops.some((value, j) => value !== 0 && this.scales[j] === 0)) return undefined;
    const count = dot(this.scaled(loops), this.weights);
    if (!(count > 0)) return undefined;
    const leverage = this.leverage(this.scaled(loops.map((value) => value / count)));
    return { count, leverage, unseen: Math.sqrt(PENALTY * leverage * this.n) };
  }

  private scaled(row: readonly number[]): number[] {
    return row.map((value, j) => (value === 0 ? 0 : value / (this.scales[j] ?? NaN)));
  }

  private leverage(scaled: readonly number[]): number {
    return (
      dot(
        scaled,
        this.inverse.map((row) => dot(row, scaled)),
      ) / this.n
    );
  }
}

/** Inverse of a symmetric positive definite matrix, by Gauss–Jordan elimination without pivoting. */
export function inverted(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  work.forEach((pivotRow, k) => {
    const pivot = pivotRow[k] ?? NaN;
    for (let j = 0; j < 2 * size; j++) pivotRow[j] = (pivotRow[j] ?? NaN) / pivot;
    work.forEach((row, i) => {
      const factor = row[k] ?? NaN;
      if (i === k || factor === 0) return;
      for (let j = 0; j < 2 * size; j++) row[j] = (row[j] ?? NaN) - factor * (pivotRow[j] ?? NaN);
    });
  });
  return work.map((row) => row.slice(size));
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
