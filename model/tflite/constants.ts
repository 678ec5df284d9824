import { LutError } from '../../common/errors.js';
import type { TfliteBuffer } from './schema.js';

/**
 * The data of a model's constants, in memory of their own, since real files align it to 4 bytes or less. Tensors
 * that share a buffer share its copy: a small file cannot ask for much memory.
 */
export class Constants {
  private readonly int8 = new Map<number, Int8Array>();
  private readonly int32 = new Map<number, Int32Array>();

  constructor(private readonly buffers: readonly TfliteBuffer[]) {}

  /** The elements in a buffer; null where it is empty. `label` names the tensor that has it. @throws MODEL_CORRUPT */
  data(index: number, type: 'int8' | 'int32', bytes: number, label: string): Int8Array | Int32Array | null {
    const buffer = this.buffers[index]?.data;
    if (buffer === undefined) throw corrupt(`${label} refers to a buffer that is not there`);
    if (buffer.length === 0) return null;
    if (buffer.length !== bytes) {
      throw corrupt(`${label} needs ${bytes} bytes, but its buffer has ${buffer.length}`);
    }
    return type === 'int8'
      ? kept(this.int8, index, () => new Int8Array(buffer.slice().buffer))
      : kept(this.int32, index, () => littleEndianInt32(buffer));
  }
}

/** What was made under a key, made now if it was not yet. */
function kept<Made>(made: Map<number, Made>, key: number, make: () => Made): Made {
  const known = made.get(key);
  if (known !== undefined) return known;
  const value = make();
  made.set(key, value);
  return value;
}

function littleEndianInt32(bytes: Uint8Array): Int32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Int32Array.from({ length: bytes.length / 4 }, (_, i) => view.getInt32(4 * i, true));
}

function corrupt(what: string): LutError {
  return new LutError('MODEL_CORRUPT', what, 'convert the model again');
}
