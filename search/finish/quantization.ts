/** Scales, zero points and integers of an int8 network: TensorFlow Lite's quantization specification. */
import type { OperatorCase } from '../../model/operator.js';
import { definitionOf } from '../../model/operators/index.js';
import { channels } from '../../model/shapes.js';
import { weightLayout } from '../../model/tflite/add-operator.js';
import type { ActivationRange } from './calibrate.js';
import type { FoldedWeights } from './fold.js';

/** One scale (a float32, as the file has it) and zero point for a whole tensor of activations. */
export interface ActivationQuantization {
  readonly scale: number;
  readonly zeroPoint: number;
}

export interface QuantizedWeights {
  readonly kernel: Int8Array;
  readonly bias: Int32Array;
  /** float32: one per output channel, or one for all */
  readonly kernelScales: readonly number[];
  readonly biasScales: readonly number[];
}

/** Pixels in 0..1; the integers are bytes − 128. */
export const IMAGE_QUANTIZATION: ActivationQuantization = { scale: Math.fround(1 / 255), zeroPoint: -128 };

/**
 * Outputs that hardly leave 0, as those of a node that died in training, get this range: with a narrower one, sums of
 * a few thousand (in real units) would overflow int32 when they are scaled to the output.
 */
const NARROWEST_RANGE = 1e-3;

/** Weights are −127..127: symmetric, so that they have no zero point. */
const LARGEST_WEIGHT = 127;
/** Biases take at most half of an int32, and leave the other half to the products. */
const LARGEST_BIAS = 2 ** 30;
/** A smaller factor from sums to outputs makes 0 of every sum; its multiplier has no exponent. */
const SMALLEST_FACTOR = 2 ** -30;

/** The quantization of a node's output: 0 is exact, and the range fits. */
export function activationQuantization(
  operator: OperatorCase,
  range: ActivationRange,
): ActivationQuantization {
  const { fixedOutput } = definitionOf(operator.kind);
  if (fixedOutput !== null) return fixedOutput;
  const low = Math.min(range.low, 0);
  const high = Math.max(range.high, 0, low + NARROWEST_RANGE);
  const scale = Math.fround((high - low) / 255);
  return { scale, zeroPoint: Math.round(-128 - low / scale) };
}

/** The integers of a node's weights, given how its input and output are quantized. */
export function quantizeWeights(
  operator: OperatorCase,
  { kernel, bias }: FoldedWeights,
  input: ActivationQuantization,
  output: ActivationQuantization,
): QuantizedWeights {
  const unitOf = unitOfWeight(operator, kernel.length);
  const smallest = (SMALLEST_FACTOR * output.scale) / input.scale;
  const scales = Array.from(bias, (value) =>
    Math.max(smallest, Math.abs(value) / (LARGEST_BIAS * input.scale)),
  );
  kernel.forEach((weight, i) => {
    const unit = unitOf(i);
    scales[unit] = Math.max(scales[unit]!, Math.abs(weight) / LARGEST_WEIGHT);
  });
  const perTensor = operator.weights === 'per-tensor';
  const kernelScales = (perTensor ? [Math.max(...scales)] : scales).map(Math.fround);
  const biasScales = kernelScales.map((scale) => scale * input.scale);
  const pick = (values: readonly number[], unit: number): number => values[perTensor ? 0 : unit]!;
  return {
    kernel: Int8Array.from(kernel, (weight, i) => Math.round(weight / pick(kernelScales, unitOf(i)))),
    bias: Int32Array.from(bias, (value, unit) => Math.round(value / pick(biasScales, unit))),
    kernelScales,
    biasScales,
  };
}

/** The output channel of each weight, by its place. */
function unitOfWeight(operator: OperatorCase, weights: number): (place: number) => number {
  const units = channels(operator.output);
  const perUnit = weights / units;
  return weightLayout(operator).dimension === 0
    ? (place) => Math.floor(place / perUnit)
    : (place) => place % units;
}
