import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compareSearches, type ComparisonRequest } from '../../lab/search-comparison/compare.js';
import type { Compared, Experiment } from '../../lab/search-comparison/compared.js';
import { USUAL_SEARCH } from '../../lab/search/request.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const EXPERIMENTS = ['a', 'b', 'c'].map((id): Experiment => {
  const choice = { ...USUAL_SEARCH, board: 'stm32f4', data: { scenes: 320 }, limits: {} };
  return { id, group: 'letters', name: id, choice };
});

function compared({ id, group, name, choice: { seed } }: Experiment): Compared {
  return {
    ...{ id, group, name, seed, wallSeconds: 1, architecture: null, likeliest: null, withinLimits: true },
    predicted: { unit: 'instructions', count: 1, sramBytes: 2, flashBytes: 3 },
    ...{ seconds: {}, accuracyFloat: 1, accuracyInt8: 1, judged: 0, expectedCount: null },
  };
}

/** Compares with searches that end at once. @param failing ids of those that fail */
async function compare(failing: readonly string[], changes: Partial<ComparisonRequest> = {}) {
  const made: string[] = [];
  const said: string[] = [];
  const { searches } = await compareSearches({
    ...{ experiments: EXPERIMENTS, folder, parallel: 2, boards: new Map(), isMeasured: () => false },
    search: async (experiment) => {
      made.push(experiment.id);
      return failing.includes(experiment.id) ? undefined : compared(experiment);
    },
    onResult: (what) => said.push(what),
    ...changes,
  });
  return { made, said, found: searches.map(({ id }) => id).sort() };
}

describe('compareSearches', () => {
  it('makes every search once, and those again that failed', async () => {
    expect(await compare(['b'])).toEqual({
      made: ['a', 'b', 'c'],
      said: expect.arrayContaining(['a', 'b failed', 'c']) as string[],
      found: ['a', 'c'],
    });
    expect(await compare([])).toEqual({ made: ['b'], said: ['b'], found: ['a', 'b', 'c'] });
    expect(await compare([])).toEqual({ made: [], said: [], found: ['a', 'b', 'c'] });
  });

  it('keeps what it has before it makes more', async () => {
    await compare([], { experiments: EXPERIMENTS.slice(0, 1) });
    await expect(compare([], { search: () => Promise.reject(new Error('power cut')) })).rejects.toThrow(
      'cut',
    );
    expect(await compare([])).toMatchObject({ made: ['b', 'c'], found: ['a', 'b', 'c'] });
  });

  it('runs side by side no more searches than it may', async () => {
    let [running, most] = [0, 0];
    const search = async (experiment: Experiment): Promise<Compared> => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
      return compared(experiment);
    };
    await compare([], { search });
    expect(most).toBe(2);
  });

  it('leaves out a line that a broken comparison did not write to its end', async () => {
    await compare([], { experiments: EXPERIMENTS.slice(0, 1) });
    appendFileSync(join(folder, 'results.jsonl'), '{"id":"b","gro');
    expect(await compare([])).toMatchObject({ made: ['b', 'c'] });
  });
});
