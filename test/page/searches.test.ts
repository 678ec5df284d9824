import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RunFolder } from '../../lab/search/run-folder.js';
import type { Settings } from '../../lab/search/settings.js';
import { stagesOf } from '../../model/space/stages.js';
import type { Candidate } from '../../search/strategies/strategy.js';
import { operationLogits } from '../../search/supernet/distribution.js';
import { Supernet } from '../../search/training/supernet.js';
import { SETTINGS, supernetLine } from '../lab/search/settings.js';
import { openPage, overflow, seriousFindings, withBrowser } from '../support/browser.js';
import { HAS_CHROMIUM } from '../support/chromium.js';
import { served } from '../support/dashboard.js';

let runs: string;
beforeAll(() => {
  runs = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
});
afterAll(() => rmSync(runs, { recursive: true }));

const HOSTILE = '<img src=x onerror="document.title=1">';
const SPACE = {
  ...SETTINGS.space,
  blocks: { strides: [1, 2], widths: [8, 16], operations: ['sep_3', 'ir_2', 'skip'] },
} as Settings['space'];

/** A search at work: as its process writes it. */
function begin(name: string): RunFolder {
  const run = RunFolder.create(join(runs, name), { ...SETTINGS, space: SPACE, strategy: 'differentiable' });
  const supernet = new Supernet(SPACE, 1);
  const [first] = stagesOf(SPACE);
  supernet.architectureLayout
    .view(supernet.weights.architecture.values, operationLogits(first!))
    .set([Math.log(6), Math.log(3), 0]);
  for (const epoch of [1, 2, 3]) {
    supernet.epochsDone = epoch;
    const expected = { count: 2000 / epoch, sramBytes: 10, flashBytes: 20 };
    const penalties = { count: 0.1, sramBytes: 0.1, flashBytes: 0.1 };
    run.saveEpoch({ ...supernetLine(epoch), expected: { ...expected, penalties } }, supernet);
  }
  for (const [count, accuracy] of [
    [500, 0.5],
    [700, 0.4],
    [900, 0.75],
  ] as const)
    run.judged.append({ candidate: candidate(count, accuracy), seconds: 1 });
  return run;
}

function candidate(count: number, accuracy: number): Candidate {
  return {
    architecture: [
      { operation: 'sep_3', width: 16 },
      { operation: 'ir_2', width: 8 },
    ],
    costs: { unit: 'instructions', count, sramBytes: 2048, flashBytes: 4096 },
    ...{ loss: 1 - accuracy, accuracy, images: 64, errors: { loss: 0.01, accuracy: 0.02 } },
  };
}

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

  it('says that there is no such search', async () => {
    const { url } = await served({ runs });
    for (const name of ['none', '..%2F..%2Fetc'])
      expect((await fetch(`${url}api/search?name=${name}`)).status).toBe(422);
  });
});
