import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compareSearches, type ComparisonRequest } from '../../lab/search-comparison/compare.js';
import { randomNetwork } from '../../lab/search-comparison/random-networks.js';
import { askedOf, type Outcomes } from '../../lab/search-comparison/outcomes.js';
import type { ComparisonRun } from '../../lab/search-comparison/runs.js';
import { priced } from '../../lab/search/prepare.js';
import { USUAL_SEARCH, type SearchChoice } from '../../lab/search/request.js';
import { USUAL_TRAINING } from '../../lab/train/request.js';
import { architectureName } from '../../model/space/choices.js';
import { comparisonRuns } from '../../scripts/search-comparison/runs.js';

let folder: string;
const outcomes = (): string => join(folder, 'outcomes.jsonl');
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const data = { scenes: 320 };
const limits = { maxLatency: { count: 4e6 } };
const choice: SearchChoice = { ...USUAL_SEARCH, board: 'stm32h7', space: 'edgenas-vww-48', data, limits };
const search = (id: string): ComparisonRun => ({ id, kind: 'search', choice });
const RUNS = ['a', 'b', 'c'].map(search);
/** What `a` found, trained from new weights. */
const alone: ComparisonRun = {
  ...{ id: 'alone', kind: 'training', network: { winnerOf: 'a' }, board: 'stm32h7' },
  choice: { ...USUAL_TRAINING, data },
};

/** Begins with the supernet of `a`. */
const shared: ComparisonRun = { ...search('shared'), kind: 'search', choice, warmUpOf: 'a' };

const predicted = { total: 3e6, sram_bytes: 2048, flash_bytes: 4096 };
const FOUND = {
  ...{ accuracy_int8: 0.5, architecture: [{ operation: 'sep_3', width: 16 }], predicted },
  ...{ within_limits: true, likeliest: null, seconds: { supernet: 2, candidates: 1, retraining: 9 } },
};

/** Compares with runs that end at once. @param failing ids of those that fail */
async function compare(
  failing: readonly string[] = [],
  changes: Partial<Pick<ComparisonRequest, 'runs' | 'parallel' | 'make' | 'onResult'>> = {},
) {
  const made: string[] = [];
  const said: string[] = [];
  await compareSearches({
    ...{ runs: RUNS, folder, outcomes: outcomes(), parallel: 2, boards: new Map(), measured: [] },
    make: async ({ id, kind }, winner) => {
      made.push(winner === undefined ? id : `${id} of ${winner}`);
      await Promise.resolve();
      if (failing.includes(id)) return undefined;
      mkdirSync(join(folder, id));
      const result = kind === 'training' ? { ...FOUND, predicted: [predicted] } : FOUND;
      writeFileSync(join(folder, id, 'result.json'), JSON.stringify(result));
      return { memory: 1 };
    },
    onResult: (what) => said.push(what),
    ...changes,
  });
  return { made, said: said.sort() };
}

