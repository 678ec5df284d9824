import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { boardIds } from '../../boards/catalogue.js';
import { formatCount, formatSigned } from '../../common/format.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import type { AdviseJson, PredictJson } from '../../lab/json/types.js';
import { parseKey } from '../../model/cases/key.js';
import { caseModel } from '../../model/case-models/case-model.js';
import { expandModel } from '../../model/segments.js';
import { CUSTOM_OPERATOR } from '../../model/tflite/builtin.js';
import { readTflite } from '../../model/tflite/reader.js';
import type { TfliteModel } from '../../model/tflite/schema.js';
import { writeTflite } from '../../model/tflite/writer.js';
import { openPage, overflow, seriousFindings, withBrowser } from '../support/browser.js';
import { HAS_CHROMIUM } from '../support/chromium.js';
import { served } from '../support/dashboard.js';
import { Lut } from '../support/lut.js';

const KWS = join(PACKAGE_ROOT, 'test/models/kws_ref_model.tflite');
const HOSTILE = `\u001b[31m<script>document.title='taken'</script>${'n'.repeat(10_000)}`;
/** How it begins wherever it is shown. */
const HOSTILE_SHOWN = "\\u001b[31m<script>document.title='ta";
let folder: string;
const lut = new Lut();
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Predictions of all boards, by a process each. */
const TIMEOUT = 120_000;

/** The keyword model with every text of it hostile, and more about it changed. */
function hostileModel(change: Partial<TfliteModel> = {}): Buffer {
  const model = readTflite(readFileSync(KWS));
  const subgraphs = model.subgraphs.map(({ tensors, ...graph }) => ({
    ...graph,
    name: HOSTILE,
    tensors: tensors.map((tensor, place) => ({ ...tensor, name: `${HOSTILE}${place}` })),
  }));
  const metadata = model.metadata.map((one) => ({ ...one, name: HOSTILE }));
  return Buffer.from(writeTflite({ ...model, subgraphs, metadata, description: HOSTILE, ...change }));
}

/** The cells of each board's row, by its id. */
async function boardRows(page: Page): Promise<Map<string, string[]>> {
  const table = page.getByRole('table', { name: 'Boards side by side' });
  await table.waitFor({ timeout: TIMEOUT });
  const texts = (await table.getByRole('row').allInnerTexts()).slice(1);
  return new Map(
    texts.map((text) => {
      const [board = '', ...cells] = text.split('\t').map((cell) => cell.trim());
      return [board, cells];
    }),
  );
}

