/** Files at the places that the user names: what is there already, and is none of the kind, is not lost. */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { LutError } from '../common/errors.js';
import { requireRegular } from '../common/files.js';
import { writeError, writeFile } from './files.js';

const KINDS = {
  table: { name: 'latency table', begins: /^\s*\{\s*"schema":/ },
  svg: { name: 'SVG picture', begins: /^<svg\b/ },
  html: { name: 'HTML page', begins: /^<!doctype html>/ },
  recipes: { name: 'file of recipes', begins: /^\{"recipe":/ },
  model: { name: '.tflite model', begins: /^[^]{4}TFL3/ },
} as const;

export type OutputKind = keyof typeof KINDS;

/** Of a file, so many bytes tell its kind. */
const TELLING_BYTES = 64;

/**
 * Refuses a place for a file where something else is: before the work whose result is to be there.
 * @param force take the place of any file
 * @throws FILE_EXISTS; FILE_WRITE where no file can be
 */
export function requireReplaceable(path: string, kind: OutputKind, force = false): void {
  const { name, begins } = KINDS[kind];
  const beginning = beginningOf(path);
  if (force || beginning === '' || begins.test(beginning)) return;
  throw new LutError(
    'FILE_EXISTS',
    `${path} is there already, and is no ${name}.`,
    'Name another file, or have it replaced with --force.',
  );
}

/** @throws USAGE_ARGUMENTS where what is to be written would take the place of what it is made of */
export function requireOther(path: string, out: string): void {
  if (resolve(path) !== resolve(out)) return;
  throw new LutError('USAGE_ARGUMENTS', `${out} is the model itself.`, 'Name another file.');
}

/** Writes a file whose place the user named. @throws as {@link requireReplaceable}; FILE_FOLDER */
export function writeOutput(
  path: string,
  content: string | Uint8Array,
  kind: OutputKind,
  force?: boolean,
): void {
  requireReplaceable(path, kind, force);
  writeFile(path, content);
}

/** What the file begins with; nothing where none is. @throws FILE_WRITE */
function beginningOf(path: string): string {
  try {
    if (!existsSync(path)) return '';
    requireRegular(statSync(path));
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(TELLING_BYTES);
      return bytes.toString('latin1', 0, readSync(file, bytes));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw writeError(path, error);
  }
}
