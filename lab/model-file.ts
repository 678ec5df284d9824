import { basename } from 'node:path';
import { LutError, type ErrorCode } from '../common/errors.js';
import { loadGraph, type Graph } from '../model/tflite/graph.js';
import { readFile } from './files.js';

/** A `.tflite` file that was read and checked. */
export interface ModelFile {
  readonly path: string;
  /** name of the file without its ending */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly graph: Graph;
}

/** Twice as many as the largest window for models holds. */
export const MODEL_LIMIT = 128 * 1024 ** 2;

/** @throws FILE_*; MODEL_* naming the file */
export function loadModelFile(path: string): ModelFile {
  return modelOfBytes(path, readModelBytes(path));
}

/** @throws FILE_* */
export function readModelBytes(path: string): Uint8Array {
  return readFile(path, 'model', MODEL_LIMIT);
}

/** The bytes of a file that was read elsewhere. @param path what messages call it. @throws MODEL_* naming the file */
export function modelOfBytes(path: string, bytes: Uint8Array): ModelFile {
  return preparedOfBytes(path, bytes, (given) => given);
}

/** The same, with something done to the bytes before they are read as a network. @throws MODEL_* naming the file */
export function preparedOfBytes(
  path: string,
  given: Uint8Array,
  prepare: (bytes: Uint8Array) => Uint8Array,
): ModelFile {
  return namingFile(path, () => {
    const bytes = prepare(given);
    return { path, name: basename(path, '.tflite'), bytes, graph: loadGraph(bytes) };
  });
}

function namingFile(path: string, load: () => ModelFile): ModelFile {
  try {
    return load();
  } catch (error) {
    if (!(error instanceof LutError)) throw error;
    const remedy = error.remedy ?? REMEDIES[error.code] ?? 'convert the model again';
    throw new LutError(error.code, `${path}: ${error.message}.`, sentence(remedy), { cause: error });
  }
}

/** Where nothing nearer is known. */
const REMEDIES: Partial<Record<ErrorCode, string>> = {
  MODEL_UNSUPPORTED: 'see docs/operators.md for what a model may hold',
};

/** What `model/` says of a file is the middle of a sentence. */
function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
