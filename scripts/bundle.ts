/** Programs made from TypeScript sources, in few files each. */
import { resolve } from 'node:path';
import { build } from 'vite';
import { PACKAGE_ROOT } from '../common/paths.js';

/** The programs of the threads that `lut` starts, for training and for evaluation. */
export const THREAD_PROGRAMS = {
  worker: 'search/training/worker.ts',
  'graph-worker': 'search/finish/graph-worker.ts',
};

/** The command `lut`, and beside it the programs of its threads. */
export const LUT_PROGRAMS = { lut: 'cli/main.ts', ...THREAD_PROGRAMS };

/** What cannot be part of a bundle: native add-ons and what tries for some, and what must be there once for all who load it. */
const APART = [
  ...['better-sqlite3', 'serialport', 'sharp', 'mqtt', 'webgpu', 'fastify', '@fastify/static'],
  ...['core', 'layers', 'backend-cpu', 'backend-wasm', 'backend-webgpu', 'node'].map(
    (part) => `@tensorflow/tfjs-${part}`,
  ),
];

/**
 * Makes JavaScript of programs, to be run by Node as processes of their own. What they share, and what they import
 * when it is called, stays in files of its own beside them, whose names begin with those of the first program. The
 * libraries that they use become part of them, with their licences beside: finding these takes Node longest.
 * @param programs source of each program, from the package's root, by its name: the file is <outDir>/<name>.js
 * @param empty whether what was in the folder goes
 */
export async function bundle(
  programs: Readonly<Record<string, string>>,
  outDir: string,
  empty: boolean,
): Promise<void> {
  const [first] = Object.keys(programs);
  await build({
    root: PACKAGE_ROOT,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: APART },
    build: {
      ssr: true,
      target: 'node20',
      outDir: resolve(PACKAGE_ROOT, outDir),
      emptyOutDir: empty,
      license: { fileName: `${first}-licences.md` },
      rollupOptions: { input: { ...programs }, output: { chunkFileNames: `${first}-[name]-[hash].js` } },
    },
  });
}
