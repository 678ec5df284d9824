/** Operators with constant weights, and perhaps a bias, that give one weighted sum per output element. */
import { quantizeMultiplier, type Multiplier } from '../arithmetic/requantize.js';
import type { CaseOperands, Granularity, Pair } from '../case-fields.js';
import { elements } from '../shapes.js';
import type { Constant } from '../tensor.js';
import type { OperandReader } from './operand-reader.js';
import type { UnaryOperands } from './unary.js';

export interface WeightedOperands extends UnaryOperands {
  /** As the kind's weight layout says. */
  readonly weights: Constant<Int8Array>;
  readonly bias: Constant<Int32Array> | null;
}

/** Bytes that the runtime `builtin` keeps for each requantization multiplier. */
export const MULTIPLIER_BYTES = 8;

/** Reads input, weights and bias; the weights have `rank` dimensions, one of them that of the output channels. */
export function weightedOperands(
  reader: OperandReader,
  rank: number,
  channelDimension: number,
): WeightedOperands {
  const input = reader.activation(0, 3);
  const weights = reader.weights(1, rank, channelDimension);
  return {
    input,
    weights,
    bias: reader.bias(2, weights.shape[channelDimension] ?? 0),
    output: reader.output(),
  };
}

/** What a case says of weights and bias. */
export function granularity({ weights, bias }: WeightedOperands) {
  return {
    weights: weights.scales.length > 1 ? 'per-channel' : 'per-tensor',
    bias: bias !== null,
  } as const;
}

interface Forms extends CaseOperands {
  readonly weights: Granularity;
  readonly bias: boolean;
  readonly dilation?: Pair;
}

/** Passes of the forms that cost something else: no bias, one scale for all channels, dilation. */
export function formLoops({ output, bias, weights, dilation = [1, 1] }: Forms, taps: number): number[] {
  const size = elements(output);
  const dilated = dilation[0] > 1 || dilation[1] > 1;
  return [bias ? 0 : size, weights === 'per-tensor' ? size : 0, dilated ? taps : 0];
}

/** One multiplier per channel, from one real factor for all or one each. */
export function channelMultipliers(factors: readonly number[], count: number): Multiplier[] {
  const multipliers = factors.map(quantizeMultiplier);
  return Array.from({ length: count }, (_, channel) => multipliers[channel % multipliers.length]!);
}
