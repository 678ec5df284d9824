/** A browser that looks at the web page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { PROGRAM } from './chromium.js';

interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** errors that it is to write to its console; none unless given */
  readonly errors?: readonly string[];
}

let browser: Browser;

/** Opens the browser before the first test of the file, and closes it after the last. */
export function withBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: PROGRAM,
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    });
  });
  afterAll(() => browser.close());
}

/** A page until the test is done. That it wrote another error to its console, or threw one, fails the test. */
export async function openPage(url: string, look: Look = {}): Promise<Page> {
  const { width = 1280, height = 800, colorScheme = 'light', errors: wanted = [] } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  onTestFinished(async () => {
    await context.close();
    expect(errors).toEqual(wanted);
  });
  await page.goto(url);
  return page;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious or worse in the page, by WCAG 2.2 A and AA: rule and element. */
export async function seriousFindings(page: Page): Promise<string[]> {
  // by the debugger, which the page's policy of scripts does not bind
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    interface Result {
      readonly violations: readonly {
        readonly id: string;
        readonly impact: string;
        readonly nodes: readonly { readonly html: string }[];
      }[];
    }
    const { axe } = globalThis as unknown as { axe: { run: () => Promise<Result> } };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => ['serious', 'critical'].includes(impact))
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
}

/** Pixels that the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
