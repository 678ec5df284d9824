/** Measures how soon the web page shows what is asked of it: docs/dashboard.md. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { chromium, type Browser } from 'playwright-core';
import { BoardCatalogue } from '../boards/catalogue.js';
import { printJson, printTable } from '../cli/terminal/output.js';
import { PACKAGE_ROOT } from '../common/paths.js';
import { median } from '../common/statistics.js';
import { serveDashboard } from '../dashboard/server.js';
import { dashboardSources } from '../lab/dashboard/sources.js';
import { FIGURE_HEADERS, figureRow, isMet, type Figure } from './bench/figure.js';
import { writeMillion, type Million } from './dashboard/million.js';

/** Debian's. */
const BROWSER = '/usr/bin/chromium';
/** Of each view; the median is told. */
const TIMES = 5;
const FIRST_SECONDS = 1;
const VIEW_SECONDS = 2;
const MODEL = join(PACKAGE_ROOT, 'test', 'models', 'kws_ref_model.tflite');

await new Command('bench-dashboard')
  .description("measures the web page's views in Chromium, on a database of a million simulated samples")
  .option('--runs <dir>', 'folder of the searches that are looked at, each of them', 'runs')
  .option('--json', 'print one JSON object')
  .action(bench)
  .parseAsync();

/** A view, and the text that is there when all of it is. */
interface Looked {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly most: number;
  /** path of a model that is chosen first */
  readonly model?: string;
}

function views({ key }: Million, runs: readonly string[]): Looked[] {
  const table = 'stm32h7-edgenas-vww-48-instructions';
  const others = { most: VIEW_SECONDS };
  return [
    { name: 'first view: watch', path: '', text: 'Runs in the last minute', most: FIRST_SECONDS },
    { name: 'first view: the tables', path: 'tables', text: table, most: FIRST_SECONDS },
    { name: 'a table of 983 cases', path: `tables/${table}`, text: 'lie within their interval', ...others },
    { name: 'its validation', path: `tables/${table}`, text: ' on average, ', ...others },
    {
      name: 'a case of a million samples',
      path: `tables/simulated/case?key=${encodeURIComponent(key)}`,
      text: 'samples as ',
      ...others,
    },
    {
      name: 'two tables compared',
      path: `compare?first=${table}&second=stm32f4-edgenas-vww-48-instructions`,
      text: 'cases are in both',
      ...others,
    },
    { name: 'a model on all boards', path: 'model', text: 'Which boards hold it', model: MODEL, ...others },
    { name: 'searches', path: 'searches', text: runs[0] ?? 'no search', ...others },
    ...runs.map((name) => ({
      name: `search ${name}`,
      path: `searches/search?name=${encodeURIComponent(name)}`,
      text: 'Phases',
      ...others,
    })),
  ];
}

async function bench({ runs, json }: { readonly runs: string; readonly json?: boolean }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'edgelut-bench-'));
  const browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox'] });
  try {
    const million = writeMillion(folder);
    const { db, table } = million;
    const places = {
      db,
      tables: [table],
      runs,
      broker: null,
      catalogue: new BoardCatalogue(),
    };
    const sources = await dashboardSources(places);
    const serving = await serveDashboard(sources, {
      listen: { host: '127.0.0.1', port: 0 },
    });
    const figures: Figure[] = [];
    const searches = sources.searches.list().searches.map(({ name }) => name);
    for (const { most, ...looked } of views(million, searches)) {
      const { name } = looked;
      const seconds: number[] = [];
      for (let time = 0; time < TIMES; time++) seconds.push(await secondsUntil(browser, serving.url, looked));
      figures.push({ name, value: median(seconds), unit: 's', aim: { most } });
    }
    await serving.close();
    await sources.close();
    if (json) printJson({ figures: figures.map((figure) => ({ ...figure, met: isMet(figure) })) });
    else printTable(FIGURE_HEADERS, figures.map(figureRow));
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

/** In a browser that has kept nothing, until the text is seen: looked at before every frame. */
async function secondsUntil(
  browser: Browser,
  url: string,
  { path, text, model }: Pick<Looked, 'path' | 'text' | 'model'>,
): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    let start = performance.now();
    await page.goto(url + path, { waitUntil: 'commit' });
    if (model !== undefined) {
      const place = page.getByLabel(/Drop an int8/);
      await place.waitFor({ state: 'attached' });
      start = performance.now();
      await place.setInputFiles(model);
    }
    await page.waitForFunction(isRead, text, { polling: 'raf' });
    return (performance.now() - start) / 1000;
  } finally {
    await context.close();
  }
}

/** Whether a text is to be read on the page; runs there. */
function isRead(text: string): boolean {
  const { document } = globalThis as unknown as { document: { body: { innerText: string } | null } };
  return document.body?.innerText.includes(text) ?? false;
}
