import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LutError } from '../../common/errors.js';
import { HARNESS } from './sources.js';

/**
 * The flavours of a runtime's kernels that are here to be built, sorted; none of a runtime whose kernels are a library.
 * @param harness folder of the firmware's sources
 */
export function flavoursOf(runtime: string, harness = HARNESS): string[] {
  const kernels = join(harness, 'runtimes', runtime, 'kernels');
  if (!existsSync(kernels)) return [];
  const folders = readdirSync(kernels, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => name).sort();
}

/** @throws USAGE_KERNELS where a runtime has no such flavour, naming those that it has */
export function requireFlavour(runtime: string, flavour: string, harness = HARNESS): void {
  const flavours = flavoursOf(runtime, harness);
  if (flavours.includes(flavour)) return;
  throw new LutError(
    'USAGE_KERNELS',
    `The runtime ${runtime} has no kernels of the flavour "${flavour}".`,
    `Choose one of: ${flavours.join(', ')}.`,
  );
}
