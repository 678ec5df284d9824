import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { placeFolder } from '../../common/atomic-file.js';
import { LutError } from '../../common/errors.js';
import { fileProblem, makeFolders } from '../../common/files.js';
import { cacheFolder } from '../../common/paths.js';

const UNFINISHED = 'building-';
/** A build takes a minute; what is older was left by a process that was killed. ms */
const OLDEST_UNFINISHED = 3_600_000;

/**
 * The cache folder `name`, made by `build` where it is not there yet: `build` works in a folder of its own and
 * returns which of its files to keep. They are moved into place at once, so that neither a crash nor a second
 * builder can leave half of them.
 * @throws FILE_CACHE, and whatever `build` throws
 */
export async function buildOnce(name: string, build: (folder: string) => Promise<string[]>): Promise<string> {
  const firmwares = join(cacheFolder(), 'firmware');
  const home = join(firmwares, name);
  if (existsSync(home)) return home;
  const folder = await makeFolder(firmwares);
  try {
    const files = await build(folder);
    const kept = join(folder, 'kept');
    await mkdir(kept);
    for (const file of files) await rename(join(folder, file), join(kept, file));
    place(kept, home);
    return home;
  } catch (error) {
    // what the build does in its folder fails where the disk is full
    throw isSystemError(error) ? cacheError(firmwares, error) : error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether `node:fs` threw it. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

/** @throws FILE_CACHE */
function place(folder: string, home: string): void {
  try {
    placeFolder(folder, home);
  } catch (error) {
    // Another process was quicker: its build is equal, and stays.
    if (!existsSync(home)) throw cacheError(home, error);
  }
}

async function makeFolder(parent: string): Promise<string> {
  try {
    makeFolders(parent);
    await sweep(parent);
    return await mkdtemp(join(parent, UNFINISHED));
  } catch (error) {
    throw cacheError(parent, error);
  }
}

/** Removes what killed builds left. */
async function sweep(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(UNFINISHED)) continue;
    const folder = join(parent, name);
    // undefined where its own process was quicker
    const state = await stat(folder).catch(() => undefined);
    if (state === undefined || Date.now() - state.mtimeMs < OLDEST_UNFINISHED) continue;
    await rm(folder, { recursive: true, force: true });
  }
}

function cacheError(path: string, error: unknown): LutError {
  return new LutError(
    'FILE_CACHE',
    `Firmware cannot be kept in ${path}: ${fileProblem(error).why}.`,
    'Make room there, or set EDGELUT_CACHE to a folder that can be written.',
  );
}
