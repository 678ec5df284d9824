/** The page of a search as one file without its data: script and style stand in it. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build, type Rollup } from 'vite';
import { PACKAGE_ROOT } from '../common/paths.js';

/** Makes the file that the data of a search is put into. @param file its path */
export async function bundleReport(file: string): Promise<void> {
  const path = resolve(PACKAGE_ROOT, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, pageOf(await bundled()));
}

async function bundled(): Promise<Rollup.RollupOutput['output']> {
  const made = await build({
    root: join(PACKAGE_ROOT, 'page'),
    configFile: false,
    logLevel: 'error',
    // also where tests make it
    define: { 'process.env.NODE_ENV': '"production"' },
    esbuild: { jsxDev: false },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      cssCodeSplit: false,
      license: { fileName: 'licences.md' },
      chunkSizeWarningLimit: 2000,
      rollupOptions: {
        input: join(PACKAGE_ROOT, 'page', 'report.tsx'),
        output: { inlineDynamicImports: true },
      },
    },
  });
  const { output } = [made].flat()[0] as Rollup.RollupOutput;
  return output;
}

function pageOf(output: Rollup.RollupOutput['output']): string {
  const script = inScript(output.flatMap((one) => (one.type === 'chunk' ? one.code : [])).join(''));
  const asset = (ending: string): string =>
    output
      .flatMap((one) => (one.type === 'asset' && one.fileName.endsWith(ending) ? String(one.source) : []))
      .join('');
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
    // components write their colours into the page
    "style-src 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<style>${asset('.css').replaceAll('</', '<\\/')}</style>
</head>
<body>
<noscript>This page is drawn by its script.</noscript>
<div id="page"></div>
<script type="application/json" id="data">null</script>
<script type="module">${script}</script>
<!--
${asset('.md').replaceAll('--', '- -')}
-->
</body>
</html>
`;
}

/** A script that neither ends nor hides itself in a page: such text stands in literals alone, where `\\x3c` says the same. */
function inScript(code: string): string {
  return code.replaceAll(/<(?=\/?script|!--)/gi, '\\x3c');
}
