/**
 * Joins the compiled command line into few files (`dist/bin`): to load a hundred takes Node longer than most verbs
 * take to answer. Training's threads are a program beside it, as they are beside the compiled sources. Another `dist`
 * than the package's own may be named.
 */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';

const dist = resolve(process.argv[2] ?? join(import.meta.dirname, '..', 'dist'));
const outdir = join(dist, 'bin');

rmSync(outdir, { recursive: true, force: true });
await build({
  absWorkingDir: dist,
  entryPoints: { lut: 'cli/main.js', worker: 'search/training/worker.js' },
  outdir,
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
