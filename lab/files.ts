import { dirname } from 'node:path';
import { replaceFile } from '../common/atomic-file.js';
import { LutError } from '../common/errors.js';
import { fileProblem, makeFolders, readBounded } from '../common/files.js';

/** Makes the folder of a file that is to be written. @throws FILE_FOLDER */
export function makeFolder(folder: string): void {
  try {
    makeFolders(folder);
  } catch (error) {
    throw new LutError(
      'FILE_FOLDER',
      `The folder ${folder} cannot be made: ${fileProblem(error).why}.`,
      'Choose another place for the file; what was measured is in the database.',
      { cause: error },
    );
  }
}

/** Writes a report or a picture: its path holds what was there, or the whole of it. @throws FILE_FOLDER, FILE_WRITE */
export function writeFile(path: string, content: string | Uint8Array): void {
  makeFolder(dirname(path));
  try {
    replaceFile(path, [content]);
  } catch (error) {
    throw writeError(path, error);
  }
}

/** Why a file was not written. */
export function writeError(path: string, error: unknown): LutError {
  return new LutError(
    'FILE_WRITE',
    `${path} cannot be written: ${fileProblem(error).why}.`,
    'Choose another place.',
    { cause: error },
  );
}

/**
 * Reads a file that the user named.
 * @param what what the file is, e.g. `model`
 * @param limit most bytes that such a file has
 * @throws FILE_MISSING, FILE_PERMISSION, FILE_KIND, FILE_SIZE, FILE_IO
 */
export function readFile(path: string, what: string, limit: number): Uint8Array {
  try {
    return readBounded(path, limit);
  } catch (error) {
    const { code, why } = fileProblem(error);
    throw new LutError(code, `The ${what} ${path} cannot be read: ${why}.`, 'Check the path.', {
      cause: error,
    });
  }
}
