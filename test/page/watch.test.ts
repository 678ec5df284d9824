import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Page } from 'playwright-core';
import { brokerAt } from '../../agent/fleet/broker.js';
import { startMosquitto } from '../../scripts/broker/mosquitto.js';
import { Store } from '../../store/store.js';
import { CONFIGURATION, exampleRun } from '../store/examples.js';
import { openPage, overflow, seriousFindings, withBrowser } from '../support/browser.js';
import { HAS_CHROMIUM } from '../support/chromium.js';
import { served } from '../support/dashboard.js';
import { Lut } from '../support/lut.js';
import { beginSearch, candidate } from '../support/search-run.js';
import { beginTraining } from '../support/training.js';

let folder: string;
const lut = new Lut();
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Firmware may have to be built. */
const TIMEOUT = 240_000;

/** Seconds that a text says are left, which has no hours. */
function secondsIn(text: string): number {
  const [, minutes = '0', seconds] = /(?:(\d+) min )?(\d+) s left/.exec(text) ?? [];
  return 60 * Number(minutes) + Number(seconds);
}

describe.runIf(HAS_CHROMIUM)('the page that watches', () => {
  withBrowser();

  it(
    'tells while another process builds a table how long that still takes',
    async () => {
      const db = join(folder, 'build.db');
      const { url } = await served({ db });
      const page = await openPage(`${url}watch`);
      await page.getByText('Nothing is measured, searched or trained at the moment.').waitFor();
      const port = ['--port', 'emulator', '--emulators', '1'];
      const build = lut.start(['build', '--board', 'esp32c3', ...port, '--db', db, '--out', 'x.json'], {
        cwd: folder,
      });
      onTestFinished(() => void build.kill('SIGKILL'));
      const left = page.getByText(/^(\d+ h )?(\d+ min )?\d+ s left$|^\d+ h \d+ min left$/);
      await left.waitFor({ timeout: TIMEOUT });
      await page.getByRole('progressbar', { name: 'Measured on esp32c3' }).waitFor();
      expect(await page.getByRole('heading', { name: 'At work' }).count()).toBe(1);
      expect(await page.getByText(/^[\d,]+ of 4\d\d runs/).count()).toBe(1);

      // what follows is of a database that stands still, with ten minutes left, however fast the machine is
      build.kill('SIGKILL');
      await build;
      const whole = 600;
      const raw = new Database(db);
      const row = raw.prepare('SELECT heard, work, work_done FROM measurings').get() as {
        readonly heard: string;
        readonly work: number;
        readonly work_done: number;
      };
      const heard = Date.parse(row.heard);
      const took = whole / (row.work / row.work_done - 1);
      raw.prepare('UPDATE measurings SET began = ?').run(new Date(heard - 1000 * took).toISOString());
      raw.close();
      await page.reload();
      const before = Date.now();
      await page.waitForResponse(/\/api\/watch$/);
      await expect.poll(async () => secondsIn(await left.innerText())).toBeGreaterThan(0);
      const told = secondsIn(await left.innerText());
      expect(told).toBeLessThanOrEqual(whole - (before - 5000 - heard) / 1000 + 1);
      expect(told).toBeGreaterThanOrEqual(whole - (Date.now() - heard) / 1000 - 1);
    },
    TIMEOUT,
  );

  it(
    'says which of two benches is offline as soon as its process is killed',
    async () => {
      const broker = await startMosquitto();
      onTestFinished(() => broker.close());
      const agents = await Promise.all(['left', 'right'].map((name) => startAgent(broker.address, name)));
      onTestFinished(() => agents.forEach(({ agent }) => void agent.kill('SIGKILL')));
      const { url } = await served({
        db: join(folder, 'left.db'),
        broker: brokerAt(broker.address, {}),
      });
      const page = await openPage(`${url}watch`);
      await page.getByText('2 of 2').waitFor();
      expect(await statesOf(page)).toEqual({ left: 'there', right: 'there' });
      const [, right] = agents;
      right!.agent.kill('SIGKILL');
      await right!.agent;
      await page.getByText('offline: right', { exact: true }).waitFor();
      expect(await statesOf(page)).toEqual({ left: 'there', right: 'offline' });
      expect(await page.getByRole('row', { name: /^right/ }).innerText()).toContain('esp32c3');
    },
    TIMEOUT,
  );

  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('shows what others wrote as text, %s, %i pixels wide', async (colorScheme, width) => {
    const db = join(folder, `hostile-${width}.db`);
    const script = '<script>document.title = "taken"</script>';
    const store = Store.open(db);
    const configuration = { ...CONFIGURATION, board: script, machine: 'm'.repeat(10_000) };
    store.recordRun(
      exampleRun({ configuration, origin: { uid: '1', bench: `${script}${'b'.repeat(300)}` } }),
    );
    store.recordEvent('error', `\u001b[31m${script}${'e'.repeat(10_000)}`);
    const id = store.measurings.begin({ configuration, bench: script, runs: 2, work: 2 });
    store.measurings.end(id, `failed: ${script}`);
    store.close();
    const runs = join(folder, `runs-${width}`);
    mkdirSync(runs);
    const { epoch } = beginTraining(join(runs, '<b>training'), 9);
    for (const number of [1, 2, 3]) epoch(number, 20);
    const { url } = await served({ db, runs });
    const page = await openPage(`${url}watch`, { colorScheme, width, height: 900 });
    await page.getByRole('table', { name: 'Configurations' }).waitFor();
    expect(await page.title()).toBe('Watch – edgelut');
    expect(await page.locator('main').innerText()).toContain(script);
    expect(await page.locator('main').innerText()).not.toContain('\u001b');
    const training = page.getByRole('listitem').filter({ hasText: 'Training <b>training' });
    const told = await training.innerText();
    expect(told).toContain('sep_3:16: 3 of 9 epochs');
    // six epochs of 20 seconds
    expect(secondsIn(told)).toBe(120);
    expect(await overflow(page)).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);
  });

  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)(
    'shows searches while they run, block by block, %s, %i pixels wide',
    async (colorScheme, width) => {
      const runs = join(folder, `searches-${width}`);
      mkdirSync(runs);
      beginSearch(join(runs, '<b>first'));
      const second = beginSearch(join(runs, 'second'));
      second.judged.append({ candidate: candidate(950, 0.9), seconds: 1 });
      const { url } = await served({ runs });
      const page = await openPage(`${url}watch`, { colorScheme, width, height: 900 });
      const card = (name: string) => page.getByRole('listitem').filter({ hasText: `Search ${name}` });
      for (const [name, count, share] of [
        ['<b>first', '3 of 200', '90.0 %'],
        ['second', '4 of 200', '95.0 %'],
      ] as const) {
        const blocks = card(name).getByRole('table', { name: 'What each block may become' }).getByRole('row');
        await blocks.nth(1).waitFor();
        const cells = (await blocks.nth(1).innerText()).split('\t').map((cell) => cell.trim());
        expect(cells).toEqual(['block1', '60 %', '30 %', '10 %']);
        expect(await card(name).innerText()).toContain(`judging candidates, ${count} networks`);
        expect(secondsIn(await card(name).innerText())).toBeGreaterThan(180);
        // 2000 / 3 are expected of 1000
        const limits = card(name).getByRole('table', { name: 'Used of the limits' });
        expect(await limits.getByRole('row').nth(1).innerText()).toMatch(
          new RegExp(`^1,000 instructions\\s+66\\.7 %\\s+${share}`),
        );
        const [inner, outer] = await Promise.all([limits.boundingBox(), card(name).boundingBox()]);
        expect(inner!.x + inner!.width).toBeLessThan(outer!.x + outer!.width);
        await card(name)
          .getByRole('img', { name: /^Loss\. supernet: 3, the last 0\.333/ })
          .waitFor();
      }
      expect(await overflow(page)).toBe(0);
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('link', { name: 'second' }).press('Enter');
      await page.getByRole('heading', { name: 'second', level: 1 }).waitFor();
    },
  );

  it('finds events by words and level, by keys alone, and the address keeps for what', async () => {
    const db = join(folder, 'events.db');
    const store = Store.open(db);
    store.recordRun(exampleRun());
    store.recordEvent('warning', 'bench left: the board was restarted');
    store.recordEvent('info', 'bench left: a frame was sent again');
    store.recordEvent('warning', 'bench right: the board was restarted\u001b[2J');
    store.close();
    const { url } = await served({ db });
    const page = await openPage(`${url}watch`);
    const found = () => page.getByRole('region', { name: 'Events' }).getByRole('listitem').allInnerTexts();
    const words = page.getByRole('textbox', { name: 'Search the events' });
    await words.press('Tab');
    await page.keyboard.press('w');
    await page.getByText('2 of the newest 3').waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('RESTARTED\\u001b');
    await page.getByText('1 of the newest 3').waitFor();
    expect(await found()).toEqual([
      expect.stringContaining('bench right: the board was restarted\\u001b[2J'),
    ]);
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('level'), searchParams.get('event')]).toEqual(['warning', 'RESTARTED\\u001b']);
    const again = await openPage(page.url());
    await again.getByText('1 of the newest 3').waitFor();
    expect(await again.getByRole('combobox', { name: 'Level of the events' }).inputValue()).toBe('warning');
  });

  it('is the first view, says that there is no database yet, and is read by its headings', async () => {
    const { url } = await served({ db: join(folder, 'none.db') });
    const page = await openPage(url);
    await page.getByText(/^There is no database .*none\.db\.$/).waitFor();
    const headings = await page.getByRole('heading').allInnerTexts();
    expect(headings).toEqual(expect.arrayContaining(['Watch', 'At work', 'Benches']));
    expect(await seriousFindings(page)).toEqual([]);
  });
});

/** Starts an agent with an emulated board; resolves when it works for the fleet. */
async function startAgent(address: string, name: string) {
  const emulated = ['--board', 'esp32c3', '--port', 'emulator', '--emulators', '1', '--db', `${name}.db`];
  const agent = lut.start(['agent', '--broker', address, '--name', name, ...emulated, '--json'], {
    cwd: folder,
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    agent.stderr.on('data', (text: Buffer) => {
      said += String(text);
      if (said.includes('works for the fleet')) resolve();
    });
    void agent.then(() => reject(new Error(`The agent ended: ${said}`)));
  });
  // in an object, for whoever waits for a process waits for its end
  return { agent };
}

/** What the page says of each bench. */
async function statesOf(page: Page): Promise<Record<string, string>> {
  const rows = page.getByRole('table', { name: 'Benches' }).getByRole('row');
  const texts = (await rows.allInnerTexts()).slice(1);
  const cells = texts.map((text) => text.split('\t').map((cell) => cell.trim()));
  return Object.fromEntries(cells.map(([bench = '', state = '']) => [bench, state]));
}
