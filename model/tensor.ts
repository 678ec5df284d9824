/** The tensors of a graph, and the types of their elements. */
import type { ElementType, Shape } from './case-fields.js';

/** Bytes of one element. */
export const ELEMENT_BYTES: Readonly<Record<ElementType, number>> = {
  int8: 1,
  uint8: 1,
  int32: 4,
  float32: 4,
};

/** Constant elements as they are held in memory. */
export type Elements = Int8Array | Uint8Array | Int32Array | Float32Array;

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

/** A tensor whose elements are known. */
export type Constant<Data extends Elements> = Omit<GraphTensor, 'data'> & { readonly data: Data };
