import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchReport } from '../../dashboard/report-file.js';
import { exploreSearch } from '../../lab/explore/searches.js';
import type { SearchJson } from '../../lab/json/types.js';
import type { RunFolder } from '../../lab/search/run-folder.js';
import { TrainingFolder } from '../../lab/train/folder.js';
import type { TrainingSettings } from '../../lab/train/settings.js';
import { SETTINGS } from '../lab/search/settings.js';
import { openPage, overflow, seriousFindings, withBrowser } from '../support/browser.js';
import { HAS_CHROMIUM } from '../support/chromium.js';
import { NOWHERE, served } from '../support/dashboard.js';
import { beginSearch, candidate, SPACE } from '../support/search-run.js';

let runs: string;
beforeAll(() => {
  runs = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
});
afterAll(() => rmSync(runs, { recursive: true }));

const HOSTILE = '<img src=x onerror="document.title=1">';
function begin(name: string): RunFolder {
  return beginSearch(join(runs, name));
}

/** Ends a search: its winner is the last network that was judged. */
function finish(run: RunFolder, accuracy: number, measured: number | null): void {
  const { path } = run;
  const judged = run.judged.lines().map(({ candidate: one }) => one);
  const { architecture, costs } = judged.at(-1)!;
  const costsOf = (total: number): SearchJson['predicted'] => ({
    ...{ unit: 'instructions', total, milliseconds: null },
    ...{ sram_bytes: costs.sramBytes, flash_bytes: costs.flashBytes },
  });
  const result: SearchJson = {
    ...{ board: 'stm32f4', space: 'tiny', strategy: 'random', ablation: null, baseline: null, seed: 1 },
    ...{ data: HOSTILE, synthetic: true, augmentation: 'vww', backend: 'wasm', assume_ipc: null },
    images: { training: 100, held_out: 64, test: 50 },
    ...{ table: '/tables/a.json', table_hash: 'abc', machine: 'qemu x' },
    architecture: [...architecture],
    limits: { unit: 'instructions', total: 1000, milliseconds: null, sram_bytes: null, flash_bytes: null },
    ...{ predicted: costsOf(costs.count), measured: measured === null ? null : costsOf(measured) },
    ...{ likeliest: null, within_limits: true, outputs_equal: true },
    ...{ accuracy_float: accuracy, accuracy_int8: accuracy, budget: null, finalists: [] },
    candidates: judged.map((one) => ({
      ...{ architecture: [...one.architecture], total: one.costs.count, sram_bytes: 2048, flash_bytes: 4096 },
      ...{ loss: one.loss, loss_error: 0.01, accuracy: one.accuracy, accuracy_error: 0.02, images: 64 },
    })),
    seconds: { supernet: 30, candidates: 10 },
    ...{ run: path, model: join(path, 'model.tflite'), report: run.reportPath },
  };
  run.finish(result);
}

const TRAINING: TrainingSettings = {
  space: SPACE,
  architecture: [
    { operation: 'sep_3', width: 16 },
    { operation: 'ir_2', width: 8 },
  ],
  ...{ baseline: null, data: { scenes: 320 }, augmentation: 'vww', teacher: null, backend: 'wasm' },
  plan: { ...SETTINGS.plan.retraining, epochs: 4 },
};

