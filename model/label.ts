import type { GraphTensor } from './tensor.js';

/** How messages name what a `.tflite` file names: names are the file's, and may be of any length. */

const LONGEST_NAME = 80;

/** A name as messages show it. */
export function shortName(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}

/** A tensor by its number, and its name if it has one. */
export function tensorLabel(name: string, index: number): string {
  return name === '' ? `tensor ${index}` : `tensor ${index} (${shortName(name)})`;
}

/** What a tensor's elements are. */
export function describeTensor({ shape, type }: Pick<GraphTensor, 'shape' | 'type'>): string {
  return `${shape.length === 0 ? 'scalar' : shape.join('×')} ${type}`;
}
