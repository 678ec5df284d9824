import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { bundle, LUT_PROGRAMS } from '../../scripts/bundle.js';

/** What the package ships beside the compiled sources; `files` of package.json chooses among it. */
const SHIPPED = [
  'package.json',
  'README.md',
  'LICENSE',
  'boards',
  'model/space',
  'schemas',
  'firmware-harness',
  'luts',
  'search/engine/kernels',
];

/**
 * Packs the package from its sources as they are, and unpacks the tarball into the `node_modules` of an empty folder,
 * beside those packages that it says it needs. Gives the folder.
 */
export async function installPackage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'edgelut-installed-'));
  const staged = join(folder, 'staged');
  const compiler = join(PACKAGE_ROOT, 'node_modules/.bin/tsc');
  await execa(compiler, ['-p', 'tsconfig.build.json'], { cwd: PACKAGE_ROOT });
  for (const path of [...SHIPPED, 'dist']) {
    cpSync(join(PACKAGE_ROOT, path), join(staged, path), { recursive: true });
  }
  await bundle(LUT_PROGRAMS, join(staged, 'dist', 'bin'), true);
  await execa('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: staged });

  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, 'edgelut'), { recursive: true });
  await execa('tar', ['-xzf', join(folder, 'edgelut-0.1.0.tgz'), '--strip-components=1'], {
    cwd: join(modules, 'edgelut'),
  });
  const { dependencies } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const name of [...Object.keys(dependencies), '@types/node', 'undici-types']) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(PACKAGE_ROOT, 'node_modules', name), join(modules, name));
  }
  return folder;
}
