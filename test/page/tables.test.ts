import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBoard } from '../../boards/catalogue.js';
import { loadTable, saveTable } from '../../builder/table-file.js';
import { tableHash, type Table } from '../../builder/table.js';
import { formatCount } from '../../common/format.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { configurationHash } from '../../model/configuration.js';
import { macs } from '../../model/cases/macs.js';
import { writeMillion, type Million } from '../../scripts/dashboard/million.js';
import { Store } from '../../store/store.js';
import { openPage, overflow, seriousFindings, withBrowser } from '../support/browser.js';
import { HAS_CHROMIUM } from '../support/chromium.js';
import { served } from '../support/dashboard.js';
import { tableOfModel } from '../support/tables.js';

const PUBLISHED = 'stm32h7-edgenas-vww-instructions';
/** Markup, ESC, an override of the direction, and more than anybody reads. */
const HOSTILE = `<img src=x onerror=alert(1)><script>alert(1)</script>\x1b[2J\u202e&amp;${'x'.repeat(10_000)}`;

let folder: string;
let million: Million;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  million = writeMillion(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The rows of a table of the page, as texts of their cells. */
async function rowsOf(page: Page, name: string): Promise<string[][]> {
  const rows = page.getByRole('table', { name, exact: true }).locator('tbody tr');
  await rows.first().waitFor();
  const all = await rows.all();
  return Promise.all(all.map((row) => row.locator('td').allInnerTexts()));
}

describe.runIf(HAS_CHROMIUM)('a table on the page', () => {
  withBrowser();

  it('says which case is slowest per MAC', async () => {
    const { entries } = loadTable(join(PACKAGE_ROOT, 'luts', `${PUBLISHED}.json`));
    const perMac = (entry: (typeof entries)[number]): number => entry.median / (macs(entry.case) || Infinity);
    const slowest = entries.reduce((a, b) => (perMac(b) > perMac(a) ? b : a));
    const { url } = await served();
    const page = await openPage(`${url}tables/${PUBLISHED}`);
    expect(await page.getByTestId('dearest').innerText()).toBe(slowest.key);

    // and so does the list of the cases of its kind
    await page.getByRole('tab', { name: slowest.case.kind, exact: true }).click();
    const [[key = '', , count] = []] = await rowsOf(page, `Cases of ${slowest.case.kind}`);
    expect([`${slowest.case.kind} ${key}`, count]).toEqual([slowest.key, formatCount(slowest.median)]);
  });

  it('is searched and sorted, its address holds that, and the back button leads back', async () => {
    const { url } = await served();
    const page = await openPage(`${url}tables/${PUBLISHED}?kind=CONV_2D`);
    await page.getByRole('textbox', { name: 'Search the cases' }).fill('in=1x24x24x16 a=RELU6');
    await page.getByText(/^\d+ of 262 cases$/).waitFor();
    await page.getByRole('button', { name: 'MACs' }).click();
    const rows = await rowsOf(page, 'Cases of CONV_2D');
    const work = rows.map(([, cell = '']) => Number(cell.replaceAll(',', '')));
    expect(work.length).toBeGreaterThan(3);
    expect(work).toEqual([...work].sort((a, b) => b - a));
    for (const [key] of rows) expect(key).toMatch(/in=1x24x24x16 .*a=RELU6/);

    const again = await openPage(page.url());
    expect(await rowsOf(again, 'Cases of CONV_2D')).toEqual(rows);

    await page.getByRole('tab', { name: 'ADD', exact: true }).click();
    await page.getByRole('table', { name: 'Cases of ADD' }).waitFor();
    expect(page.url()).toContain('kind=ADD');
    await page.goBack();
    await page.getByRole('table', { name: 'Cases of CONV_2D' }).waitFor();
  });

  it('says how far interpolation of left out cases is off, and in how many intervals', async () => {
    const { url } = await served();
    const page = await openPage(`${url}tables/${PUBLISHED}?kind=ADD`);
    const said = await page.getByText(/^Of \d+ cases/).innerText();
    expect(said).toMatch(/^Of 15 cases \d+ lie within their interval; off by .* %/);
  });

  it('is held against another one', async () => {
    const [first, second] = ['stm32h7', 'stm32f4'].map((board) => `${board}-edgenas-vww-instructions`);
    const { url } = await served();
    const page = await openPage(`${url}compare?first=${first}&second=${second}`);
    const [best] = await rowsOf(page, 'Cases of both');
    const [a, b] = [first, second].map((name) => loadTable(join(PACKAGE_ROOT, 'luts', `${name}.json`)));
    const ratios = b!.entries.flatMap(({ key, median }) => {
      const own = a!.entries.find((entry) => entry.key === key);
      return own === undefined ? [] : [median / own.median];
    });
    expect(best?.[3]).toBe(String(Number(Math.max(...ratios).toPrecision(3))));
    expect(await page.getByText(`${ratios.length} cases are in both`).count()).toBe(1);
  });

  it.each(['light', 'dark'] as const)(
    'is read on a phone, %s, with nothing that axe finds serious',
    async (colorScheme) => {
      const { url } = await served({ db: million.db, tables: [million.table] });
      const look = { width: 390, height: 844, colorScheme };
      const views = [
        ['tables/simulated?kind=DEPTHWISE_CONV_2D', 'Cost over shapes'],
        [`tables/simulated/case?key=${encodeURIComponent(million.key)}`, 'Percentiles'],
        [`compare?first=simulated&second=${PUBLISHED}`, 'Case by case'],
      ] as const;
      for (const [path, heading] of views) {
        const page = await openPage(url + path, look);
        await page.getByRole('heading', { name: heading }).waitFor();
        expect(await overflow(page), path).toBe(0);
        expect(await seriousFindings(page), path).toEqual([]);
      }
    },
  );

  it('says of a case what the database says, of all its samples', async () => {
    const { configuration } = loadTable(million.table);
    const store = Store.open(million.db, { readonly: true });
    const runs = [...store.runsOf(configurationHash(configuration), million.key)];
    store.close();
    // exact, by nearest rank; the empty window is taken off
    const samples = runs
      .flatMap(({ fills }) =>
        fills.flatMap((fill) => [...fill.samples].map((tick) => tick - fill.emptyTicks)),
      )
      .sort((a, b) => a - b);
    expect(samples.length).toBeGreaterThanOrEqual(1e6);
    const at = (percent: number): string =>
      formatCount(samples[Math.ceil((percent / 100) * samples.length) - 1]!);

    const { url } = await served({ db: million.db, tables: [million.table] });
    const page = await openPage(`${url}tables/simulated/case?key=${encodeURIComponent(million.key)}`);
    const rows = new Map((await rowsOf(page, 'Percentiles')).map(([name, count]) => [name, count]));
    expect(rows.get('99 %')).toBe(at(99));
    expect(rows.get('50 % (median)')).toBe(at(50));
    expect(rows.get('most')).toBe(at(100));
    expect(await page.getByText(`${formatCount(samples.length)} samples, `).count()).toBe(1);
  });

  it('says why there are no samples', async () => {
    const { url } = await served({ tables: [million.table], db: join(folder, 'none.db') });
    const page = await openPage(`${url}tables/simulated/case?key=${encodeURIComponent(million.key)}`);
    await page.getByText('There is no database').waitFor();
    expect(await page.getByRole('table', { name: 'Percentiles' }).count()).toBe(0);
  });

  it('shows what others wrote as text, and not all of it', async () => {
    mkdirSync(join(folder, 'hostile'));
    const file = join(folder, 'hostile', '<img src=x onerror=alert(1)>.json');
    const kws = readFileSync(join(PACKAGE_ROOT, 'test/models/kws_ref_model.tflite'));
    const table = tableOfModel(kws, loadBoard('stm32f4'));
    const hostile: Table = {
      ...table,
      space: { name: HOSTILE, hash: '0'.repeat(64) },
      configuration: { ...table.configuration, machine: HOSTILE, flavour: HOSTILE, compiler: HOSTILE },
      entries: table.entries.map((entry) => ({ ...entry, kernel: HOSTILE })),
    };
    saveTable({ ...hostile, hash: tableHash(hostile) }, file);
    writeFileSync(join(folder, 'hostile', 'damaged.json'), '{"board":"<script>alert(1)</script>"}');

    const { url } = await served({ tables: [join(folder, 'hostile')] });
    const page = await openPage(`${url}tables`);
    await page.getByRole('link', { name: '<img src=x onerror=alert(1)>' }).click();
    await page
      .getByText(/^Counted on |simulated/)
      .first()
      .waitFor();
    await page.getByRole('heading', { name: 'Where it comes from' }).waitFor();
    expect(await page.locator('img').count()).toBe(0);
    const text = await page.locator('body').innerText();
    expect(text).toContain('<script>');
    // eslint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\x1b\u202e]/);
    expect(text).toContain('\\u001b');
    expect(text).not.toContain('x'.repeat(300));
  });

  it('says that a table is not there', async () => {
    const { url } = await served();
    const response = await fetch(`${url}api/table?id=none`);
    expect([response.status, await response.json()]).toMatchObject([
      404,
      { error: { code: 'TABLE_MISSING' } },
    ]);
    expect((await fetch(`${url}api/table`)).status).toBe(400);
    expect((await fetch(`${url}api/table?id=..%2F..%2Fpackage.json`)).status).toBe(404);
  });
});
