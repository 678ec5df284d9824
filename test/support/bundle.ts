import { join } from 'node:path';
import { build } from 'vite';
import { PACKAGE_ROOT } from '../../common/paths.js';

/**
 * Makes JavaScript of a TypeScript program, to be run by Node as a process of its own.
 * @param name of the program: the file is build/programs/<name>.js
 * @returns the program's path
 */
export async function bundle(name: string, source: string): Promise<string> {
  const outDir = join(PACKAGE_ROOT, 'build', 'programs');
  await build({
    root: PACKAGE_ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      // what is imported when it is needed stays in files of its own, beside the program
      rollupOptions: { input: { [name]: source }, output: { chunkFileNames: `${name}-[name]-[hash].js` } },
    },
  });
  return join(outDir, `${name}.js`);
}
