import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LutError } from './errors.js';
import { fileProblem } from './files.js';

/** A new folder for files that are needed for a moment; the caller removes it. @throws FILE_FOLDER */
export async function temporaryFolder(): Promise<string> {
  try {
    return await mkdtemp(join(tmpdir(), 'edgelut-'));
  } catch (error) {
    throw new LutError(
      'FILE_FOLDER',
      `No temporary folder can be made in ${tmpdir()}: ${fileProblem(error).why}.`,
      'Set TMPDIR to a folder that can be written, and make room there.',
      { cause: error },
    );
  }
}
