/** What cases of one kind take, fitted on how often their loops run. */
import { activationBytes, weightBytes } from '../../model/cases/macs.js';
import type { OperatorCase } from '../../model/operator.js';
import { RelativeFit, type Described } from './fit.js';
import { halfWidth } from './intervals.js';

/** A count with its prediction interval (`CONFIDENCE`), in the unit of what was fitted. */
export interface Estimate {
  readonly count: number;
  readonly low: number;
  readonly high: number;
}

/** What counts are fitted on: equally many figures for each case, undefined for one that is made of something else. */
export type Columns = (operatorCase: OperatorCase) => readonly number[] | undefined;

/** A case whose count is known. */
export interface KnownCase {
  readonly case: OperatorCase;
  readonly median: number;
  /** what ran it, where that is known */
  readonly kernel?: string | undefined;
}

/**
 * A case is refused when more than this share of its cost lies outside of what the fitted cases span (e.g. a
 * 3×3 convolution, where only 1×1 ones were profiled).
 */
const MOST_UNSEEN = 0.1;

/** A case is refused when it touches more than this many times the bytes of the largest fitted one: caches. */
const MOST_GROWTH = 4;

export class CaseFit {
  readonly halfWidth: number;
  private readonly fit: RelativeFit;
  private readonly largestLeverage: number;
  private readonly largestBytes: number;

  /**
   * @param columnsOf defined for all rows
   * @param width half-width of intervals; by the leave-one-out residuals unless given
   */
  constructor(
    rows: readonly KnownCase[],
    private readonly columnsOf: Columns,
    width?: number,
  ) {
    this.fit = new RelativeFit(
      rows.map((row) => columnsOf(row.case) ?? []),
      rows.map(({ median }) => median),
    );
    const { residuals, leverages } = this.fit;
    this.halfWidth = width ?? halfWidth(residuals, leverages);
    this.largestLeverage = Math.max(...leverages);
    this.largestBytes = Math.max(...rows.map((row) => bytesOf(row.case)));
  }

  /**
   * Inside the fitted range the interval is the leave-one-out residuals'. Outside of it, where the leverage
   * exceeds that of every fitted case, it grows with the leverage and by the bound on the penalty's bias; where
   * the case touches more bytes than any fitted one, by that factor.
   */
  estimate(operatorCase: OperatorCase): Estimate | undefined {
    const described = this.describe(operatorCase);
    if (described === undefined) return undefined;
    const { count, leverage, unseen } = described;
    const growth = Math.max(1, bytesOf(operatorCase) / this.largestBytes);
    if (unseen > MOST_UNSEEN || growth > MOST_GROWTH) return undefined;
    const width =
      leverage <= this.largestLeverage
        ? this.halfWidth
        : this.halfWidth * Math.sqrt(1 + leverage) + unseen * this.fit.weightsNorm;
    const margin = count * width * growth;
    return { count, low: Math.max(0, count - margin), high: count + margin };
  }

  private describe(operatorCase: OperatorCase): Described | undefined {
    const columns = this.columnsOf(operatorCase);
    return columns && this.fit.describe(columns);
  }
}

function bytesOf(operatorCase: OperatorCase): number {
  return activationBytes(operatorCase) + weightBytes(operatorCase);
}
