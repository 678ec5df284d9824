import type { OperatorOf } from '../tflite/graph-operator.js';
import { inputRadius, logistic } from './fixed-point.js';
import { clamp, INT8_MAX, INT8_MIN, quantized, scaleOf } from './quantization.js';
import { quantizeMultiplier, roundingShift, type Requantize } from './requantize.js';

/** RELU: requantized to the output's scale, by a quotient that TensorFlow Lite Micro takes in float32. */
export function relu(operator: OperatorOf<'RELU'>, input: Int8Array, requantize: Requantize): Int8Array {
  const factor = Math.fround(scaleOf(operator.input) / scaleOf(operator.output));
  return rescaled(operator, input, factor, operator.output.zeroPoint, requantize);
}

/** QUANTIZE from int8 to int8: the same values in another quantization. */
export function quantize(
  operator: OperatorOf<'QUANTIZE'>,
  input: Int8Array,
  requantize: Requantize,
): Int8Array {
  const factor = scaleOf(operator.input) / scaleOf(operator.output);
  return rescaled(operator, input, factor, INT8_MIN, requantize);
}

function rescaled(
  { input: inputTensor, output: outputTensor }: OperatorOf<'RELU' | 'QUANTIZE'>,
  input: Int8Array,
  factor: number,
  low: number,
  requantize: Requantize,
): Int8Array {
  const multiplier = quantizeMultiplier(factor);
  return mapped(input, (value) => {
    const scaled = requantize(value - inputTensor.zeroPoint, multiplier) + outputTensor.zeroPoint;
    return clamp(scaled, low, INT8_MAX);
  });
}

/** RELU6: clamped in the input's quantization, which TensorFlow Lite Micro takes to be the output's too. */
export function relu6(operator: OperatorOf<'RELU6'>, input: Int8Array): Int8Array {
  const six = quantized(6, operator.input);
  return mapped(input, (value) => clamp(value, operator.input.zeroPoint, six));
}

const LOGISTIC_INTEGER_BITS = 4;

/** LOGISTIC; the output's quantization is always scale 1/256, zero point -128. */
export function logisticOperator(
  operator: OperatorOf<'LOGISTIC'>,
  input: Int8Array,
  requantize: Requantize,
): Int8Array {
  const multiplier = quantizeMultiplier(scaleOf(operator.input) * 2 ** (31 - LOGISTIC_INTEGER_BITS));
  const radius = inputRadius(LOGISTIC_INTEGER_BITS, multiplier.shift);
  return mapped(input, (value) => {
    const centred = value - operator.input.zeroPoint;
    if (centred <= -radius) return INT8_MIN;
    if (centred >= radius) return INT8_MAX;
    const result = logistic(requantize(centred, multiplier), LOGISTIC_INTEGER_BITS);
    return clamp(roundingShift(result, 31 - 8) + INT8_MIN, INT8_MIN, INT8_MAX);
  });
}

/** HARD_SWISH: x × relu6(x + 3) / 6 in 16-bit arithmetic (`reference_ops::HardSwish`). */
export function hardSwish(operator: OperatorOf<'HARD_SWISH'>, input: Int8Array): Int8Array {
  const { input: inputTensor, output: outputTensor } = operator;
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

/** Applies a function of one int8 through a table of its 256 values. */
function mapped(input: Int8Array, value: (element: number) => number): Int8Array {
  const table = Int8Array.from({ length: 256 }, (_, i) => value(i - 128));
  return input.map((element) => table[element + 128]!);
}
