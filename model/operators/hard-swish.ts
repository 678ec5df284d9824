import { clamp, INT8_MAX, INT8_MIN, scaleOf } from '../arithmetic/quantization.js';
import { quantizeMultiplier, roundingShift } from '../arithmetic/requantize.js';
import type { OperatorDefinition } from '../operator-parts/definition.js';
import { LOOKUP_TABLE_BYTES, mapped } from '../operator-parts/lookup.js';
import { emptyOptions, type NoAttributes } from '../operator-parts/options.js';
import { PLAIN_UNARY, type UnaryOperands } from '../operator-parts/unary.js';
import { activated, peak } from '../signal.js';

/** x × relu6(x + 3) / 6 in 16-bit arithmetic (`reference_ops::HardSwish`). */
export const hardSwish: OperatorDefinition<never, NoAttributes, UnaryOperands> = {
  ...PLAIN_UNARY,
  code: 117,
  version: 1,
  signals: (_, inputs) => inputs.map((input) => activated('NONE', input.meanSquare / 2, peak(input))),
  options: emptyOptions('HardSwishOptions', 91),
  run: (operator, valuesOf) => [hardSwishes(operator, valuesOf(operator.input))],
  persistentBytes: () => LOOKUP_TABLE_BYTES,
};

function hardSwishes(
  { input: inputTensor, output: outputTensor }: UnaryOperands,
  input: Int8Array,
): Int8Array {
  // The input, scaled up by 2^7, against the output's scale and against that where 3 is the largest int16.
  const highScale = Math.fround(scaleOf(inputTensor) / 128);
  const output = quantizeMultiplier(Math.fround(highScale / scaleOf(outputTensor)));
  const relu = quantizeMultiplier(Math.fround(highScale / Math.fround(3 / 32768)));
  const outputFactor = highHalf(output.value);
  const reluFactor = highHalf(relu.value);
  return mapped(input, (value) => {
    const high = (value - inputTensor.zeroPoint) << 7;
    const preScaled = highMultiply16(high, outputFactor);
    const gate = gateOf(high, reluFactor, relu.shift);
    const product = Math.trunc((gate * preScaled) / 32768);
    return clamp(roundingShift(product, -output.shift) + outputTensor.zeroPoint, INT8_MIN, INT8_MAX);
  });
}

/** relu6(x + 3) / 6 as an int16 between 0 and 1: x is saturated to ±3, then moved to 0..1. */
function gateOf(high: number, factor: number, shift: number): number {
  let scaled = high;
  if (shift > 0) scaled = saturate16(scaled * 2 ** (shift - 1));
  scaled = highMultiply16(scaled, factor);
  if (shift > 0) scaled = saturate16(scaled * 2);
  if (shift < 0) scaled = roundingShift(scaled, -shift);
  return (scaled + 32768) >> 1;
}

/** The upper 16 bits of a 32-bit multiplier, rounded (`DownScaleInt32ToInt16Multiplier`). */
function highHalf(value: number): number {
  return Math.min(32767, (value + 32768) >>> 16);
}

/** gemmlowp's `SaturatingRoundingDoublingHighMul` of two int16. */
function highMultiply16(a: number, b: number): number {
  return saturate16((a * b + 2 ** 14) >> 15);
}

function saturate16(value: number): number {
  return clamp(value, -32768, 32767);
}
