/** What goes wrong with files and folders, in words. */
import { closeSync, constants, mkdirSync, openSync, readSync, statSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import { messageOf, type ErrorCode } from './errors.js';
import { formatBytes } from './format.js';

/** Why something could not be done with a file or a folder. */
export interface FileProblem {
  readonly code: Extract<ErrorCode, `FILE_${string}`>;
  /** the rest of the sentence "X cannot be read: …", without a full stop */
  readonly why: string;
}

/** By the `code` of Node's system errors. */
const PROBLEMS: Readonly<Record<string, FileProblem>> = {
  ENOENT: { code: 'FILE_MISSING', why: 'it or its folder does not exist' },
  ELOOP: { code: 'FILE_IO', why: 'its symbolic links lead in a circle' },
  ENAMETOOLONG: { code: 'FILE_IO', why: 'its name is too long' },
  ENOTDIR: { code: 'FILE_MISSING', why: 'a part of its path is not a folder' },
  EEXIST: { code: 'FILE_IO', why: 'a file has its name' },
  EISDIR: { code: 'FILE_IO', why: 'it is a folder' },
  EACCES: { code: 'FILE_PERMISSION', why: 'permission is denied' },
  EPERM: { code: 'FILE_PERMISSION', why: 'permission is denied' },
  EROFS: { code: 'FILE_PERMISSION', why: 'the file system is read-only' },
  ENOSPC: { code: 'FILE_FULL', why: 'the disk is full' },
  EDQUOT: { code: 'FILE_FULL', why: 'the quota is used up' },
};

/** What is not read, or not written over, for what it is. */
class UnfitFile extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.why);
  }
}

/** What an error of `node:fs`, or of a function of this file, means. */
export function fileProblem(error: unknown): FileProblem {
  if (error instanceof UnfitFile) return error.problem;
  const known = PROBLEMS[(error as NodeJS.ErrnoException).code ?? ''];
  return known ?? { code: 'FILE_IO', why: messageOf(error) };
}

/**
 * Makes a folder and those above it that are missing. Node's own recursive mkdir repeats itself for ever where a
 * folder that exists denies that it does when another is made in it, as /proc.
 * @throws what `node:fs` throws
 */
export function makeFolders(folder: string): void {
  if (isFolder(folder)) return;
  makeFolders(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // another process may have been quicker
    if (!isFolder(folder)) throw error;
  }
}

/** Refuses what is neither a file nor a folder of files: a device or a pipe may be endless, and is not replaced. */
export function requireRegular(state: Stats): void {
  if (state.isFile()) return;
  throw new UnfitFile(
    state.isDirectory()
      ? PROBLEMS.EISDIR!
      : { code: 'FILE_KIND', why: 'it is a device, a pipe or a socket, not a file' },
  );
}

/**
 * Reads a file that someone named, whatever it is: work and memory are bounded by the limit.
 * @param limit most bytes that such a file has
 * @throws what {@link fileProblem} explains
 */
export function readBounded(path: string, limit: number): Buffer {
  const state = statSync(path);
  requireRegular(state);
  if (state.size > limit) throw tooLarge(limit);
  // should a pipe be there by now, it is not waited for
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const chunks: Buffer[] = [];
    for (let left = limit; ;) {
      // a byte more than the limit shows that there is more
      const chunk = Buffer.allocUnsafe(Math.min(CHUNK, left + 1));
      const read = readSync(file, chunk);
      if (read === 0) return Buffer.concat(chunks);
      if (read > left) throw tooLarge(limit);
      left -= read;
      chunks.push(chunk.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
}

const CHUNK = 1024 ** 2;

function tooLarge(limit: number): UnfitFile {
  return new UnfitFile({
    code: 'FILE_SIZE',
    why: `it is larger than ${formatBytes(limit)}, and no such file is`,
  });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
