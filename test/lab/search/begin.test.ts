import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginFolder } from '../../../lab/search/begin.js';
import { RunFolder } from '../../../lab/search/run-folder.js';
import type { Settings } from '../../../lab/search/settings.js';
import type { Resumable } from '../../../search/checkpoint.js';
import { SETTINGS, supernetLine } from './settings.js';

const WARM_UP: Settings = { ...SETTINGS, plan: { ...SETTINGS.plan, warmupEpochs: 2, searchEpochs: 1 } };

let folder: string;
let other: RunFolder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  other = RunFolder.create(join(folder, 'other'), WARM_UP);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A supernet of one weight, which says after how many epochs it was kept. */
function supernet(epochsDone: number): Resumable {
  const weights = Float32Array.of(epochsDone);
  return { epochsDone, arrays: () => [weights] };
}

/** The other search, some epochs on. */
function train(epochs: number): void {
  for (let epoch = 1; epoch <= epochs; epoch++)
    other.saveEpoch({ ...supernetLine(epoch), warmup: epoch <= 2 }, supernet(epoch));
}

function begin(settings: Settings): RunFolder {
  return beginFolder({ run: join(folder, 'own'), warmUpOf: other.path }, settings);
}

describe('a search with the warm-up of another', () => {
  it('begins where the warm-up ended, however far the other one is', () => {
    train(3);
    const own = begin({ ...WARM_UP, strategy: 'evolution' });
    const restored = supernet(0);
    own.restore('supernet', restored);
    expect(restored.epochsDone).toBe(2);
    expect(restored.arrays()[0]).toEqual(Float32Array.of(2));
    expect(own.lines().map(({ epoch }) => epoch)).toEqual([1, 2]);
  });

  it('can give it to a third', () => {
    train(2);
    begin(WARM_UP);
    const third = beginFolder({ run: join(folder, 'third'), warmUpOf: join(folder, 'own') }, WARM_UP);
    expect(third.warmedUp).toBe(2);
  });

  it('is not begun where that would be another one, or is not over', () => {
    expect(() => begin(WARM_UP)).toThrow('is not over: 0 of its 2 epochs');
    train(1);
    expect(() => begin(WARM_UP)).toThrow('is not over: 1 of its 2 epochs');
    train(2);
    for (const [changes, what] of [
      [{ limits: { count: 2000 } }, 'a limit is'],
      [{ augmentation: 'none' }, '--augment is'],
      [{ plan: { ...WARM_UP.plan, seed: 2 } }, '--seed is'],
      [{ ablation: 'flop-proxy' }, '--ablate flop-proxy is'],
    ] as const) {
      expect(() => begin({ ...WARM_UP, ...changes })).toThrow(`${what} not the same`);
    }
    expect(() => readFileSync(join(folder, 'own'))).toThrow('ENOENT');
  });
});
