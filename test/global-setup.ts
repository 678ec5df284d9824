/** Compiles, before the first test, what tests of sources run compiled: the training kernels and threads. */
import { join } from 'node:path';
import { execa } from 'execa';
import { PACKAGE_ROOT } from '../common/paths.js';
import { bundleThreads } from './support/bundle.js';

export default async function setup(): Promise<void> {
  const kernels = execa(join(PACKAGE_ROOT, 'scripts', 'build-kernels'));
  await Promise.all([kernels, bundleThreads()]);
}
