import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LutError } from '../common/errors.js';
import { fileProblem, readBounded } from '../common/files.js';
import { PACKAGE_ROOT } from '../common/paths.js';
import type { TypeOf } from '../common/schema.js';
import { parseChecked } from '../common/yaml-file.js';
import type { batterySchema } from './battery-schema.js';
import { validateBattery } from './battery-validator.generated.js';

/** One kind of cell, as its file describes it. */
export type Battery = TypeOf<typeof batterySchema>;

const FOLDER = join(PACKAGE_ROOT, 'boards/batteries');
const ENDING = '.yaml';
/** Bytes; a battery file has two thousand. */
const LIMIT = 1024 ** 2;

/** Names of the cells that come with this package, sorted. */
export function batteryNames(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .sort();
}

/** One of this package's cells, or the user's own. @param name of a cell, or path of a file; @throws USAGE_BATTERY */
export function loadBattery(name: string): Battery {
  const path = batteryNames().includes(name) ? join(FOLDER, name + ENDING) : name;
  try {
    return parseBattery(readBounded(path, LIMIT).toString(), path);
  } catch (error) {
    if (error instanceof LutError) throw error;
    throw new LutError(
      'USAGE_BATTERY',
      `There is no cell "${name}", and no file of that name can be read: ${fileProblem(error).why}.`,
      `Choose one of ${batteryNames().join(', ')}, or name the path of a battery file (docs/energy.md).`,
      { cause: error },
    );
  }
}

/** Checks the text of a battery file against the schema. @throws USAGE_BATTERY */
export function parseBattery(text: string, path: string): Battery {
  const refused = (why: string): LutError =>
    new LutError(
      'USAGE_BATTERY',
      `${path} is not a battery file: ${why}.`,
      'Correct the file; schemas/battery.schema.json describes every field.',
    );
  return parseChecked(text, validateBattery, 'battery', refused);
}