describe.runIf(HAS_CHROMIUM)('a model that is dropped', () => {
  withBrowser();

  it(
    'has the count of lut predict on every board, and fits where that says so',
    async () => {
      // of 330 KB of tensors
      const large = join(folder, 'large.tflite');
      const relu = parseKey('RELU int8 in=1x1x1x169000 out=1x1x1x169000');
      writeFileSync(large, expandModel(caseModel(relu), 1));
      const { url } = await served();
      const page = await openPage(`${url}model`);
      const fits = new Set<boolean>();
      for (const path of [KWS, large]) {
        await page.reload();
        await page.getByLabel(/Drop an int8 \.tflite here/).setInputFiles(path);
        const rows = await boardRows(page);
        expect([...rows.keys()]).toEqual(boardIds());
        const printed = await Promise.all(
          boardIds().map(async (board) => {
            const { stdout } = await lut.run(['predict', path, '--board', board, '--json']);
            return JSON.parse(stdout) as PredictJson;
          }),
        );
        for (const { board, total, fits: does } of printed) {
          const [fitting, count] = rows.get(board)!;
          expect(fitting, board).toBe(does ? 'fits' : 'does not fit');
          expect(count, board).toBe(total === null ? 'unknown' : formatCount(Math.round(total)));
          fits.add(does);
        }
      }
      expect(fits).toEqual(new Set([true, false]));
    },
    TIMEOUT,
  );

  it.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)(
    'shows its memory, its graph and what dominates, %s, %i pixels wide, whatever the names in it',
    async (colorScheme, width) => {
      const { url } = await served();
      const page = await openPage(`${url}model?board=stm32h7`, { colorScheme, width, height: 900 });
      const name = `<img src=x onerror="document.title='taken'">${'n'.repeat(300)}.tflite`;
      await page
        .getByLabel(/Drop an int8 \.tflite here/)
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: hostileModel() });
      await boardRows(page);
      expect(await page.getByLabel('Board that is shown').inputValue()).toBe('stm32h7');
      expect(await page.getByRole('img', { name: /^SRAM over time: \d+ tensors/ }).count()).toBe(1);
      const graph = page.getByRole('table', { name: 'Graph' }).getByRole('row');
      expect(await graph.count()).toBe(1 + 13);
      expect(await graph.filter({ hasText: ', peak' }).allInnerTexts()).toHaveLength(1);
      const { stdout } = await lut.run(['advise', KWS, '--board', 'stm32h7', '--json']);
      const { exact } = JSON.parse(stdout) as AdviseJson;
      const gain = formatSigned(exact.then.arena_bytes - (JSON.parse(stdout) as AdviseJson).now.arena_bytes);
      expect(exact.applied).toHaveLength(1);
      expect(await page.getByRole('table', { name: 'Exact rewrites' }).innerText()).toMatch(
        /copy removed\s+10 RESHAPE/,
      );
      await page.getByText(`SRAM ${gain} bytes of`).waitFor();
      await page.getByText('lut advise model.tflite --board stm32h7 --apply smaller.tflite').waitFor();
      const peak = await page
        .getByRole('table', { name: 'In use at the peak' })
        .getByRole('row')
        .allInnerTexts();
      expect(peak.length).toBeGreaterThan(2);
      for (const row of peak.slice(1)) expect(row).toMatch(/^\\u001b\[31m<script>.{10,45}…n+\d+\s/);
      const titles = await page.locator('.memory title').allTextContents();
      expect(titles.filter((title) => title.startsWith(HOSTILE_SHOWN))).toHaveLength(14);
      const kinds = page.getByRole('table', { name: 'By kind' }).getByRole('row');
      expect((await kinds.allInnerTexts())[1]).toContain('CONV_2D');
      expect(await page.title()).toBe('Model – edgelut');
      expect(await overflow(page)).toBe(0);
      expect(await seriousFindings(page)).toEqual([]);
    },
    TIMEOUT,
  );

  it('with an operator that nobody knows is refused by its name, whatever that is', async () => {
    const custom = { deprecatedBuiltinCode: CUSTOM_OPERATOR, builtinCode: CUSTOM_OPERATOR, version: 1 };
    const codes = readTflite(readFileSync(KWS)).operatorCodes.map(() => ({ ...custom, customCode: HOSTILE }));
    const { url } = await served();
    // the browser's own word
    const refused =
      'Failed to load resource: the server responded with a status of 422 (Unprocessable Entity)';
    const page = await openPage(`${url}model`, { width: 390, height: 844, errors: [refused] });
    await page.getByLabel(/Drop an int8 \.tflite here/).setInputFiles({
      name: `${HOSTILE.slice(0, 200)}.tflite`,
      mimeType: 'application/octet-stream',
      buffer: hostileModel({ operatorCodes: codes }),
    });
    const refusal = page.getByRole('alert');
    await refusal.waitFor();
    expect(await refusal.innerText()).toContain(`13 × custom '${HOSTILE_SHOWN}`);
    expect(await refusal.innerText()).not.toContain('\u001b');
    expect(await page.title()).toBe('Model – edgelut');
    expect(await overflow(page)).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('that is none is refused in a sentence', async () => {
    const path = join(folder, 'none.tflite');
    writeFileSync(path, 'no model');
    const { url } = await served();
    const response = await fetch(`${url}api/model?name=none.tflite`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: 'no model',
    });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ error: { code: 'MODEL_CORRUPT' } });
  });
});
