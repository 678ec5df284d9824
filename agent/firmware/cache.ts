import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LutError, messageOf } from '../../common/errors.js';
import { cacheFolder } from '../../common/paths.js';

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
    await rename(kept, home).catch((error: unknown) => {
      // Another process was quicker: its build is equal, and stays.
      if (!existsSync(home)) throw cacheError(home, error);
    });
    return home;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function makeFolder(parent: string): Promise<string> {
  try {
    await mkdir(parent, { recursive: true });
    return await mkdtemp(join(parent, 'building-'));
  } catch (error) {
    throw cacheError(parent, error);
  }
}

function cacheError(path: string, error: unknown): LutError {
  return new LutError(
    'FILE_CACHE',
    `Firmware cannot be kept in ${path}: ${messageOf(error)}.`,
    'Make room there, or set EDGELUT_CACHE to a folder that can be written.',
  );
}
