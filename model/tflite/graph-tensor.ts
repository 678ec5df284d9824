import { LutError } from '../../common/errors.js';
import type { ElementType } from '../case-fields.js';
import { tensorLabel } from '../label.js';
import { ELEMENT_BYTES, isQuantized, type GraphTensor } from '../tensor.js';
import type { Constants } from './constants.js';
import { TENSOR_TYPE_NAMES, type TfliteTensor } from './schema.js';

/** Tensors of this many bytes or more cannot be addressed by any board, nor by the firmware's counters. */
const MAX_BYTES = 2 ** 31;
const MOST_DIMENSIONS = 4;

/** The element types that some operator computes, and those that some operator takes, if only as constants. */
const COMPUTED_TYPES: readonly ElementType[] = ['int8', 'uint8', 'float32'];
const KNOWN_TYPES: readonly ElementType[] = [...COMPUTED_TYPES, 'int32'];

/**
 * Checks one tensor of a parsed model and takes its constant data.
 * Throws `MODEL_UNSUPPORTED` naming the tensor where it is of a type that no operator takes (int32 only as a
 * constant), has no fixed shape, or is quantized in a way that int8 kernels do not know; `MODEL_CORRUPT` where data
 * and shape differ.
 */
export function loadTensor(tensor: TfliteTensor, index: number, constants: Constants): GraphTensor {
  const label = tensorLabel(tensor.name, index);
  const type = elementType(tensor, label);
  if (tensor.shape.length > MOST_DIMENSIONS) {
    throw unsupported(`${label} has ${tensor.shape.length} dimensions, more than ${MOST_DIMENSIONS}`);
  }
  if (tensor.shape.some((extent) => extent < 1)) {
    throw unsupported(`${label} has the dynamic shape ${tensor.shape.join('×')}`, FIX_SHAPE);
  }
  const bytes = tensor.shape.reduce((product, extent) => product * extent, ELEMENT_BYTES[type]);
  if (bytes >= MAX_BYTES) throw unsupported(`${label} has ${bytes} bytes, more than any board has`);
  const data = constants.data(tensor.buffer, type, bytes, label);
  if (!COMPUTED_TYPES.includes(type) && data === null) {
    throw unsupported(`${label} is ${type} and not a constant`, FIX_SHAPE);
  }
  return {
    index,
    name: tensor.name,
    type,
    shape: tensor.shape,
    bytes,
    ...quantizationOf(tensor, type, label),
    isVariable: tensor.isVariable,
    data,
  };
}

function elementType(tensor: TfliteTensor, label: string): ElementType {
  const name = TENSOR_TYPE_NAMES[tensor.type];
  const type = KNOWN_TYPES.find((known) => known === name);
  if (type !== undefined) return type;
  throw unsupported(`${label} is ${name ?? `of type ${tensor.type}`}`, QUANTIZE);
}

type Quantization = Pick<GraphTensor, 'scales' | 'channelDimension' | 'zeroPoint'>;

/** What a file says of the quantization of floats is not read: converters leave what calibration found there. */
function quantizationOf({ quantization }: TfliteTensor, type: ElementType, label: string): Quantization {
  if (!isQuantized({ type })) return { scales: [], channelDimension: 0, zeroPoint: 0 };
  const { scale = [], zeroPoint = [], quantizedDimension = 0 } = quantization ?? {};
  if (scale.some((value) => !(value > 0 && Number.isFinite(value)))) {
    throw corrupt(`${label} has a scale that is not a positive number`);
  }
  const first = zeroPoint[0] ?? 0n;
  if (zeroPoint.some((value) => value !== first)) {
    throw unsupported(`${label} has a zero point per channel`);
  }
  const least = type === 'uint8' ? 0n : -128n;
  if (first < least || first > least + 255n) {
    throw corrupt(
      `${label} has the zero point ${first}, which is not ${type === 'uint8' ? 'uint8' : 'int8'}`,
    );
  }
  return { scales: scale, channelDimension: quantizedDimension, zeroPoint: Number(first) };
}

const QUANTIZE = 'convert the model with full int8 quantization, inputs and outputs included';
const FIX_SHAPE = 'convert the model with a fixed input shape of batch 1';

function unsupported(what: string, remedy?: string): LutError {
  return new LutError('MODEL_UNSUPPORTED', what, remedy);
}

function corrupt(what: string): LutError {
  return new LutError('MODEL_CORRUPT', what, 'convert the model again');
}
