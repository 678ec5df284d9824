/** The web page, made for browsers: every file of it, with nothing to be fetched elsewhere. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { PACKAGE_ROOT } from '../common/paths.js';

/** What is worth compressing, once for all who ask. */
const COMPRESSED = /\.(js|css|html|svg)$/;

/** @param outDir what was there goes */
export async function bundlePage(outDir: string): Promise<void> {
  const folder = resolve(PACKAGE_ROOT, outDir);
  await build({
    root: join(PACKAGE_ROOT, 'page'),
    configFile: false,
    logLevel: 'error',
    base: '/',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      // a script in the page itself would be one that the policy forbids
      modulePreload: { polyfill: false },
      license: { fileName: 'licences.md' },
      chunkSizeWarningLimit: 1000,
    },
  });
  for (const { name, parentPath } of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!COMPRESSED.test(name)) continue;
    const file = join(parentPath, name);
    const bytes = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(bytes));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}
