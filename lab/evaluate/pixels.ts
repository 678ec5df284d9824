/** What the bytes of pixels become as the input of a network. */
import { clamp, INT8_MAX, INT8_MIN } from '../../model/arithmetic/quantization.js';
import type { Elements, GraphTensor } from '../../model/tensor.js';
import type { Graph } from '../../model/tflite/graph.js';

/** The real values that networks are trained on, for bytes 0 to 255. */
export const PIXEL_RANGES = ['0..1', '-1..1', '0..255'] as const;
export type PixelRange = (typeof PIXEL_RANGES)[number];

interface Range {
  readonly low: number;
  readonly high: number;
}

const ENDS: Readonly<Record<PixelRange, Range>> = {
  '0..1': { low: 0, high: 1 },
  '-1..1': { low: -1, high: 1 },
  '0..255': { low: 0, high: 255 },
};

/** How bytes become elements of an input. */
export interface PixelMapping {
  readonly range: PixelRange;
  /** `bytes`: the input's own steps are those of bytes; `quantized`: by its scale and zero point; `real`: as floats */
  readonly by: 'bytes' | 'quantized' | 'real';
  /** what the input's least and greatest element stand for; null for a float that nothing quantizes */
  readonly stands: Range | null;
  /** the element of each byte */
  readonly elements: Elements;
}

/** The scale and zero point by which an input is quantized, at once or by the operator that reads it. */
export type InputQuantization = Pick<GraphTensor, 'type' | 'scales' | 'zeroPoint'>;

/** Those of the only input, or of what reads it where it takes floats. */
export function inputQuantization({ inputs: [input], operators }: Graph): InputQuantization {
  if (input!.type !== 'float32') return input!;
  const user = operators.find(({ inputs }) => inputs.includes(input!));
  return user?.outputs[0] ?? input!;
}

/**
 * How bytes become elements of the graph's only input. Where its range is one of {@link PIXEL_RANGES} to a step, an
 * int8 is the byte − 128 and a uint8 the byte, as networks are calibrated and as MLPerf Tiny's boards do it. Otherwise a
 * byte becomes a real value of the range, and that is quantized by the input's scale and zero point.
 * @param range the nearest unless given
 */
export function pixelMapping(graph: Graph, range?: PixelRange): PixelMapping {
  const { type } = graph.inputs[0]!;
  const quantization = inputQuantization(graph);
  const stands = rangeOf(quantization);
  const chosen = range ?? nearest(stands);
  const { low, high } = ENDS[chosen];
  const real = Float32Array.from({ length: 256 }, (_, byte) => low + (byte / 255) * (high - low));
  if (type === 'float32') return { range: chosen, by: 'real', stands, elements: real };
  const [scale = 1] = quantization.scales;
  const isBytes = Math.abs(stands!.low - low) <= scale && Math.abs(stands!.high - high) <= scale;
  const steps = isBytes ? Array.from(real.keys(), (byte) => byte + leastOf(type)) : null;
  return {
    range: chosen,
    by: isBytes ? 'bytes' : 'quantized',
    stands,
    elements: steps === null ? quantizedElements(real, quantization) : elementsOf(type, steps),
  };
}

/** The elements of an image. */
export function mappedPixels({ elements }: PixelMapping, bytes: Uint8Array): Elements {
  const Kind = elements.constructor as new (length: number) => Elements;
  const mapped = new Kind(bytes.length);
  for (let i = 0; i < mapped.length; i++) mapped[i] = elements[bytes[i]!]!;
  return mapped;
}

/** Real values as elements of an int8 or uint8 input: rounded with ties away from zero, saturated. */
export function quantizedElements(
  real: ArrayLike<number>,
  { type, scales: [scale = 1], zeroPoint }: InputQuantization,
): Elements {
  const least = leastOf(type);
  const steps = Array.from(real, (value) => {
    const quotient = Math.fround(value / scale);
    const rounded = Math.sign(quotient) * Math.floor(Math.abs(quotient) + 0.5);
    return clamp(rounded + zeroPoint, least, least + 255);
  });
  return elementsOf(type, steps);
}

function elementsOf(type: GraphTensor['type'], steps: readonly number[]): Elements {
  return type === 'uint8' ? Uint8Array.from(steps) : Int8Array.from(steps);
}

function leastOf(type: GraphTensor['type']): number {
  return type === 'uint8' ? 0 : INT8_MIN;
}

function rangeOf({ type, scales: [scale], zeroPoint }: InputQuantization): Range | null {
  if (scale === undefined) return null;
  const least = leastOf(type);
  return { low: scale * (least - zeroPoint), high: scale * (least + INT8_MAX - INT8_MIN - zeroPoint) };
}

/** The range whose ends are nearest, in parts of the wider of the two. */
function nearest(range: Range | null): PixelRange {
  if (range === null) return '0..1';
  const distance = (name: PixelRange): number => {
    const { low, high } = ENDS[name];
    const apart = Math.abs(range.low - low) + Math.abs(range.high - high);
    return apart / Math.max(high - low, range.high - range.low);
  };
  return [...PIXEL_RANGES].sort((a, b) => distance(a) - distance(b))[0]!;
}
