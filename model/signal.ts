/**
 * How the tensors of a random model are quantized. Each tensor is followed by its expected mean square, so
 * that scales can be chosen for outputs that spread over the int8 range and hardly ever saturate: saturated
 * outputs would time the clamping of a model that nobody would deploy.
 *
 * Weights are uniform over −127..127 and independent of the inputs, so an accumulator of k products has
 * variance k · E[x²] · Var(w). The scale of the weights is chosen to give every such sum a standard deviation
 * of 2; ReLU6 then clips at three deviations, and four deviations of a linear output fill the int8 range.
 */
import type { Activation, OperatorCase } from './operator.js';
import { tapsPerOutput } from './macs.js';
import { channels } from './shapes.js';

export interface Signal {
  readonly scale: number;
  readonly zeroPoint: number;
  /** expected mean square in real units */
  readonly meanSquare: number;
}

/** Quantization of an operator's weights and bias. */
export interface WeightQuantization {
  readonly scale: number;
  /** the bias is uniform over −biasBound..biasBound, in units of the accumulator */
  readonly biasBound: number;
}

/** Variance of the integers uniform over low..high: ((high − low + 1)² − 1) / 12. */
const WEIGHT_VARIANCE = (255 ** 2 - 1) / 12;
const INPUT_VARIANCE = (256 ** 2 - 1) / 12;

/** Standard deviation of a convolution's or FULLY_CONNECTED's sums, before activation. */
const DEVIATION = 2;
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
const PROBABILITY = { scale: 1 / 256, zeroPoint: -128 };

/** Quantization of the weights of a case whose input is the given signal. */
export function weightQuantization(operatorCase: OperatorCase, input: Signal): WeightQuantization {
  const deviation =
    (Math.sqrt(tapsPerOutput(operatorCase) * input.meanSquare) / input.scale) * Math.sqrt(WEIGHT_VARIANCE);
  const biasBound = operatorCase.bias === true ? Math.round(deviation / 2) : 0;
  const withBias = Math.sqrt(deviation ** 2 + biasBound ** 2 / 3);
  return { scale: DEVIATION / (withBias * input.scale), biasBound };
}

/** The output of a case on its first input, and on its second where it has two. */
export function outputSignal(operatorCase: OperatorCase, first: Signal, second: Signal): Signal {
  const { kind, activation = 'NONE' } = operatorCase;
  switch (kind) {
    case 'CONV_2D':
    case 'DEPTHWISE_CONV_2D':
    case 'FULLY_CONNECTED':
      return activated(activation, DEVIATION ** 2, RANGE_OF_SUM * DEVIATION);
    case 'ADD': {
      const meanSquare = first.meanSquare + second.meanSquare;
      return activated(
        activation,
        meanSquare,
        Math.min(RANGE_OF_SUM * Math.sqrt(meanSquare), peak(first) + peak(second)),
      );
    }
    case 'MUL': {
      const meanSquare = first.meanSquare * second.meanSquare;
      return activated(
        activation,
        meanSquare,
        Math.min(RANGE_OF_PRODUCT * Math.sqrt(meanSquare), peak(first) * peak(second)),
      );
    }
    case 'RELU':
      return activated(kind, first.meanSquare, peak(first));
    case 'RELU6':
      // TensorFlow Lite Micro clamps without requantizing: input and output have one quantization.
      return { ...first, meanSquare: first.meanSquare / 2 };
    case 'QUANTIZE':
      return activated('NONE', first.meanSquare, peak(first));
    case 'HARD_SWISH':
      return activated('NONE', first.meanSquare / 2, peak(first));
    case 'LOGISTIC':
      // Of a normal input with deviation 2: E[logistic²] = 0.34.
      return { ...PROBABILITY, meanSquare: 0.34 };
    case 'SOFTMAX':
      return { ...PROBABILITY, meanSquare: channels(operatorCase.output) ** -2 };
    case 'MEAN':
      // What a mean leaves of a ReLU's output: E[x]² / E[x²] = 1/π.
      return { ...first, meanSquare: first.meanSquare / Math.PI };
    case 'AVERAGE_POOL_2D':
    case 'MAX_POOL_2D':
    case 'PAD':
    case 'RESHAPE':
    case 'TRANSPOSE':
      return first;
  }
}

/** A zero-mean value that is to be representable up to ±range, after a fused activation. */
function activated(activation: Activation, meanSquare: number, range: number): Signal {
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
function peak({ scale, zeroPoint }: Signal): number {
  return scale * Math.max(127 - zeroPoint, 128 + zeroPoint);
}
