import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { LutError, messageOf } from '../common/errors.js';

/** Makes the folder of a file that is to be written. @throws FILE_FOLDER */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new LutError(
      'FILE_FOLDER',
      `The folder ${folder} cannot be made: ${messageOf(error)}.`,
      'Choose another place for the file; what was measured is in the database.',
      { cause: error },
    );
  }
}

/** Writes a report or a picture. @throws FILE_FOLDER, FILE_WRITE */
export function writeFile(path: string, content: string): void {
  makeFolder(dirname(path));
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw new LutError(
      'FILE_WRITE',
      `${path} cannot be written: ${messageOf(error)}.`,
      'Choose another place.',
      {
        cause: error,
      },
    );
  }
}
