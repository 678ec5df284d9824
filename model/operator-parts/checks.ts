/** What graphs must be like where cases do not say it. */
import { LutError } from '../../common/errors.js';
import type { GraphTensor } from '../tensor.js';

/** For a kind whose cases say all that its kernels depend on. */
export function noCheck(): void {}

/** For kinds whose kernels work on one NHWC image. @throws MODEL_UNSUPPORTED */
export function checkOneImage({ output }: { readonly output: GraphTensor }, label: string): void {
  const [batch] = output.shape;
  if (batch !== 1) {
    throw new LutError(
      'MODEL_UNSUPPORTED',
      `${label} has a batch of ${batch}`,
      'convert the model with a fixed batch of 1',
    );
  }
}
