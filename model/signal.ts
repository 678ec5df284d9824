/**
 * How the tensors of a random model are quantized. Each tensor is followed by its expected mean square, so
 * that scales can be chosen for outputs that spread over the int8 range and hardly ever saturate: saturated
 * outputs would time the clamping of a model that nobody would deploy.
 *
 * Weights are uniform over −127..127 and independent of the inputs, so an accumulator of k products has
 * variance k · E[x²] · Var(w). The scale of the weights is chosen to give every such sum a standard deviation
 * of 2; ReLU6 then clips at three deviations, and four deviations of a linear output fill the int8 range.
 */
import type { Activation } from './case-fields.js';

export interface Signal {
  readonly scale: number;
  readonly zeroPoint: number;
  /** expected mean square in real units */
  readonly meanSquare: number;
}

/** Variance of the integers uniform over low..high: ((high − low + 1)² − 1) / 12. */
export const WEIGHT_VARIANCE = (255 ** 2 - 1) / 12;
const INPUT_VARIANCE = (256 ** 2 - 1) / 12;

/** Standard deviation of a convolution's or FULLY_CONNECTED's sums, before activation. */
export const DEVIATION = 2;
/** Deviations that fill the int8 range: sums are near normal; products of two signals have heavier tails. */
const RANGE_OF_SUM = 4;
const RANGE_OF_PRODUCT = 6;

/** An input filled with integers uniform over −128..127. */
export const UNIFORM_INPUT: Signal = {
  scale: DEVIATION / Math.sqrt(INPUT_VARIANCE),
  zeroPoint: 0,
  meanSquare: DEVIATION ** 2,
};

/** An image of pixels uniform over 0..1, as deployed models take it. */
export const IMAGE_INPUT: Signal = { scale: 1 / 255, zeroPoint: -128, meanSquare: 1 / 3 };

/** Probabilities: TFLite fixes scale and zero point of LOGISTIC and SOFTMAX. */
export const PROBABILITY = { scale: 1 / 256, zeroPoint: -128 };

/** A weighted sum, after a fused activation. */
export function sumSignal(activation: Activation): Signal {
  return activated(activation, DEVIATION ** 2, RANGE_OF_SUM * DEVIATION);
}

/** The sum of two signals, after a fused activation. */
export function additionSignal(activation: Activation, first: Signal, second: Signal): Signal {
  const meanSquare = first.meanSquare + second.meanSquare;
  return activated(
    activation,
    meanSquare,
    Math.min(RANGE_OF_SUM * Math.sqrt(meanSquare), peak(first) + peak(second)),
  );
}

/** The product of two signals, after a fused activation. */
export function productSignal(activation: Activation, first: Signal, second: Signal): Signal {
  const meanSquare = first.meanSquare * second.meanSquare;
  return activated(
    activation,
    meanSquare,
    Math.min(RANGE_OF_PRODUCT * Math.sqrt(meanSquare), peak(first) * peak(second)),
  );
}

/** A zero-mean value that is to be representable up to ±range, after a fused activation. */
export function activated(activation: Activation, meanSquare: number, range: number): Signal {
  switch (activation) {
    case 'NONE':
      return { scale: range / 127, zeroPoint: 0, meanSquare };
    case 'RELU':
      return { scale: range / 255, zeroPoint: -128, meanSquare: meanSquare / 2 };
    case 'RELU6':
      return { scale: 6 / 255, zeroPoint: -128, meanSquare: meanSquare / 2 };
    case 'RELU_N1_TO_1':
      return { scale: 1 / 127, zeroPoint: 0, meanSquare: Math.min(meanSquare, 1) };
  }
}

/** The largest magnitude that a signal can represent. */
export function peak({ scale, zeroPoint }: Signal): number {
  return scale * Math.max(127 - zeroPoint, 128 + zeroPoint);
}
