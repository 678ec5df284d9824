/** Measures how soon the web page shows what is asked of it: docs/dashboard.md. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { chromium, type Browser } from 'playwright-core';
import { BoardCatalogue } from '../boards/catalogue.js';
import { printJson, printTable } from '../cli/terminal/output.js';
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

await new Command('bench-dashboard')
  .description("measures the web page's views in Chromium, on a database of a million simulated samples")
  .option('--json', 'print one JSON object')
  .action(bench)
  .parseAsync();

/** A view, and the text that is there when all of it is. */
interface Looked {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly most: number;
}

function views({ key }: Million): Looked[] {
  const table = 'stm32h7-edgenas-vww-48-instructions';
  const others = { most: VIEW_SECONDS };
  return [
    { name: 'first view: the tables', path: 'tables', text: table, most: FIRST_SECONDS },
    { name: 'a table of 983 cases', path: `tables/${table}`, text: 'lie within their interval', ...others },
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
  ];
}

async function bench({ json }: { readonly json?: boolean }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'edgelut-bench-'));
  const browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox'] });
  try {
    const million = writeMillion(folder);
    const { db, table } = million;
    const places = {
      db,
      tables: [table],
      runs: join(folder, 'runs'),
      broker: null,
      catalogue: new BoardCatalogue(),
    };
    const sources = await dashboardSources(places);
    const serving = await serveDashboard(sources, {
      listen: { host: '127.0.0.1', port: 0 },
    });
    const figures: Figure[] = [];
    for (const { name, path, text, most } of views(million)) {
      const seconds: number[] = [];
      for (let time = 0; time < TIMES; time++)
        seconds.push(await secondsUntil(browser, serving.url + path, text));
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

/** In a browser that has kept nothing, until the text is seen. */
async function secondsUntil(browser: Browser, url: string, text: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const start = performance.now();
    await page.goto(url, { waitUntil: 'commit' });
    await page.getByText(text).first().waitFor();
    return (performance.now() - start) / 1000;
  } finally {
    await context.close();
  }
}
