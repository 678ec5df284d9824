/** Takes the pictures of the web page's views: docs/dashboard.md. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { chromium, type Browser, type Page } from 'playwright-core';
import sharp from 'sharp';
import { BoardCatalogue } from '../boards/catalogue.js';
import { PACKAGE_ROOT } from '../common/paths.js';
import { serveDashboard, type Serving } from '../dashboard/server.js';
import { dashboardSources, type DashboardPlaces } from '../lab/dashboard/sources.js';
import { brokerAt } from '../agent/fleet/broker.js';
import { writeMillion } from './dashboard/million.js';
import { startFleet } from './dashboard/fleet-at-work.js';
import { searchAtWork } from './dashboard/search-at-work.js';

/** Debian's. */
const BROWSER = '/usr/bin/chromium';
const OUT = join(PACKAGE_ROOT, 'docs', 'dashboard');
const QUALITY = 82;
/** Firmware may have to be built, and boards to be predicted on. */
const TIMEOUT = 240_000;

interface View {
  readonly name: string;
  readonly url: string;
  /** resolves when all of the view is there */
  readonly ready: (page: Page) => Promise<unknown>;
  /** the heading at the top of the picture; the top of the page unless given */
  readonly from?: string;
}

const SIZES = [
  { suffix: '', viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 },
  { suffix: '-phone', viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5 },
] as const;
const SCHEMES = [
  { colorScheme: 'light', suffix: '' },
  { colorScheme: 'dark', suffix: '-dark' },
] as const;

await new Command('dashboard-pictures')
  .description(
    'takes pictures of every view, on a desktop and on a phone, by day and by night:\n' +
      'of two emulated boards that work for a fleet, a database of a million simulated samples,\n' +
      'the published tables, and the searches of a folder of runs',
  )
  .requiredOption('--runs <dir>', 'folder of runs of searches and trainings')
  .requiredOption('--search <name>', 'the run whose search is shown')
  .requiredOption('--training <name>', 'the run whose training is shown')
  .option('--only <views...>', 'names of views, instead of all')
  .action(pictures)
  .parseAsync();

interface Options {
  readonly runs: string;
  readonly search: string;
  readonly training: string;
  readonly only?: string[];
}

async function pictures({ runs, search, training, only }: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'edgelut-pictures-'));
  const browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox'] });
  const open: (() => Promise<void>)[] = [];
  const serve = async (places: Partial<DashboardPlaces>): Promise<Serving> => {
    const catalogue = new BoardCatalogue();
    const sources = await dashboardSources({
      ...{ db: join(folder, 'none.db'), tables: [], runs: join(folder, 'none'), broker: null, catalogue },
      ...places,
    });
    const serving = await serveDashboard(sources, { listen: { host: '127.0.0.1', port: 0 } });
    open.unshift(serving.close, () => sources.close());
    return serving;
  };
  const isWanted = (name: string): boolean => only?.includes(name) ?? true;
  try {
    mkdirSync(OUT, { recursive: true });
    const million = writeMillion(folder);
    const { url } = await serve({ db: million.db, tables: [million.table], runs });
    for (const view of still(url, million.key, search, training)) {
      if (isWanted(view.name)) await take(browser, view);
    }
    if (isWanted('watch-search')) {
      const home = searchAtWork(folder, join(runs, search));
      const live = await serve({ db: million.db, runs: home });
      const ready = (page: Page): Promise<unknown> => page.locator('canvas').first().waitFor();
      await take(browser, { name: 'watch-search', url: `${live.url}watch`, ready });
    }
    if (isWanted('watch')) {
      const fleet = await startFleet(folder);
      open.unshift(() => fleet.close());
      const live = await serve({ db: fleet.db, broker: brokerAt(fleet.broker, {}) });
      // the first runs tell little of how long the others take
      const ready = (page: Page): Promise<unknown> =>
        page.getByText(/^([5-9]\d|\d{3}) of \d+ runs/).waitFor();
      await take(browser, { name: 'watch', url: `${live.url}watch`, ready });
    }
  } finally {
    for (const close of open) await close();
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

/** The views of what does not change. */
function still(url: string, key: string, search: string, training: string): View[] {
  const [first, second] = ['stm32h7', 'stm32f4'].map((board) => `${board}-edgenas-vww-48-instructions`);
  const text =
    (words: string | RegExp) =>
    (page: Page): Promise<unknown> =>
      page.getByText(words).first().waitFor();
  const model = join(PACKAGE_ROOT, 'test', 'models', 'vww_96_int8.tflite');
  return [
    { name: 'tables', url: `${url}tables`, ready: text(first!) },
    {
      name: 'table',
      url: `${url}tables/${first}`,
      ready: text('lie within their interval'),
      from: 'Cost over shapes',
    },
    {
      name: 'case',
      url: `${url}tables/simulated/case?key=${encodeURIComponent(key)}`,
      ready: text('samples as '),
      from: 'Samples',
    },
    {
      name: 'compare',
      url: `${url}compare?first=${first}&second=${second}`,
      ready: text('cases are in both'),
    },
    {
      name: 'model',
      url: `${url}model`,
      ready: async (page) => {
        await page.getByLabel(/Drop an int8 \.tflite here/).setInputFiles(model);
        await page.getByRole('table', { name: 'Boards side by side' }).waitFor();
      },
    },
    {
      name: 'searches',
      url: `${url}searches`,
      ready: (page) => page.getByRole('link', { name: search, exact: true }).waitFor(),
    },
    {
      name: 'search',
      url: `${url}searches/search?name=${encodeURIComponent(search)}`,
      ready: (page) => page.getByRole('table', { name: 'Phases' }).waitFor(),
    },
    {
      name: 'training',
      url: `${url}searches/training?name=${encodeURIComponent(training)}`,
      ready: (page) => page.locator('canvas').first().waitFor(),
    },
  ];
}

/** Takes all pictures of a view. */
async function take(browser: Browser, { name, url, ready, from }: View): Promise<void> {
  for (const { suffix: size, viewport, deviceScaleFactor } of SIZES) {
    const context = await browser.newContext({ viewport, deviceScaleFactor, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(TIMEOUT);
    await page.goto(url);
    await ready(page);
    if (from !== undefined) {
      const heading = page.getByRole('heading', { name: from, exact: true });
      await heading.evaluate((element) => (element as { scrollIntoView(): void }).scrollIntoView());
      await page.mouse.wheel(0, -24);
    }
    for (const { suffix: scheme, colorScheme } of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      // what is drawn on canvases is drawn anew
      await page.waitForLoadState('networkidle').catch(() => undefined);
      const png = await page.screenshot();
      await sharp(png)
        .webp({ quality: QUALITY })
        .toFile(join(OUT, `${name}${size}${scheme}.webp`));
    }
    await context.close();
  }
  process.stderr.write(`${name}\n`);
}
