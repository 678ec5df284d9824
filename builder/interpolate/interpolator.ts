/** Counts of cases that were not profiled, from those of the same kind that were. */
import { activationBytes, weightBytes } from '../../model/cases/macs.js';
import type { OperatorCase, OperatorKind } from '../../model/operator.js';
import { RelativeFit } from './fit.js';
import { halfWidth } from './intervals.js';
import { loopCounts } from './loops.js';

/** A count with its prediction interval (`CONFIDENCE`), in the unit of what was fitted. */
export interface Estimate {
  readonly count: number;
  readonly low: number;
  readonly high: number;
}

/** A case whose count is known. */
export interface KnownCase {
  readonly case: OperatorCase;
  readonly median: number;
}

/**
 * A case is refused when more than this share of its cost lies outside of what the fitted cases span (e.g. a
 * 3×3 convolution, where only 1×1 ones were profiled).
 */
const MOST_UNSEEN = 0.1;

/** A case is refused when it touches more than this many times the bytes of the largest fitted one: caches. */
const MOST_GROWTH = 4;

export class Interpolator {
  private readonly known = new Map<OperatorKind, KnownCase[]>();
  /** fitted when first asked for: a model wants few of the kinds, and most often none */
  private readonly fitted = new Map<OperatorKind, KindModel>();

  constructor(known: Iterable<KnownCase>) {
    for (const row of known) {
      if (row.median <= 0) continue;
      const rows = this.known.get(row.case.kind);
      if (rows === undefined) this.known.set(row.case.kind, [row]);
      else rows.push(row);
    }
  }

  /**
   * Undefined where a case is too far from what was profiled: `MOST_UNSEEN`, `MOST_GROWTH`, or a form of the
   * operator (dilated, without bias …) or a kind that was not profiled at least twice.
   */
  estimate(operatorCase: OperatorCase): Estimate | undefined {
    return this.modelOf(operatorCase.kind)?.estimate(operatorCase);
  }

  private modelOf(kind: OperatorKind): KindModel | undefined {
    const fitted = this.fitted.get(kind);
    const rows = this.known.get(kind) ?? [];
    if (fitted !== undefined || rows.length < 2) return fitted;
    const model = new KindModel(rows);
    this.fitted.set(kind, model);
    return model;
  }
}

class KindModel {
  private readonly fit: RelativeFit;
  private readonly halfWidth: number;
  private readonly largestLeverage: number;
  private readonly largestBytes: number;

  constructor(rows: readonly KnownCase[]) {
    this.fit = new RelativeFit(
      rows.map((row) => loopCounts(row.case)),
      rows.map(({ median }) => median),
    );
    const { residuals, leverages } = this.fit;
    this.halfWidth = halfWidth(residuals, leverages);
    this.largestLeverage = Math.max(...leverages);
    this.largestBytes = Math.max(...rows.map((row) => bytesOf(row.case)));
  }

  /**
   * Inside the fitted range the interval is the leave-one-out residuals'. Outside of it, where the leverage
   * exceeds that of every fitted case, it grows with the leverage and by the bound on the penalty's bias; where
   * the case touches more bytes than any fitted one, by that factor.
   */
  estimate(operatorCase: OperatorCase): Estimate | undefined {
    const described = this.fit.describe(loopCounts(operatorCase));
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
}

function bytesOf(operatorCase: OperatorCase): number {
  return activationBytes(operatorCase) + weightBytes(operatorCase);
}
