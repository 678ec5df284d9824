/** Reads NumPy's files of one array (.npy): https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html */
import { closeSync, openSync, readSync } from 'node:fs';
import { LutError } from '../../common/errors.js';
import { fileProblem } from '../../common/files.js';

/** Where and how the elements of an array lie in its file. */
export interface NpyHeader {
  /** NumPy's name of the elements' type: `|u1`, `<f4` */
  readonly descr: string;
  readonly shape: readonly number[];
  /** of the first element, in bytes */
  readonly offset: number;
}

const MAGIC = '\x93NUMPY';
/** Before the header's text: magic, version, its length in 2 bytes, or in 4 since version 2. */
const PREAMBLE = 12;
/** NumPy itself reads no longer ones unless it is told that the file is trusted. */
const LONGEST = 10_000;

/** @throws DATA_TENSOR where the file is none, or its array is in Fortran order; FILE_* where it cannot be read */
export function readNpyHeader(path: string): NpyHeader {
  const head = beginningOf(path, PREAMBLE + LONGEST);
  if (head.toString('latin1', 0, MAGIC.length) !== MAGIC) throw notNpy(path, 'it does not begin as one');
  const begin = head[6] === 1 ? 10 : PREAMBLE;
  const length = head[6] === 1 ? head.readUInt16LE(8) : head.readUInt32LE(8);
  const text = head.toString('latin1', begin, begin + length);
  const descr = /'descr': '([^']+)'/.exec(text)?.[1];
  const shape = /'shape': \(([\d, ]*)\)/.exec(text)?.[1];
  if (descr === undefined || shape === undefined) throw notNpy(path, 'its header is not that of one array');
  if (/'fortran_order': True/.test(text)) {
    throw notNpy(path, 'its array is in Fortran order (numpy.ascontiguousarray mends that)');
  }
  const extents = shape.split(',').map((extent) => extent.trim());
  return {
    descr,
    shape: extents.filter((extent) => extent !== '').map(Number),
    offset: begin + length,
  };
}

function beginningOf(path: string, length: number): Buffer {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(length);
      const read = readSync(file, bytes, 0, length, 0);
      if (read < PREAMBLE) throw notNpy(path, 'it is shorter than a header');
      return bytes;
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof LutError) throw error;
    const { code, why } = fileProblem(error);
    throw new LutError(code, `${path} cannot be read: ${why}.`, 'Check the path.', { cause: error });
  }
}

function notNpy(path: string, why: string): LutError {
  return new LutError(
    'DATA_TENSOR',
    `${path} is no .npy file that can be used: ${why}.`,
    'Write it with numpy.save.',
  );
}

/** Bytes of an element, and how it is read, of the integers that labels are. */
const INTEGERS: Readonly<
  Record<string, readonly [bytes: number, read: (from: Buffer, at: number) => number]>
> = {
  '|u1': [1, (from, at) => from.readUInt8(at)],
  '|i1': [1, (from, at) => from.readInt8(at)],
  '<u2': [2, (from, at) => from.readUInt16LE(at)],
  '<i2': [2, (from, at) => from.readInt16LE(at)],
  '<u4': [4, (from, at) => from.readUInt32LE(at)],
  '<i4': [4, (from, at) => from.readInt32LE(at)],
  '<u8': [8, (from, at) => Number(from.readBigUInt64LE(at))],
  '<i8': [8, (from, at) => Number(from.readBigInt64LE(at))],
};

/**
 * The integers of an array, whatever its extents.
 * @param bytes of the whole file
 * @throws DATA_LABELS where it holds no integers, or fewer than its extents say
 */
export function npyIntegers({ descr, shape, offset }: NpyHeader, bytes: Buffer, path: string): number[] {
  const count = shape.reduce((product, extent) => product * extent, 1);
  const [size, read] = INTEGERS[descr] ?? [0, undefined];
  if (read === undefined || bytes.length < offset + count * size) {
    throw new LutError(
      'DATA_LABELS',
      `${path} holds no labels: ${read === undefined ? `its elements are ${descr}, no integers` : 'it is cut short'}.`,
      'Save the index of the class of each sample: numpy.save(path, labels.astype(numpy.int32)).',
    );
  }
  return Array.from({ length: count }, (_, i) => read(bytes, offset + i * size));
}
