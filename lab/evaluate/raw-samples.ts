/** Samples that are a network's inputs already: .bin files, and NumPy's .npy. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LutError } from '../../common/errors.js';
import { fileProblem } from '../../common/files.js';
import { elements as elementsOf } from '../../model/shapes.js';
import { readElements, type Elements } from '../../model/tensor.js';
import type { Graph } from '../../model/tflite/graph.js';
import { CHANNELS } from '../../search/data/dataset.js';
import { readFile } from '../files.js';
import { npyIntegers, readNpyHeader } from './npy.js';
import { readLabelFile, type LabelledFile } from './label-file.js';
import {
  inputQuantization,
  mappedPixels,
  pixelMapping,
  quantizedElements,
  type PixelMapping,
  type PixelRange,
} from './pixels.js';
import type { Samples } from './samples.js';

export const RAW_TYPES = ['uint8', 'int8', 'float32'] as const;
export type RawType = (typeof RAW_TYPES)[number];

export interface RawChoice {
  /** what the elements of .bin files are; as {@link typeOfBin} unless given */
  readonly raw?: RawType;
  readonly pixels?: PixelRange;
}

/** One input of the network: where its elements lie. */
interface Place {
  readonly path: string;
  /** in bytes */
  readonly offset: number;
}

interface RawSet {
  readonly labels: readonly number[];
  readonly classes: number;
  readonly type: RawType;
  readonly places: readonly Place[];
  readonly owners: Uint32Array;
}

const BYTES: Readonly<Record<RawType, number>> = { uint8: 1, int8: 1, float32: 4 };
const NPY_TYPES: Readonly<Record<string, RawType>> = { '|u1': 'uint8', '|i1': 'int8', '<f4': 'float32' };
const LABELS_LIMIT = 256 * 1024 ** 2;

/** The samples that a label file names, in its folder. @throws DATA_LABELS, DATA_TENSOR, FILE_* */
export function filesOfLabels(graph: Graph, path: string, choice: RawChoice): Samples {
  const { classes, files } = readLabelFile(path);
  const elements = elementsOfInput(graph);
  let type = choice.raw;
  const places: Place[] = [];
  const owners: number[] = [];
  files.forEach((each, sample) => {
    const found = placesOf(join(dirname(path), each.file), each, graph, elements, type);
    type ??= found.type;
    if (found.type !== type) {
      throw tensorError(found.places[0]!.path, `its elements are ${found.type}, those before ${type}`);
    }
    places.push(...found.places);
    owners.push(...found.places.map(() => sample));
  });
  const labels = files.map(({ label }) => label);
  return samples(graph, { labels, classes, type: type!, places, owners: Uint32Array.from(owners) }, choice);
}

/**
 * All samples in one .npy, whose first extent counts them, and their classes in another.
 * @throws DATA_LABELS, DATA_TENSOR, FILE_*
 */
export function arrayOfSamples(graph: Graph, path: string, labelPath: string, choice: RawChoice): Samples {
  const { shape, offset, descr } = readNpyHeader(path);
  const type = npyType(path, descr);
  const [count = 0, ...extents] = shape;
  const elements = elementsOfInput(graph);
  if (elementsOf(extents) !== elements || count === 0) {
    throw tensorError(path, `it is ${shape.join('×')}, and the model takes ${elements} elements a sample`);
  }
  const bytes = Buffer.from(readFile(labelPath, 'label file', LABELS_LIMIT));
  const labels = npyIntegers(readNpyHeader(labelPath), bytes, labelPath);
  if (labels.length !== count) {
    throw new LutError(
      'DATA_LABELS',
      `${labelPath} holds ${labels.length} labels, and ${path} ${count} samples.`,
      'Give a label for each sample, in the same order.',
    );
  }
  if (labels.some((label) => label < 0)) {
    throw new LutError('DATA_LABELS', `${labelPath} holds negative labels.`, 'Labels begin at 0.');
  }
  const size = elements * BYTES[type];
  requireSize(path, offset + count * size);
  const places = labels.map((_, i) => ({ path, offset: offset + i * size }));
  const classes = labels.reduce((most, label) => Math.max(most, label), 0) + 1;
  return samples(graph, { labels, classes, type, places, owners: Uint32Array.from(places.keys()) }, choice);
}

