import type { Activation } from '../case-fields.js';
import type { GraphTensor } from '../tensor.js';

export const INT8_MIN = -128;
export const INT8_MAX = 127;

/** The scale of a tensor that has one. */
export function scaleOf(tensor: GraphTensor): number {
  const scale = tensor.scales[0];
  if (scale === undefined) throw new Error(`tensor ${tensor.index} is not quantized`);
  return scale;
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Quantized bounds of a fused activation (`CalculateActivationRangeQuantized` of TensorFlow Lite). */
export function activationRange(activation: Activation, output: GraphTensor): Range {
  switch (activation) {
    case 'NONE':
      return { low: INT8_MIN, high: INT8_MAX };
    case 'RELU':
      return { low: quantized(0, output), high: INT8_MAX };
    case 'RELU6':
      return { low: quantized(0, output), high: quantized(6, output) };
    case 'RELU_N1_TO_1':
      return { low: quantized(-1, output), high: quantized(1, output) };
  }
}

/**
 * A real value in a tensor's int8 quantization: a float32 quotient, ties away from zero, saturated. What is no number
 * becomes the zero point, as by Arm's conversion to integers.
 */
export function quantized(value: number, tensor: GraphTensor): number {
  const quotient = Math.fround(value / scaleOf(tensor));
  if (Number.isNaN(quotient)) return tensor.zeroPoint;
  const rounded = Math.sign(quotient) * Math.floor(Math.abs(quotient) + 0.5);
  return clamp(tensor.zeroPoint + rounded, INT8_MIN, INT8_MAX);
}

export function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}
