/** Saving and restoring the state of a training between two epochs. */
import { createHash } from 'node:crypto';
import { replaceFile } from '../common/atomic-file.js';
import { LutError } from '../common/errors.js';
import { fileProblem, readBounded } from '../common/files.js';

/** A training that can be taken up between two epochs: of a supernet, or of one network. */
export interface Resumable {
  epochsDone: number;
  /** every array that training changes, in a fixed order */
  arrays(): (Float32Array | Float64Array)[];
}

/** First in the file; then the epochs done, and the bytes of each array. */
export const CHECKPOINT_MAGIC = 0x454c5543;
/** SHA-256, last in the file. Bytes. */
const DIGEST = 32;

/** Writes a checkpoint in the place of the one before it: there is always a whole one. @throws FILE_WRITE */
export function saveCheckpoint(training: Resumable, path: string): void {
  const arrays = training.arrays();
  const header = new Uint32Array([
    CHECKPOINT_MAGIC,
    training.epochsDone,
    ...arrays.map(({ byteLength }) => byteLength),
  ]);
  const parts = [header, ...arrays].map(({ buffer, byteOffset, byteLength }) => {
    return Buffer.from(buffer, byteOffset, byteLength);
  });
  parts.push(digestOf(parts));
  try {
    replaceFile(path, parts);
  } catch (error) {
    throw new LutError(
      'FILE_WRITE',
      `The checkpoint ${path} cannot be written: ${fileProblem(error).why}.`,
      'Make room and resume: the checkpoint before it is still whole.',
      { cause: error },
    );
  }
}

/** Restores a checkpoint into a new training of the same form. @throws SEARCH_CHECKPOINT */
export function restoreCheckpoint(training: Resumable, path: string): void {
  const arrays = training.arrays();
  const headerLength = 4 * (2 + arrays.length);
  const length = arrays.reduce((sum, { byteLength }) => sum + byteLength, headerLength + DIGEST);
  let bytes: Buffer;
  try {
    bytes = readBounded(path, length);
  } catch (error) {
    throw checkpointError(path, fileProblem(error).why, error);
  }
  if (bytes.length !== length || bytes.readUInt32LE(0) !== CHECKPOINT_MAGIC) {
    throw checkpointError(
      path,
      `it has ${bytes.length} bytes, not the ${length} of a checkpoint of this search`,
    );
  }
  const content = bytes.subarray(0, -DIGEST);
  if (!digestOf([content]).equals(bytes.subarray(-DIGEST))) {
    throw checkpointError(path, 'its content is not what was written');
  }
  training.epochsDone = bytes.readUInt32LE(4);
  let offset = headerLength;
  for (const array of arrays) {
    const target = Buffer.from(array.buffer, array.byteOffset, array.byteLength);
    offset += bytes.copy(target, 0, offset, offset + array.byteLength);
  }
}

function digestOf(parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function checkpointError(path: string, reason: string, cause?: unknown): LutError {
  return new LutError(
    'SEARCH_CHECKPOINT',
    `The checkpoint ${path} cannot be used: ${reason}.`,
    'Start the search anew, without --resume.',
    { cause },
  );
}
