/**
 * Joins the compiled command line into few files (`dist/bin`): to load a hundred takes Node longer than most verbs
 * take to answer. Training's threads are a program beside it, as they are beside the compiled sources.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'dist', 'bin');

rmSync(OUT, { recursive: true, force: true });
await build({
  absWorkingDir: ROOT,
  entryPoints: { lut: 'dist/cli/main.js', worker: 'dist/search/training/worker.js' },
  outdir: OUT,
  bundle: true,
  // what is imported when it is called stays in files of its own
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
});
