import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { LutError } from '../common/errors.js';
import { fileProblem, makeFolders } from '../common/files.js';

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

/** Writes a report or a picture. @throws FILE_FOLDER, FILE_WRITE */
export function writeFile(path: string, content: string | Uint8Array): void {
  makeFolder(dirname(path));
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw new LutError(
      'FILE_WRITE',
      `${path} cannot be written: ${fileProblem(error).why}.`,
      'Choose another place.',
      { cause: error },
    );
  }
}

/**
 * Reads a file that the user named.
 * @param what what the file is, e.g. `model`
 * @throws FILE_MISSING, FILE_PERMISSION, FILE_IO
 */
export function readFile(path: string, what: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code, why } = fileProblem(error);
    throw new LutError(code, `The ${what} ${path} cannot be read: ${why}.`, 'Check the path.', {
      cause: error,
    });
  }
}
