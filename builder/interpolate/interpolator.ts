/** Counts of cases that were not profiled, from those of the same kind that were. */
import type { OperatorCase, OperatorKind } from '../../model/operator.js';
import type { Estimate, KnownCase } from './case-fit.js';
import { KindModel } from './kind-model.js';

export type { Estimate, KnownCase } from './case-fit.js';

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
   * Undefined where a case is too far from what was profiled (`CaseFit`), or a form of the operator (dilated, without
   * bias …) or a kind that was not profiled at least twice.
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
