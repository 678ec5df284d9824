/** What goes wrong with files and folders, in words. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { messageOf, type ErrorCode } from './errors.js';

/** Why something could not be done with a file or a folder. */
export interface FileProblem {
  readonly code: Extract<ErrorCode, `FILE_${string}`>;
  /** the rest of the sentence "X cannot be read: …", without a full stop */
  readonly why: string;
}

/** By the `code` of Node's system errors. */
const PROBLEMS: Readonly<Record<string, FileProblem>> = {
  ENOENT: { code: 'FILE_MISSING', why: 'it or its folder does not exist' },
  ENOTDIR: { code: 'FILE_MISSING', why: 'a part of its path is not a folder' },
  EEXIST: { code: 'FILE_IO', why: 'a file has its name' },
  EISDIR: { code: 'FILE_IO', why: 'it is a folder' },
  EACCES: { code: 'FILE_PERMISSION', why: 'permission is denied' },
  EPERM: { code: 'FILE_PERMISSION', why: 'permission is denied' },
  EROFS: { code: 'FILE_PERMISSION', why: 'the file system is read-only' },
  ENOSPC: { code: 'FILE_FULL', why: 'the disk is full' },
  EDQUOT: { code: 'FILE_FULL', why: 'the quota is used up' },
};

/** What an error of `node:fs` means. */
export function fileProblem(error: unknown): FileProblem {
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

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
