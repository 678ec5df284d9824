import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { replaceFile } from '../../common/atomic-file.js';
import { LutError, messageOf } from '../../common/errors.js';
import type { FlashMemory } from '../../testing/doubles/flash-memory.js';

/** What a double's file keeps beside its flash. */
export type Kept = Readonly<Record<string, boolean | readonly number[]>>;

/** Takes a flash from its file, where there is one; gives what else was kept. @throws FILE_IO */
export function loadState(path: string | undefined, flash: FlashMemory): Kept {
  if (path === undefined || !existsSync(path)) return {};
  try {
    const { contents, erasures, ...kept } = JSON.parse(readFileSync(path, 'utf8')) as Kept & {
      readonly contents: string;
      readonly erasures: readonly number[];
    };
    const bytes = gunzipSync(Buffer.from(contents, 'base64'));
    if (bytes.length !== flash.contents.length) throw new Error('it is of another size of flash');
    flash.contents.set(bytes);
    flash.erasures.splice(0, flash.erasures.length, ...erasures);
    return kept;
  } catch (error) {
    throw new LutError(
      'FILE_IO',
      `${path} is no state of this double: ${messageOf(error)}.`,
      'Name another file with --state, or remove it.',
    );
  }
}

/** Writes a flash to its file, if it has one. @throws FILE_* */
export function saveState(path: string | undefined, { contents, erasures }: FlashMemory, kept: Kept): void {
  if (path === undefined) return;
  const state = { ...kept, erasures, contents: gzipSync(contents).toString('base64') };
  replaceFile(path, [JSON.stringify(state)]);
}
