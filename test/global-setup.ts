/**
 * Compiles, before the first test, what tests of sources run compiled: the command, its threads, the web
 * page, the training kernels.
 */
import { join } from 'node:path';
import { execa } from 'execa';
import { PACKAGE_ROOT } from '../common/paths.js';
import { bundleLut, bundleNewPage } from './support/bundle.js';

export default async function setup(): Promise<void> {
  const kernels = execa(join(PACKAGE_ROOT, 'scripts', 'build-kernels'));
  await Promise.all([kernels, bundleLut(), bundleNewPage()]);
}