/** The inputs that a file holds: one, or as many as a window has places in it. */
function placesOf(
  path: string,
  { window }: LabelledFile,
  graph: Graph,
  elements: number,
  wanted: RawType | undefined,
): { type: RawType; places: Place[] } {
  if (path.endsWith('.npy')) {
    const { shape, offset, descr } = readNpyHeader(path);
    const type = npyType(path, descr);
    const found = shape.reduce((product, extent) => product * extent, 1);
    if (found !== elements) {
      throw tensorError(path, `it holds ${found} elements, and the model takes ${elements}`);
    }
    requireSize(path, offset + elements * BYTES[type]);
    return { type, places: [{ path, offset }] };
  }
  const size = sizeOf(path);
  const width = window?.width ?? size;
  const type = wanted ?? typeOfBin(graph, width, elements);
  if (width !== elements * BYTES[type] || size < width) {
    const what = window === null ? 'it holds' : `of ${size} bytes, a window shows`;
    throw tensorError(
      path,
      `${what} ${width} bytes, and the model takes ${elements} elements of ${BYTES[type]}`,
    );
  }
  const { stride } = window ?? { stride: width };
  const count = Math.floor((size - width) / stride) + 1;
  return { type, places: Array.from({ length: count }, (_, i) => ({ path, offset: i * stride })) };
}

/** float32 where there are four bytes for each element; else the bytes of pixels where the input has three channels, and int8. */
function typeOfBin({ inputs: [input] }: Graph, bytes: number, elements: number): RawType {
  if (bytes === 4 * elements) return 'float32';
  const { shape } = input!;
  return shape.length === 4 && shape[3] === CHANNELS ? 'uint8' : 'int8';
}

function npyType(path: string, descr: string): RawType {
  const type = NPY_TYPES[descr];
  if (type !== undefined) return type;
  throw tensorError(path, `its elements are ${descr}, and those of a sample are uint8, int8 or float32`);
}

function samples(graph: Graph, set: RawSet, { pixels }: RawChoice): Samples {
  const { labels, classes, type, places, owners } = set;
  const [input] = graph.inputs;
  if (type === 'int8' && input!.type !== 'int8') {
    throw new LutError(
      'DATA_TENSOR',
      `The samples are int8, and the model takes ${input!.type}.`,
      'Say what the elements are with --raw.',
    );
  }
  const mapping = type === 'uint8' ? pixelMapping(graph, pixels) : null;
  const file = new OpenFile();
  const size = elementsOfInput(graph) * BYTES[type];
  const read = (index: number): Uint8Array => file.read(places[index]!, size);
  const real = (index: number): Float32Array => readElements('float32', read(index)) as Float32Array;
  return {
    ...{ labels, names: null, classes, split: null, pixels: mapping, type, owners },
    input: (index) => inputOf(graph, mapping, type, type === 'float32' ? real(index) : read(index)),
    real: type === 'float32' ? real : null,
    close: () => file.close(),
  };
}

function inputOf(
  graph: Graph,
  mapping: PixelMapping | null,
  type: RawType,
  read: Uint8Array | Float32Array,
): Elements {
  if (mapping !== null) return mappedPixels(mapping, read as Uint8Array);
  if (type === 'int8') return readElements('int8', read as Uint8Array);
  return graph.inputs[0]!.type === 'float32' ? read : quantizedElements(read, inputQuantization(graph));
}

/** Keeps the last file open: samples of one file follow each other. */
class OpenFile {
  private open: { readonly path: string; readonly file: number } | undefined;

  read({ path, offset }: Place, size: number): Uint8Array {
    try {
      if (this.open?.path !== path) {
        this.close();
        this.open = { path, file: openSync(path, 'r') };
      }
      const bytes = new Uint8Array(size);
      const read = readSync(this.open.file, bytes, 0, size, offset);
      if (read < size) throw new Error('it has been shortened');
      return bytes;
    } catch (error) {
      throw unreadable(path, error);
    }
  }

  close(): void {
    if (this.open !== undefined) closeSync(this.open.file);
    this.open = undefined;
  }
}

function sizeOf(path: string): number {
  try {
    const file = openSync(path, 'r');
    try {
      return fstatSync(file).size;
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw unreadable(path, error);
  }
}

function requireSize(path: string, size: number): void {
  const found = sizeOf(path);
  if (found < size) throw tensorError(path, `it has ${found} of ${size} bytes`);
}

function elementsOfInput({ inputs: [input] }: Graph): number {
  return elementsOf(input!.shape);
}

function unreadable(path: string, error: unknown): LutError {
  const { code, why } = fileProblem(error);
  return new LutError(code, `The sample ${path} cannot be read: ${why}.`, 'Check the label file.', {
    cause: error,
  });
}

function tensorError(path: string, why: string): LutError {
  return new LutError(
    'DATA_TENSOR',
    `${path} is no input of the model: ${why}.`,
    'Give samples of the size that the model takes; --raw says what the elements of .bin files are.',
  );
}