describe('compareSearches', () => {
  it('makes every run once, and those again that failed', async () => {
    expect(await compare(['b'])).toEqual({ made: ['a', 'b', 'c'], said: ['a', 'b failed', 'c'] });
    expect(await compare()).toEqual({ made: ['b'], said: ['b'] });
    expect(await compare()).toEqual({ made: [], said: [] });
  });

  it('keeps what it has before it makes more', async () => {
    await compare([], { runs: RUNS.slice(0, 1) });
    await expect(compare([], { make: () => Promise.reject(new Error('power cut')) })).rejects.toThrow('cut');
    expect(await compare()).toMatchObject({ made: ['b', 'c'] });
  });

  it('makes a run after the one that it needs, and another one meanwhile', async () => {
    expect(await compare([], { runs: [alone, ...RUNS], parallel: 1 })).toMatchObject({
      made: ['a', 'alone of sep_3:16', 'b', 'c'],
    });
  });

  it('trains what a search finds now, not what it found before', async () => {
    await compare([], { runs: [RUNS[0]!, alone] });
    for (const id of ['a', 'alone']) rmSync(join(folder, id), { recursive: true });
    const other = { ...RUNS[0]!, choice: { ...choice, candidates: 3 } } as ComparisonRun;
    const architecture = [{ operation: 'sep_5', width: 24 }];
    const winners: (string | undefined)[] = [];
    const make: ComparisonRequest['make'] = async ({ id, kind }, winner) => {
      winners.push(winner);
      await Promise.resolve();
      mkdirSync(join(folder, id));
      const costs = kind === 'training' ? [predicted] : predicted;
      const result = { ...FOUND, architecture, predicted: costs };
      writeFileSync(join(folder, id, 'result.json'), JSON.stringify(result));
      return { memory: 1 };
    };
    await compare([], { runs: [other, alone], make });
    expect(winners).toEqual([undefined, 'sep_5:24']);
  });

  it('does not make a run whose need failed', async () => {
    expect(await compare(['a'], { runs: [alone, ...RUNS] })).toMatchObject({ made: ['a', 'b', 'c'] });
  });

  it('makes side by side no more runs than it may', async () => {
    let [running, most] = [0, 0];
    const make = async (): Promise<undefined> => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
    };
    await compare([], { make });
    expect(most).toBe(2);
  });

  it('leaves out a line that a broken comparison did not write to its end', async () => {
    appendFileSync(outcomes(), '{"id":"b","mem');
    let memory: (number | null)[] = [];
    await compare([], { onResult: (_, made) => (memory = made.all().map((one) => one.memory)) });
    expect(memory).toEqual([1, 1, 1]);
  });

  it('needs the folders of no run whose outcome it has', async () => {
    await compare([], { runs: RUNS.slice(0, 2) });
    for (const id of ['a', 'b']) rmSync(join(folder, id), { recursive: true });
    expect(await compare([], { runs: [alone, ...RUNS] })).toMatchObject({ made: ['alone of sep_3:16', 'c'] });
  });

  it('takes the outcome of a run that was finished when the comparison was broken off', async () => {
    await compare([], { runs: RUNS.slice(0, 1) });
    rmSync(outcomes());
    let kept: Outcomes | undefined;
    const runs = RUNS.slice(0, 1);
    expect(await compare([], { runs, onResult: (_, all) => (kept = all) })).toMatchObject({ made: [] });
    expect(kept!.network('a')).toMatchObject({
      ...{ accuracy: 0.5, architecture: 'sep_3:16', memory: null },
      predicted: { count: 3e6, sramBytes: 2048, flashBytes: 4096 },
      search: { withinLimits: true, likeliest: null, seconds: 3 },
    });
  });

  it('makes a supernet again that another run begins with, and says its outcome once', async () => {
    await compare([], { runs: RUNS.slice(0, 1) });
    rmSync(join(folder, 'a'), { recursive: true });
    let ids: string[] = [];
    const runs = [RUNS[0]!, shared];
    const onResult: ComparisonRequest['onResult'] = (_, all) => (ids = all.all().map(({ id }) => id));
    const { made } = await compare([], { runs, onResult });
    expect(made).toEqual(['a', 'shared']);
    expect(ids).toEqual(['a', 'shared']);
  });

  it('takes no run of other settings for one of its own', async () => {
    const runs = RUNS.slice(0, 1);
    await compare([], { runs });
    const other = { ...RUNS[0]!, choice: { ...choice, candidates: 3 } } as ComparisonRun;
    const { made, said } = await compare([], { runs: [other] });
    expect(made).toEqual([]);
    expect(said).toEqual([expect.stringMatching(/^a failed: .* holds a run of other settings; remove it/)]);
    rmSync(join(folder, 'a'), { recursive: true });
    expect(await compare([], { runs: [other] })).toMatchObject({ made: ['a'] });
  });

  it('makes a run again that is asked for something else, wherever the images are', async () => {
    await compare([], { runs: RUNS.slice(0, 1) });
    rmSync(join(folder, 'a'), { recursive: true });
    const elsewhere = { ...RUNS[0]!, choice: { ...choice, data: { scenes: 640 } } } as ComparisonRun;
    expect(await compare([], { runs: [elsewhere] })).toMatchObject({ made: [] });
    const other = { ...RUNS[0]!, choice: { ...choice, candidates: 3 } } as ComparisonRun;
    expect(await compare([], { runs: [other] })).toMatchObject({ made: ['a'] });
  });
});

describe('the runs that are compared', () => {
  const runs = (folder: string) =>
    comparisonRuns({ all: folder, fewer: `${folder}-fewer` }).map(({ run }) => run);

  it('have names of their own', () => {
    const ids = runs('images').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are the same wherever the images are', () => {
    expect(runs('images').map(askedOf)).toEqual(runs('elsewhere').map(askedOf));
  });
});

describe('random networks', () => {
  const networks = [0, 1, 2].map((place) => randomNetwork(choice, place));

  it('use 90 to 100 % of the limit', () => {
    const { costs } = priced(choice, undefined);
    for (const network of networks) {
      const { count } = costs.exact(network);
      expect(count).toBeGreaterThanOrEqual(3.6e6);
      expect(count).toBeLessThanOrEqual(4e6);
    }
  });

  it('differ, and are the same each time', () => {
    expect(new Set(networks.map(architectureName)).size).toBe(3);
    expect(randomNetwork(choice, 1)).toEqual(networks[1]);
  });
});
