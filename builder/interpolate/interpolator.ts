/** Counts of cases that were not profiled, from those of the same kind that were. */
import type { OperatorCase, OperatorKind } from '../../model/operator.js';
import type { Estimate, KnownCase } from './case-fit.js';
import type { StatedKernel } from '../kernels/parts/stated-kernel.js';
import { KindModel } from './kind-model.js';
import { StatedModel } from './stated-model.js';

export type { Estimate, KnownCase } from './case-fit.js';

export class Interpolator {
  private readonly known = new Map<OperatorKind, KnownCase[]>();
  /** fitted when first asked for: a model wants few of the kinds, and most often none */
  private readonly fitted = new Map<OperatorKind, KindModel | StatedModel>();

  /** @param kernels those of the cases' configuration of which loops are stated (`statedKernels`) */
  constructor(
    known: Iterable<KnownCase>,
    private readonly kernels: readonly StatedKernel[] = [],
  ) {
    for (const row of known) {
      if (row.median <= 0) continue;
      const rows = this.known.get(row.case.kind);
      if (rows === undefined) this.known.set(row.case.kind, [row]);
      else rows.push(row);
    }
  }

  /**
   * Undefined where a case is too far from what was profiled (`CaseFit`, `StatedFit`), or a form of the operator (dilated, without
   * bias …) or a kind that was not profiled at least twice.
   */
  estimate(operatorCase: OperatorCase): Estimate | undefined {
    return this.modelOf(operatorCase.kind)?.estimate(operatorCase);
  }

  /** What it takes to run a case: a micro-kernel or `reference`; null where the known cases do not tell. */
  kernelOf(operatorCase: OperatorCase): string | null {
    return this.modelOf(operatorCase.kind)?.kernelOf(operatorCase) ?? null;
  }

  private modelOf(kind: OperatorKind): KindModel | StatedModel | undefined {
    const fitted = this.fitted.get(kind);
    const rows = this.known.get(kind) ?? [];
    if (fitted !== undefined || rows.length < 2) return fitted;
    const stated = this.kernels.filter((kernel) => kernel.kind === kind);
    const model = stated.length > 0 ? new StatedModel(rows, stated) : new KindModel(rows);
    this.fitted.set(kind, model);
    return model;
  }
}
