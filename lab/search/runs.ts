/** Folders of searches and trainings: where they are, how they begin, and how their networks are kept. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LutError } from '../../common/errors.js';
import { cArray } from '../../search/finish/c-array.js';
import { makeFolder, readFile, writeFile } from '../files.js';

/** Where they are, unless the user says otherwise. */
const HOME = 'runs';

/** Name of the network's array in C. */
const C_NAME = 'model';

/** Written last: from then on there is nothing to resume. */
export const RESULT = 'result.json';
/** Bytes. */
const RESULT_LIMIT = 64 * 1024 ** 2;

/**
 * Makes a folder that is new or empty.
 * @param remedy what to do where something is in it
 * @throws FILE_EXISTS, FILE_FOLDER
 */
export function makeRunFolder(path: string, remedy: string): void {
  if (existsSync(path) && (!statSync(path).isDirectory() || readdirSync(path).length > 0)) {
    throw new LutError('FILE_EXISTS', `${path} is there already, and is no empty folder.`, remedy);
  }
  makeFolder(path);
}

/** A new name under runs/, by the time: 20260131-235959. */
export function newRunPath(what: string, where: string): string {
  const time = new Date()
    .toISOString()
    .replace(/[-:]|\..*/g, '')
    .replace('T', '-');
  return join(HOME, `${what}-${where}-${time}`);
}

/** The folders in a folder of runs; none where there is no such folder. */
export function runFolders(home = HOME): string[] {
  if (!existsSync(home)) return [];
  return readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(home, name));
}

/** The newest folder under runs/ with this configuration and without a result; undefined where there is none. */
export function newestUnfinished(configuration: string): string | undefined {
  const runs = existsSync(HOME) ? readdirSync(HOME).map((name) => join(HOME, name)) : [];
  const [newest] = runs
    .filter((run) => existsSync(join(run, configuration)) && !hasResult(run))
    .map((run) => ({ run, time: statSync(join(run, configuration)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  return newest?.run;
}

/** When a run began, and when anything of it was written last; milliseconds since 1970. @param configuration its file */
export function writtenTimes(
  folder: string,
  configuration: string,
): { readonly began: number; readonly last: number } {
  const times = readdirSync(folder).map((name) => statSync(join(folder, name)).mtimeMs);
  return { began: statSync(join(folder, configuration)).mtimeMs, last: Math.max(...times) };
}

/** Where the network of a run is kept. */
export function modelPath(folder: string): string {
  return join(folder, 'model.tflite');
}

/** Keeps a network, also as C. Gives the path of the `.tflite`. @throws FILE_* */
export function saveModel(folder: string, model: Uint8Array): string {
  const path = modelPath(folder);
  writeFile(path, model);
  const { source, header } = cArray(model, C_NAME);
  writeFile(join(folder, `${C_NAME}.c`), source);
  writeFile(join(folder, `${C_NAME}.h`), header);
  return path;
}

/** Whether {@link saveResult} kept one: there is nothing to resume. */
export function hasResult(folder: string): boolean {
  return existsSync(join(folder, RESULT));
}

/** What {@link saveResult} kept; undefined where there is none yet. @throws FILE_* */
export function readResult(folder: string): unknown {
  if (!hasResult(folder)) return undefined;
  return JSON.parse(Buffer.from(readFile(join(folder, RESULT), 'result', RESULT_LIMIT)).toString());
}

/** Keeps a result. @throws FILE_* */
export function saveResult(folder: string, result: object): void {
  writeFile(join(folder, RESULT), `${JSON.stringify(result, null, 2)}\n`);
}
