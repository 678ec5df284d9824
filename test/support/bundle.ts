import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { bundle as bundlePrograms, LUT_PROGRAMS } from '../../scripts/bundle.js';
import { bundleReport } from '../../scripts/report-bundle.js';
import { bundlePage } from '../../scripts/page-bundle.js';

const FOLDER = join('build', 'programs');

/**
 * Makes JavaScript of a TypeScript program, to be run by Node as a process of its own.
 * @param name of the program: the file is build/programs/<name>.js
 * @returns the program's path
 */
export async function bundle(name: string, source: string): Promise<string> {
  await bundlePrograms({ [name]: source }, FOLDER, false);
  return programPath(name);
}

/** Makes the command, and the programs of threads where modules find them that run as sources. */
export async function bundleLut(): Promise<void> {
  await bundlePrograms(LUT_PROGRAMS, FOLDER, false);
}

/** Makes the web page, unless it is newer than its sources. */
export async function bundleNewPage(): Promise<void> {
  const made = statSync(join(PACKAGE_ROOT, 'dist', 'page', 'index.html'), { throwIfNoEntry: false });
  const sources = ['page', 'common'].flatMap((folder) =>
    readdirSync(join(PACKAGE_ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(folder, file),
    ),
  );
  const changed = [...sources, 'package-lock.json'].map((path) => statSync(join(PACKAGE_ROOT, path)).mtimeMs);
  if (made === undefined || Math.max(...changed) > made.mtimeMs) {
    await bundleReport(join('dist', 'report.html'));
    await bundlePage(join('dist', 'page'));
  }
}

/** Where the program of that name is. */
export function programPath(name: string): string {
  return join(PACKAGE_ROOT, FOLDER, `${name}.js`);
}
