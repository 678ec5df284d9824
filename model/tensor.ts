/** The tensors of a graph, and the types of their elements. */
import type { ElementType, Shape } from './case-fields.js';

/** Bytes of one element. */
export const ELEMENT_BYTES: Readonly<Record<ElementType, number>> = {
  int8: 1,
  uint8: 1,
  int32: 4,
  float32: 4,
};

/** Elements as they are held in memory. */
export type Elements = Int8Array | Uint8Array | Int32Array | Float32Array;

const READERS: Readonly<Record<ElementType, (bytes: Uint8Array) => Elements>> = {
  int8: (bytes) => Int8Array.from(bytes),
  uint8: (bytes) => Uint8Array.from(bytes),
  int32: (bytes) => Int32Array.from(words(bytes, (view, at) => view.getInt32(at, true))),
  float32: (bytes) => Float32Array.from(words(bytes, (view, at) => view.getFloat32(at, true))),
};

/** The elements in whole little-endian bytes, in memory of their own. */
export function readElements(type: ElementType, bytes: Uint8Array): Elements {
  return READERS[type](bytes);
}

function words(bytes: Uint8Array, read: (view: DataView, at: number) => number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length / 4 }, (_, i) => read(view, 4 * i));
}

/** A tensor of a graph. */
export interface GraphTensor {
  readonly index: number;
  readonly name: string;
  readonly type: ElementType;
  /** Extents, all at least 1; none for a scalar. */
  readonly shape: Shape;
  readonly bytes: number;
  /** Scales: one, or one per index of `channelDimension`; none for integers that are not quantized. */
  readonly scales: readonly number[];
  readonly channelDimension: number;
  readonly zeroPoint: number;
  /** State, which the graph keeps from one invocation to the next. */
  readonly isVariable: boolean;
  /** The constant's elements in memory of their own; null for a tensor that is computed or given. */
  readonly data: Elements | null;
}

/** Whether a tensor's elements stand for real numbers by a scale and a zero point. */
export function isQuantized({ type }: Pick<GraphTensor, 'type'>): boolean {
  return type !== 'float32';
}

/** A tensor whose elements are known. */
export type Constant<Data extends Elements> = Omit<GraphTensor, 'data'> & { readonly data: Data };

/** Whether lists of elements are the same in every bit. */
export function sameElements(a: readonly Elements[], b: readonly Elements[]): boolean {
  const bytes = ({ buffer, byteOffset, byteLength }: Elements) => Buffer.from(buffer, byteOffset, byteLength);
  return a.length === b.length && a.every((values, i) => bytes(values).equals(bytes(b[i]!)));
}
