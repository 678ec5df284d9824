import { LutError } from '../../common/errors.js';
import type { Shape } from '../operator.js';
import { TENSOR_TYPE, TENSOR_TYPE_NAMES, type TfliteBuffer, type TfliteTensor } from './schema.js';

/** A tensor of an int8 graph. */
export interface GraphTensor {
  readonly index: number;
  readonly name: string;
  readonly type: 'int8' | 'int32';
  /** Extents, all at least 1; none for a scalar. */
  readonly shape: Shape;
  readonly bytes: number;
  /** Scales: one, or one per index of `channelDimension`; none for integers that are not quantized. */
  readonly scales: readonly number[];
  readonly channelDimension: number;
  readonly zeroPoint: number;
  /** The constant's elements in memory of their own; null for a tensor that is computed or given. */
  readonly data: Int8Array | Int32Array | null;
}

/** Tensors of this many bytes or more cannot be addressed by any board, nor by the firmware's counters. */
const MAX_BYTES = 2 ** 31;

/**
 * Checks one tensor of a parsed model and copies its constant data.
 * Throws `MODEL_UNSUPPORTED` naming the tensor where it is not int8 (or int32, for constants), has no fixed
 * shape, or is quantized in a way that int8 kernels do not know; `MODEL_CORRUPT` where data and shape differ.
 */
export function loadTensor(
  tensor: TfliteTensor,
  index: number,
  buffers: readonly TfliteBuffer[],
): GraphTensor {
  const label = tensorLabel(tensor.name, index);
  const type = elementType(tensor, label);
  if (tensor.shape.some((extent) => extent < 1)) {
    throw unsupported(`${label} has the dynamic shape ${tensor.shape.join('×')}`, FIX_SHAPE);
  }
  const bytes = tensor.shape.reduce((product, extent) => product * extent, type === 'int8' ? 1 : 4);
  if (bytes >= MAX_BYTES) throw unsupported(`${label} has ${bytes} bytes, more than any board has`);
  const data = constantData(buffers[tensor.buffer], type, bytes, label);
  if (type === 'int32' && data === null) throw unsupported(`${label} is int32 and not a constant`, FIX_SHAPE);
  return {
    index,
    name: tensor.name,
    type,
    shape: tensor.shape,
    bytes,
    scales: tensor.quantization?.scale ?? [],
    channelDimension: tensor.quantization?.quantizedDimension ?? 0,
    zeroPoint: zeroPointOf(tensor, label),
    data,
  };
}

/** How messages name a tensor. */
export function tensorLabel(name: string, index: number): string {
  return name === '' ? `tensor ${index}` : `tensor ${index} (${name})`;
}

function elementType(tensor: TfliteTensor, label: string): 'int8' | 'int32' {
  if (tensor.type === TENSOR_TYPE.INT8) return 'int8';
  if (tensor.type === TENSOR_TYPE.INT32) return 'int32';
  throw unsupported(`${label} is ${TENSOR_TYPE_NAMES[tensor.type] ?? `of type ${tensor.type}`}`, QUANTIZE);
}

/** A copy, since real files align data to 4 bytes or less. */
function constantData(
  buffer: TfliteBuffer | undefined,
  type: 'int8' | 'int32',
  bytes: number,
  label: string,
): Int8Array | Int32Array | null {
  if (buffer === undefined) throw corrupt(`${label} refers to a buffer that is not there`);
  if (buffer.data.length === 0) return null;
  if (buffer.data.length !== bytes) {
    throw corrupt(`${label} needs ${bytes} bytes, but its buffer has ${buffer.data.length}`);
  }
  const copy = buffer.data.slice();
  return type === 'int8' ? new Int8Array(copy.buffer) : littleEndianInt32(copy);
}

function littleEndianInt32(bytes: Uint8Array): Int32Array {
  const view = new DataView(bytes.buffer);
  return Int32Array.from({ length: bytes.length / 4 }, (_, i) => view.getInt32(4 * i, true));
}

function zeroPointOf(tensor: TfliteTensor, label: string): number {
  const { scale = [], zeroPoint = [] } = tensor.quantization ?? {};
  if (scale.some((value) => !(value > 0 && Number.isFinite(value)))) {
    throw corrupt(`${label} has a scale that is not a positive number`);
  }
  const first = zeroPoint[0] ?? 0n;
  if (zeroPoint.some((value) => value !== first)) {
    throw unsupported(`${label} has a zero point per channel`);
  }
  if (first < -128n || first > 127n) throw corrupt(`${label} has the zero point ${first}, which is not int8`);
  return Number(first);
}

const QUANTIZE = 'convert the model with full int8 quantization, inputs and outputs included';
const FIX_SHAPE = 'convert the model with a fixed input shape of batch 1';

function unsupported(what: string, remedy?: string): LutError {
  return new LutError('MODEL_UNSUPPORTED', what, remedy);
}

function corrupt(what: string): LutError {
  return new LutError('MODEL_CORRUPT', what, 'convert the model again');
}