describe.runIf(HAS_CHROMIUM)('the page of searches', () => {
  withBrowser();

  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('tells how far a search is, block by block, %s, %i pixels wide', async (colorScheme, width) => {
    const name = `${width} ${HOSTILE}`;
    begin(name);
    const { url } = await served({ runs });
    const page = await openPage(`${url}searches`, { colorScheme, width, height: 900 });
    await page.getByRole('link', { name }).press('Enter');
    const blocks = page.getByRole('table', { name: 'What each block may become' }).getByRole('row');
    await blocks.nth(1).waitFor();
    expect((await blocks.nth(1).innerText()).split('\t').map((cell) => cell.trim())).toEqual([
      ...['block1', '60.0 %', '30.0 %', '10.0 %'],
    ]);
    const front = page
      .getByRole('table', { name: 'Networks that no other beats, and the winner' })
      .getByRole('row');
    const counts = (await front.allInnerTexts()).slice(1).map((text) => text.split('\t')[1]!.trim());
    expect(counts).toEqual(['500', '900']);
    const phases = await page.getByRole('table', { name: 'Phases' }).innerText();
    expect(phases).toMatch(/supernet\s+3 of 50 epochs\s+over/);
    expect(phases).toMatch(/candidates\s+3 of 200 networks\s+3 min 17 s left/);
    expect(await page.getByRole('img', { name: /^Loss\. supernet: 3, the last 0\.333/ }).count()).toBe(1);
    expect(await page.title()).toBe('Search – edgelut');
    expect(await overflow(page)).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('holds searches against one another, and the address keeps which', async () => {
    const [first, second] = [begin('first'), begin('second')];
    second.judged.append({ candidate: candidate(950, 0.9), seconds: 1 });
    finish(first, 0.7, null);
    finish(second, 0.8, 1045);
    TrainingFolder.create(join(runs, 'alone'), TRAINING);
    const { url } = await served({ runs });
    const page = await openPage(`${url}searches`);
    for (const name of ['first', 'second'])
      await page.getByRole('checkbox', { name: `Compare ${name}`, exact: true }).check();
    const fronts = page.getByRole('img', { name: /^Fronts: accuracy over instructions/ });
    await page.getByRole('cell', { name: '80.0 %' }).last().waitFor();
    expect(new URL(page.url()).searchParams.getAll('run')).toEqual(['first', 'second']);
    await page.reload();
    await fronts.waitFor();
    // of 500, 700 and 900, 700 is beaten; 950 is better than all
    expect(await fronts.getAttribute('aria-label')).toBe(
      'Fronts: accuracy over instructions. first: 2, the last 75 %; first, winner: 1, the last 75 %; ' +
        'second: 3, the last 90 %; second, winner: 1, the last 90 %',
    );
    const rows = await page.getByRole('table', { name: 'Side by side' }).getByRole('row').allInnerTexts();
    const cells = new Map(
      rows.map((row) => row.split('\t').map((cell) => cell.trim())).map(([title, ...own]) => [title, own]),
    );
    expect(cells.get('Accuracy in int8')).toEqual(['70.0 %', '80.0 %']);
    expect(cells.get('Measured off by')).toEqual(['', '+10 %']);
    expect(cells.get('Time in all')).toEqual(['40 s', '40 s']);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'alone' }).click();
    await page.getByText('0 of 4').waitFor();
    expect(await page.getByRole('heading', { name: 'alone' }).count()).toBe(1);
  });

  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('is written as a file that fetches nothing, %s, %i pixels wide', async (colorScheme, width) => {
    const name = `${width} </script><script>document.title=1</script>${HOSTILE}`.replaceAll('/', '∕');
    const run = begin(name);
    finish(run, 0.7, 910);
    const { catalogue } = NOWHERE;
    const html = searchReport(exploreSearch(name, { home: runs, tables: { catalogue, list: () => [] } }));
    expect(gzipSync(html).length).toBeLessThan(500 * 1024);
    run.saveReport(html);
    const url = pathToFileURL(run.reportPath).href;
    const page = await openPage('about:blank', { colorScheme, width, height: 900 });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(url);
    await page.getByRole('table', { name: 'Costs against their limits' }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('<script>document.title=1');
    expect(await page.getByText(HOSTILE, { exact: false }).count()).toBeGreaterThan(0);
    const front = page.getByRole('table', { name: 'Networks that no other beats, and the winner' });
    expect(await front.getByRole('row').allInnerTexts()).toEqual([
      expect.stringContaining('Architecture'),
      expect.stringMatching(/500/),
      expect.stringMatching(/the winner\s+900.*70\.0 %/s),
    ]);
    expect(await page.getByRole('img', { name: /^Accuracy over instructions.*winner: 1/ }).count()).toBe(1);
    expect(await overflow(page)).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);
    expect(asked).toEqual([url]);
    if (colorScheme === 'light') return;
    const shade = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const night = await shade();
    await page.evaluate('window.dispatchEvent(new Event("beforeprint"))');
    expect(await shade()).toBe('rgb(255, 255, 255)');
    await page.evaluate('window.dispatchEvent(new Event("afterprint"))');
    expect(await shade()).toBe(night);
  });

  it('says that there is no such search', async () => {
    const { url } = await served({ runs });
    for (const name of ['none', '..%2F..%2Fetc'])
      expect((await fetch(`${url}api/search?name=${name}`)).status).toBe(422);
    expect((await fetch(`${url}api/training?name=none`)).status).toBe(422);
  });
});
