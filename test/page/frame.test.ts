import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { openPage, overflow, seriousFindings, withBrowser } from '../support/browser.js';
import { HAS_CHROMIUM } from '../support/chromium.js';
import { served } from '../support/dashboard.js';

/** Most bytes of script of the whole page, compressed. */
const SCRIPT_LIMIT = 500 * 1024;

it('has little script, and all of it is its own', () => {
  const page = join(PACKAGE_ROOT, 'dist', 'page');
  const files = readdirSync(page, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(js|css|html)$/.test(name),
  );
  const scripts = files.filter((name) => name.endsWith('.js')).map((name) => readFileSync(join(page, name)));
  expect(scripts.length).toBeGreaterThan(1);
  expect(scripts.reduce((bytes, script) => bytes + gzipSync(script, { level: 9 }).length, 0)).toBeLessThan(
    SCRIPT_LIMIT,
  );
  for (const name of files.filter((file) => /\.(css|html)$/.test(file))) {
    expect(readFileSync(join(page, name), 'utf8'), name).not.toMatch(
      /(?:src|href)="(?:https?:)?\/\/|url\(["']?https?:/,
    );
  }
});

describe.runIf(HAS_CHROMIUM)('the page', () => {
  withBrowser();

  it('leads from its first address to the first section, and back', async () => {
    const { url } = await served();
    const page = await openPage(`${url}tables`);
    await page.getByRole('heading', { name: 'Tables', level: 1 }).waitFor();
    expect(await page.title()).toBe('Tables – edgelut');
    expect(await page.getByRole('link', { name: 'Tables', exact: true }).getAttribute('aria-current')).toBe(
      'page',
    );
  });

  it('turns dark by the system and by its button', async () => {
    const { url } = await served();
    const page = await openPage(`${url}tables`, { colorScheme: 'dark' });
    const background = (): Promise<string> =>
      page.evaluate('getComputedStyle(document.body).backgroundColor');
    await page.getByRole('button', { name: 'Show in light colours' }).waitFor();
    expect(await background()).toBe('rgb(15, 19, 24)');
    await page.getByRole('button', { name: 'Show in light colours' }).press('Enter');
    await page.getByRole('button', { name: 'Show in dark colours' }).waitFor();
    expect(await background()).toBe('rgb(255, 255, 255)');
  });

  it('says that there is no such page', async () => {
    const { url } = await served();
    const page = await openPage(`${url}nowhere`);
    await page.getByText('There is no such page.').waitFor();
    expect(await page.getByRole('navigation', { name: 'Sections' }).count()).toBe(1);
  });

  it.each(['light', 'dark'] as const)(
    'lists tables on a phone, %s, with nothing that axe finds serious',
    async (colorScheme) => {
      const { url } = await served();
      const page = await openPage(`${url}tables`, { width: 390, height: 844, colorScheme });
      await page.getByRole('link', { name: 'stm32h7-edgenas-vww-instructions' }).waitFor();
      expect(await overflow(page)).toBe(0);
      expect(await seriousFindings(page)).toEqual([]);
    },
  );
});
