import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { boardIds, loadBoard } from '../../boards/catalogue.js';
import { planCases } from '../../builder/plan.js';
import { differingRuns, SENTINELS } from '../../builder/sentinels.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { configurationHash } from '../../model/configuration.js';
import { caseKey } from '../../model/cases/key.js';
import { distinctCases } from '../../model/space/architecture.js';
import { loadSpace } from '../../model/space/load.js';
import type { StoredRun } from '../../store/run.js';
import { CONFIGURATION, exampleRun } from '../store/examples.js';

const [CASE] = SENTINELS;

/** A run on a bench of a case that took these ticks, of which 10 are of the empty window. */
function run(bench: string, ...samples: number[]): StoredRun {
  return {
    ...exampleRun({ case: CASE!, fills: [{ seed: 1, emptyTicks: 10, samples: Uint32Array.from(samples) }] }),
    ...{ id: 1, time: '', key: caseKey(CASE!), configurationHash: configurationHash(CONFIGURATION) },
    origin: { uid: bench, bench },
  };
}

/** A thousand samples that are spread evenly. */
function noisy(bench: string, from: number, to: number): StoredRun {
  return run(bench, ...Array.from({ length: 1000 }, (_, i) => from + Math.round(((to - from) * i) / 999)));
}

function found(...runs: StoredRun[]) {
  return differingRuns(runs)?.map(({ run: { origin }, low, high }) => [origin!.bench, low, high]);
}

describe('the sentinels', () => {
  it('fit every board, and are cases of no space that comes with lut', () => {
    for (const id of boardIds()) expect(planCases(SENTINELS, loadBoard(id).memory).infeasible).toEqual([]);
    const keys = SENTINELS.map(caseKey);
    const spaces = readdirSync(join(PACKAGE_ROOT, 'model/space')).filter((name) => name.endsWith('.yaml'));
    expect(spaces.length).toBeGreaterThan(1);
    for (const space of spaces) {
      const cases = distinctCases(loadSpace(space.replace('.yaml', ''))).map(caseKey);
      expect(cases.filter((key) => keys.includes(key))).toEqual([]);
    }
  });
});

describe('runs of one case on several benches', () => {
  it('differ by a single instruction', () => {
    expect(found(run('a', 110, 110, 110), run('b', 110, 110, 110))).toBeUndefined();
    expect(found(run('a', 110, 110, 110), run('b', 110, 110, 110), run('c', 111, 111, 111))).toEqual([
      ['a', 100, 100],
      ['c', 101, 101],
    ]);
    expect(found(run('a', 110))).toBeUndefined();
  });

  it('differ in noisy cycles where 5 to 95 % of their samples have nothing in common', () => {
    expect(found(noisy('a', 1010, 1110), noisy('b', 1090, 1190))).toBeUndefined();
    // the ends touch, but only in a tenth of the samples
    expect(found(noisy('a', 1010, 1110), noisy('b', 1104, 1204))).toEqual([
      ['a', 1005, 1095],
      ['b', 1099, 1189],
    ]);
  });

  it('differ in the order of the benches, and whichever takes more', () => {
    expect(
      found(noisy('a', 1010, 1110), noisy('b', 510, 610), noisy('c', 10, 110))?.map(([name]) => name),
    ).toEqual(['a', 'b']);
  });
});
