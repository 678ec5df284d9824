import { LutError } from '../../common/errors.js';
import type { ElementType } from '../case-fields.js';
import { readElements, type Elements } from '../tensor.js';
import type { TfliteBuffer } from './schema.js';

/**
 * The data of a model's constants, in memory of their own, since real files align it to 4 bytes or less. Tensors
 * that share a buffer share its copy: a small file cannot ask for much memory.
 */
export class Constants {
  private readonly made = new Map<string, Elements>();

  constructor(private readonly buffers: readonly TfliteBuffer[]) {}

  /** The elements in a buffer; null where it is empty. `label` names the tensor that has it. @throws MODEL_CORRUPT */
  data(index: number, type: ElementType, bytes: number, label: string): Elements | null {
    const buffer = this.buffers[index]?.data;
    if (buffer === undefined) throw corrupt(`${label} refers to a buffer that is not there`);
    if (buffer.length === 0) return null;
    if (buffer.length !== bytes) {
      throw corrupt(`${label} needs ${bytes} bytes, but its buffer has ${buffer.length}`);
    }
    const key = `${type} ${index}`;
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const elements = readElements(type, buffer);
    this.made.set(key, elements);
    return elements;
  }
}

function corrupt(what: string): LutError {
  return new LutError('MODEL_CORRUPT', what, 'convert the model again');
}
