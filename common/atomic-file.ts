/** Files and folders that are at their path as a whole or not at all, whatever happens while they are written. */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { requireRegular } from './files.js';

/** The name of a replacement: that of its file, a UUID, and this. */
const UNFINISHED = /\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;
/** A replacement that nothing was written to for so long is of a killed process. ms */
const OLDEST_UNFINISHED = 3_600_000;

/**
 * Replaces the content of a file, or makes it: its path holds the old content or the new one, also after a power
 * failure.
 * @param parts are written one after another
 * @throws what `fileProblem` of files.ts explains
 */
export function replaceFile(path: string, parts: readonly (string | Uint8Array)[]): void {
  const replacement = new Replacement(path);
  try {
    for (const part of parts) replacement.append(part);
    replacement.finish();
  } catch (error) {
    replacement.abandon();
    throw error;
  }
}

/** The new content of a file, beside the old one until it is finished. End it by `finish` or by `abandon`. */
export class Replacement {
  private readonly path: string;
  private readonly temporary: string;
  private readonly file: number;
  private open = true;

  /**
   * @param path may be a symbolic link, which stays one; a device or a pipe is refused
   * @throws what `fileProblem` of files.ts explains
   */
  constructor(path: string) {
    this.path = destination(path);
    const old = statSync(this.path, { throwIfNoEntry: false });
    if (old !== undefined) requireRegular(old);
    this.temporary = `${this.path}.${randomUUID()}.tmp`;
    sweep(dirname(this.path));
    this.file = openSync(this.temporary, 'wx');
  }

  /** @throws what `node:fs` throws */
  append(part: string | Uint8Array): void {
    writeFileSync(this.file, part);
  }

  /** Writes to a place in the file, in bytes from its beginning. @throws what `node:fs` throws */
  write(bytes: Uint8Array, position: number): void {
    // a nearly full disk takes a part of what it is given
    for (let at = 0; at < bytes.length;) {
      at += writeSync(this.file, bytes, at, bytes.length - at, position + at);
    }
  }

  /** Takes the old content's place. @throws what `node:fs` throws */
  finish(): void {
    fsyncSync(this.file);
    this.close();
    renameSync(this.temporary, this.path);
    sync(dirname(this.path));
  }

  /** Leaves the old content where it is. */
  abandon(): void {
    this.close();
    rmSync(this.temporary, { force: true });
  }

  private close(): void {
    if (this.open) closeSync(this.file);
    this.open = false;
  }
}

/**
 * Moves a finished folder of files to its place, where nothing is yet: there it is whole, also after a power failure.
 * @throws what `node:fs` throws
 */
export function placeFolder(folder: string, place: string): void {
  for (const name of readdirSync(folder)) sync(join(folder, name));
  sync(folder);
  renameSync(folder, place);
  sync(dirname(place));
}

/** The path that a path stands for: that of a symbolic link's file, also when the file is not there yet. */
function destination(path: string): string {
  const state = lstatSync(path, { throwIfNoEntry: false });
  if (state?.isSymbolicLink() !== true) return path;
  return statSync(path, { throwIfNoEntry: false }) === undefined
    ? destination(resolve(dirname(path), readlinkSync(path)))
    : realpathSync(path);
}

/** Removes what killed processes left in a folder. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!UNFINISHED.test(name)) continue;
    const path = join(folder, name);
    // undefined where its own process was quicker
    const state = statSync(path, { throwIfNoEntry: false });
    if (state === undefined || Date.now() - state.mtimeMs < OLDEST_UNFINISHED) continue;
    rmSync(path, { force: true });
  }
}

/** Waits until a file, or the names in a folder, are on the disk. */
function sync(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
