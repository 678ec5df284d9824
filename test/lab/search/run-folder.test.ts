import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planOf, USUAL_SEARCH } from '../../../lab/search/request.js';
import { RunFolder, type SupernetLine } from '../../../lab/search/run-folder.js';
import type { Settings } from '../../../lab/search/settings.js';

const SETTINGS: Settings = {
  board: 'stm32f4',
  table: { path: '/tables/a.json', hash: 'abc' },
  space: {
    name: 'tiny',
    input: [24, 24, 3],
    stem: { kernel: 3, stride: 2, width: 8 },
    blocks: { strides: [1], widths: [16], operations: ['sep_3'] },
    head: { classes: 2 },
  },
  data: { scenes: 320 },
  augmentation: 'vww',
  limits: { count: 1000 },
  assumeIpc: null,
  strategy: 'random',
  ablation: null,
  baseline: null,
  searchSeconds: null,
  pareto: false,
  rankTest: null,
  backend: 'wasm',
  plan: planOf(USUAL_SEARCH),
};

let path: string;
let run: RunFolder;

beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'edgelut-test-')), 'run');
  run = RunFolder.create(path, SETTINGS);
});
afterEach(() => rmSync(join(path, '..'), { recursive: true }));

function supernetLine(epoch: number): SupernetLine {
  return {
    ...{ phase: 'supernet', epoch, warmup: false, loss: 1 / epoch, accuracy: 0.5, seconds: 2 },
    ...{ heldOut: null, expected: null, likeliest: [{ operation: 'sep_3', width: 16 }] },
  };
}

describe('RunFolder', () => {
  it('gives its settings back to who resumes it, until the result is there', () => {
    expect(RunFolder.resume(path).settings).toEqual(SETTINGS);
    run.saveModel(Uint8Array.of(1, 2, 3));
    run.saveReport('<html></html>');
    expect(RunFolder.resume(path).folder.path).toBe(path);
    run.finish({ board: 'stm32f4' });
    expect(() => RunFolder.resume(path)).toThrow('is finished');
  });

  it('keeps a network for the interpreter and as C', () => {
    expect(run.saveModel(Uint8Array.of(1, 2, 3))).toBe(join(path, 'model.tflite'));
    for (const name of ['model.c', 'model.h']) expect(existsSync(join(path, name))).toBe(true);
  });

  it('knows the last epoch of the supernet and what all took, without a line that was cut short', () => {
    expect(run.lastEpoch()).toBeNull();
    expect(run.seconds('supernet')).toBe(0);
    [1, 2].forEach((epoch) => run.log(supernetLine(epoch)));
    run.log({ phase: 'retraining', epoch: 1, loss: 0.1, accuracy: 0.9, seconds: 5 });
    appendFileSync(join(path, 'log.jsonl'), '{"phase":"supernet","epoch":3,');
    expect(run.lastEpoch()).toEqual(supernetLine(2));
    expect(run.seconds('supernet')).toBe(4);
    expect(run.seconds('retraining')).toBe(5);
  });
});
