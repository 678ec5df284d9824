import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { LutError, messageOf } from '../common/errors.js';
import { loadGraph, type Graph } from '../model/tflite/graph.js';

/** A `.tflite` file that was read and checked. */
export interface ModelFile {
  readonly path: string;
  /** name of the file without its ending */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly graph: Graph;
}

/** @throws FILE_MISSING; MODEL_* naming the file */
export function loadModelFile(path: string): ModelFile {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new LutError(
      'FILE_MISSING',
      `The model ${path} cannot be read: ${messageOf(error)}.`,
      'Check the path.',
      { cause: error },
    );
  }
  return { path, name: basename(path, '.tflite'), bytes, graph: graphOf(bytes, path) };
}

function graphOf(bytes: Uint8Array, path: string): Graph {
  try {
    return loadGraph(bytes);
  } catch (error) {
    if (!(error instanceof LutError)) throw error;
    throw new LutError(error.code, `${path}: ${error.message}`, error.remedy, { cause: error });
  }
}
