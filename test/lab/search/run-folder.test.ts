import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RunFolder } from '../../../lab/search/run-folder.js';
import { SETTINGS, supernetLine } from './settings.js';

let path: string;
let run: RunFolder;

beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'edgelut-test-')), 'run');
  run = RunFolder.create(path, SETTINGS);
});
afterEach(() => rmSync(join(path, '..'), { recursive: true }));

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
    run.log({ phase: 'retraining', epoch: 1, loss: 0.1, laterLoss: 0.1, accuracy: 0.9, seconds: 5 });
    appendFileSync(join(path, 'log.jsonl'), '{"phase":"supernet","epoch":3,');
    expect(run.lastEpoch()).toEqual(supernetLine(2));
    expect(run.seconds('supernet')).toBe(4);
    expect(run.seconds('retraining')).toBe(5);
  });
});
