/** A kind of operator whose kernels are not stated, as several fits of what its cases take. */
import type { OperatorCase } from '../../model/operator.js';
import { CaseFit, type Columns, type Estimate, type KnownCase } from './case-fit.js';
import { chooseColumns } from './choose.js';
import { halfWidth } from './intervals.js';
import { loopCounts } from '../kernels/parts/loops.js';
import { stepCounts } from './steps.js';

/** Half-width of intervals at which plain loops tell all there is to tell. */
const GOOD = 1e-4;
const FOLDS = 5;

/**
 * Several fits of a kind: of all its cases and of those of each kernel by themselves, on plain loops alone and with the
 * steps of blocks that tell more. Of those that know what a case is made of, the one with the least residuals tells it.
 */
export class KindModel {
  /** of each kernel those that it ran */
  private readonly parts = new Map<string, KnownCase[]>();
  /** undefined where known cases of the form had several */
  private readonly kernelOfForm = new Map<string, string | undefined>();
  /** by kernel, or undefined for all cases together; each from the least residuals on */
  private readonly fits = new Map<string | undefined, readonly CaseFit[]>();

  constructor(private readonly rows: readonly KnownCase[]) {
    for (const row of rows) {
      const form = formOf(row.case);
      const kernel = this.kernelOfForm.has(form) ? this.kernelOfForm.get(form) : row.kernel;
      this.kernelOfForm.set(form, kernel === row.kernel ? kernel : undefined);
      if (row.kernel === undefined) continue;
      const part = this.parts.get(row.kernel);
      if (part === undefined) this.parts.set(row.kernel, [row]);
      else part.push(row);
    }
  }

  /** Undefined where the case is too far from those that are known. */
  estimate(operatorCase: OperatorCase): Estimate | undefined {
    const kernel = this.kernelOf(operatorCase);
    const part = kernel === null ? [] : (this.parts.get(kernel) ?? []);
    const own =
      part.length > 1 && part.length < this.rows.length ? this.fitsOf(kernel ?? undefined, part) : [];
    for (const fit of [...own, ...this.fitsOf(undefined, this.rows)]) {
      const estimate = fit.estimate(operatorCase);
      if (estimate !== undefined) return estimate;
    }
    return undefined;
  }

  /** That of its form; null where known cases of it had several, or none is known. */
  kernelOf(operatorCase: OperatorCase): string | null {
    return this.kernelOfForm.get(formOf(operatorCase)) ?? null;
  }

  private fitsOf(kernel: string | undefined, rows: readonly KnownCase[]): readonly CaseFit[] {
    const known = this.fits.get(kernel);
    if (known !== undefined) return known;
    const fits = fitsOf(rows);
    this.fits.set(kernel, fits);
    return fits;
  }
}

/** From the least residuals on; where plain loops say it all, they alone. */
function fitsOf(rows: readonly KnownCase[]): CaseFit[] {
  const plain = new CaseFit(rows, loopCounts);
  if (plain.halfWidth < GOOD || rows.length < 2 * FOLDS) return [plain];
  const steps = stepsOf(rows);
  const width = steps.length === 0 ? Infinity : widthLeftOut(rows);
  return width < plain.halfWidth ? [new CaseFit(rows, withSteps(steps), width), plain] : [plain];
}

/** The loops, and the step counts at these places beside them. */
function withSteps(places: readonly number[]): Columns {
  return (operatorCase) => {
    const steps = places.length === 0 ? [] : stepCounts(operatorCase);
    return [...loopCounts(operatorCase), ...places.map((place) => steps[place]!)];
  };
}

function stepsOf(rows: readonly KnownCase[]): number[] {
  return chooseColumns(
    rows.map((row) => loopCounts(row.case)),
    rows.map((row) => stepCounts(row.case)),
    rows.map(({ median }) => median),
  );
}

/**
 * The half-width of intervals by cases that had no part in the choice of the steps either: each fold of them is
 * predicted from the others, from which steps are chosen anew. Residuals of cases by which steps were chosen flatter.
 */
function widthLeftOut(rows: readonly KnownCase[]): number {
  const residuals = Array.from({ length: FOLDS }, (_, fold) => {
    const others = rows.filter((_, place) => place % FOLDS !== fold);
    const fit = new CaseFit(others, withSteps(stepsOf(others)));
    return rows
      .filter((_, place) => place % FOLDS === fold)
      .map((row) => 1 - (fit.estimate(row.case)?.count ?? 0) / row.median);
  }).flat();
  return halfWidth(
    residuals,
    residuals.map(() => 0),
  );
}

/** What of a case is no extent of a tensor: what kernels are made for. */
function formOf({ kernel, stride, dilation, weights, bias, constant }: OperatorCase): string {
  return JSON.stringify([kernel, stride, dilation, weights, bias, constant]);
}
