/** Writes what is generated from the schemas, where it is not already so. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../common/paths.js';
import { printLine } from '../cli/terminal/output.js';
import { generatedFiles } from './schemas/files.js';

for (const [path, text] of generatedFiles()) {
  const file = join(PACKAGE_ROOT, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  writeFileSync(file, text);
  printLine(path);
}
