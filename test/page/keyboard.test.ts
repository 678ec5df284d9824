/** What keys alone reach, and what stands still for who wants no motion. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { Store } from '../../store/store.js';
import { exampleRun } from '../store/examples.js';
import { openPage, withBrowser } from '../support/browser.js';
import { HAS_CHROMIUM } from '../support/chromium.js';
import { served } from '../support/dashboard.js';
import { beginSearch } from '../support/search-run.js';
import { beginTraining } from '../support/training.js';

const TABLE = 'stm32h7-edgenas-vww-48-instructions';
const OTHER = 'stm32f4-edgenas-vww-48-instructions';
/** Some views have a hundred links. */
const MOST_KEYS = 400;

let folder: string;
let db: string;
let runs: string;
let key: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  db = join(folder, 'some.db');
  runs = join(folder, 'runs');
  mkdirSync(runs);
  const store = Store.open(db);
  store.recordRun(exampleRun());
  store.recordEvent('info', 'a frame was sent again');
  store.close();
  beginSearch(join(runs, 'search'));
  beginTraining(join(runs, 'training'), 2).epoch(1, 1);
  const { entries } = JSON.parse(readFileSync(join(PACKAGE_ROOT, `luts/${TABLE}.json`), 'utf8')) as {
    readonly entries: readonly { readonly key: string }[];
  };
  key = entries[0]!.key;
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Marks what is clicked, and says how it is called. Keys move within a group of tabs or choices by arrows. */
const CLICKED = `(() => {
  const found = [...document.querySelectorAll(
    'a[href], button, input, select, textarea, summary, [role=button], [role=tab], [role=checkbox], [onclick]',
  )].filter((one) => one.checkVisibility() && !one.disabled
    && !(one.role === 'tab' && one.getAttribute('aria-selected') === 'false')
    && !(one.type === 'radio' && !one.checked));
  found.forEach((one, place) => { one.dataset.clicked = String(place); });
  return found.map((one) => one.outerHTML.slice(0, 120));
})()`;

/** What the keys are at: its mark, and whether that is seen. */
const AT = `(() => {
  const one = document.activeElement;
  if (one === null || one === document.body) return null;
  const seen = (element) => {
    const { outlineStyle, outlineWidth, borderColor, boxShadow } = getComputedStyle(element);
    return { outline: outlineStyle !== 'none' && parseFloat(outlineWidth) > 0, look: borderColor + boxShadow };
  };
  const held = one.closest('.drop') ?? one;
  const [now, around] = [seen(one), seen(held)];
  one.blur();
  const [then, aroundThen] = [seen(one), seen(held)];
  one.focus({ focusVisible: true });
  return {
    mark: one.dataset.clicked ?? null,
    what: one.outerHTML.slice(0, 120),
    isSeen: now.outline || now.look !== then.look || around.look !== aroundThen.look,
  };
})()`;

interface At {
  readonly mark: string | null;
  readonly what: string;
  readonly isSeen: boolean;
}

/** Goes through a view by the tabulator alone: what it did not reach, and what it reached unseen. */
async function walk(page: Page): Promise<{ readonly missed: string[]; readonly unseen: string[] }> {
  const clicked = await page.evaluate<string[]>(CLICKED);
  expect(clicked.length).toBeGreaterThan(5);
  const reached = new Set<string>();
  const unseen: string[] = [];
  await page.evaluate('document.activeElement?.blur()');
  for (let keys = 0; keys < MOST_KEYS; keys++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate<At | null>(AT);
    // past the last one
    if (at === null) break;
    if (!at.isSeen) unseen.push(at.what);
    if (at.mark !== null) reached.add(at.mark);
  }
  return { missed: clicked.filter((_what, place) => !reached.has(String(place))), unseen };
}

const MOVING = `[...document.querySelectorAll('*')].flatMap((one) =>
  [null, '::before', '::after'].flatMap((part) => {
    const { animationName, transitionDuration } = getComputedStyle(one, part);
    const moves = animationName !== 'none' || /[1-9]/.test(transitionDuration);
    return moves ? one.outerHTML.slice(0, 120) : [];
  }),
)`;

const VIEWS: readonly (readonly [
  view: string,
  path: () => string,
  ready: (page: Page) => Promise<unknown>,
])[] = [
  ['watch', () => 'watch', (page) => page.getByRole('table', { name: 'Used of the limits' }).waitFor()],
  ['tables', () => 'tables', (page) => page.getByRole('link', { name: TABLE }).waitFor()],
  [
    'a table',
    () => `tables/${TABLE}?kind=CONV_2D`,
    async (page) => {
      await page.getByRole('table', { name: 'Cases of CONV_2D' }).waitFor();
      await page.getByRole('heading', { name: 'Where it comes from' }).waitFor();
    },
  ],
  [
    'a case',
    () => `tables/${TABLE}/case?key=${encodeURIComponent(key)}`,
    (page) => page.getByRole('heading', { name: 'Samples' }).waitFor(),
  ],
  [
    'two tables',
    () => `compare?first=${TABLE}&second=${OTHER}`,
    (page) => page.getByRole('table', { name: 'Cases of both' }).waitFor(),
  ],
  [
    'a model',
    () => 'model',
    async (page) => {
      const file = join(PACKAGE_ROOT, 'test/models/kws_ref_model.tflite');
      await page.getByLabel(/Drop an int8 \.tflite here/).setInputFiles(file);
      await page.getByRole('table', { name: 'Boards side by side' }).waitFor();
    },
  ],
  ['searches', () => 'searches', (page) => page.getByRole('table', { name: 'Trainings' }).waitFor()],
  ['a search', () => 'searches/search?name=search', (page) => page.getByText('Settings').waitFor()],
  ['a training', () => 'searches/training?name=training', (page) => page.getByText('1 of 2').waitFor()],
];

describe.runIf(HAS_CHROMIUM)('who has no mouse and wants no motion', () => {
  withBrowser();

  it.each(VIEWS)(
    'reaches all of %s, sees where the keys are, and sees nothing move',
    async (_view, path, ready) => {
      const { url } = await served({ db, runs });
      const page = await openPage(url + path());
      await ready(page);
      expect(await walk(page)).toEqual({ missed: [], unseen: [] });
      expect(await page.evaluate(MOVING)).toEqual([]);
    },
  );

  it('sees nothing move that is waited for, where others see it', async () => {
    const { url } = await served();
    const page = await openPage(`${url}nowhere`);
    // no answer comes
    await page.route('**/api/**', () => undefined);
    await page.getByRole('link', { name: 'Tables' }).press('Enter');
    await page.getByRole('status', { name: 'Loading' }).waitFor();
    expect(await page.evaluate(MOVING)).toEqual([]);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await page.evaluate<string[]>(MOVING)).not.toEqual([]);
  });
});
