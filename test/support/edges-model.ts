import { ModelBuilder } from '../../model/tflite/builder.js';

const SHAPE = [1, 7, 11, 3];

/** Of each of its tensors. */
export const EDGES_ELEMENTS = 7 * 11 * 3;

/** Two inputs, float32 and uint8, are added in int8; the sum is given as uint8 and as float32. */
export function edgesModel(): Uint8Array {
  const builder = new ModelBuilder('edges');
  const quantization = { scale: 0.0371, zeroPoint: -17 };
  const floats = builder.activation('floats', SHAPE, null, 'float32');
  const bytes = builder.activation('bytes', SHAPE, { scale: 0.011, zeroPoint: 200 }, 'uint8');
  const [left, right, sum] = ['left', 'right', 'sum'].map((name) =>
    builder.activation(name, SHAPE, quantization),
  );
  const sumBytes = builder.activation('sum in bytes', SHAPE, { scale: 0.05, zeroPoint: 3 }, 'uint8');
  const sumFloats = builder.activation('sum in floats', SHAPE, null, 'float32');
  builder.operator('QUANTIZE', {}, [floats], [left!]);
  builder.operator('QUANTIZE', {}, [bytes], [right!]);
  builder.operator('ADD', { activation: 'NONE' }, [left!, right!], [sum!]);
  builder.operator('QUANTIZE', {}, [sum!], [sumBytes]);
  builder.operator('DEQUANTIZE', {}, [sum!], [sumFloats]);
  return builder.build([floats, bytes], [sumBytes, sumFloats]).bytes;
}
