/** A kind of operator whose micro-kernels are stated: a fit for each of them. */
import type { OperatorCase } from '../../model/operator.js';
import type { Estimate, KnownCase } from './case-fit.js';
import { kernelOf, REFERENCE, tripsOf } from '../kernels/index.js';
import type { StatedKernel } from '../kernels/parts/stated-kernel.js';
import { StatedFit } from './stated-fit.js';

export class StatedModel {
  /** by the name of what ran their cases; made when first asked for */
  private readonly fits = new Map<string, StatedFit | undefined>();

  /** @param kernels of the kind, in the order in which they are asked */
  constructor(
    private readonly rows: readonly KnownCase[],
    private readonly kernels: readonly StatedKernel[],
  ) {}

  /** Undefined where the case is too far from those that what runs it ran. */
  estimate(operatorCase: OperatorCase): Estimate | undefined {
    const kernel = kernelOf(this.kernels, operatorCase);
    return this.fitOf(kernel)?.estimate(tripsOf(kernel, operatorCase));
  }

  kernelOf(operatorCase: OperatorCase): string {
    return kernelOf(this.kernels, operatorCase)?.name ?? REFERENCE;
  }

  /** @param kernel undefined for the reference's */
  private fitOf(kernel: StatedKernel | undefined): StatedFit | undefined {
    const name = kernel?.name ?? REFERENCE;
    if (this.fits.has(name)) return this.fits.get(name);
    const rows = this.rows.filter((row) => row.kernel === name);
    const fit =
      rows.length < 2
        ? undefined
        : new StatedFit(
            rows.map((row) => tripsOf(kernel, row.case)),
            rows.map(({ median }) => median),
          );
    this.fits.set(name, fit);
    return fit;
  }
}
