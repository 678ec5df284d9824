import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { sum } from '../../common/statistics.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { Lut } from '../support/lut.js';
import { expectRefusal } from '../support/refusal.js';

const KWS = join(PACKAGE_ROOT, 'test/models/kws_ref_model.tflite');
const BOARD = ['--board', 'stm32f4'];

let folder: string;
const lut = new Lut();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  writeFileSync(join(folder, 'none.tflite'), 'no model');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('lut advise', () => {
  it('says where time, SRAM and flash go, as lut predict has them', async () => {
    const advice = await lut.output('advise', ['advise', KWS, ...BOARD], { cwd: folder });
    const predicted = await lut.output('predict', ['predict', KWS, ...BOARD], { cwd: folder });
    const { total, low, high, arena_bytes, flash_bytes, fits } = predicted;
    expect(advice.now).toEqual({ total, low, high, arena_bytes, flash_bytes, fits });
    expect(sum(advice.time.map(({ operators }) => operators))).toBe(predicted.operators.length);
    expect(sum(advice.time.map(({ count }) => count))).toBe(
      sum(predicted.operators.map(({ count }) => count!)),
    );
    const { firmware, model, constants, others } = advice.flash;
    expect(firmware + model).toBe(flash_bytes);
    expect(constants + others).toBe(model);
    expect(constants).toBe(sum(advice.time.map(({ constant_bytes }) => constant_bytes)));
    // two tensors of 25×5×64
    expect(advice.peak.tensors.map(({ bytes }) => bytes)).toEqual([8000, 8000]);
  });

  it(
    'writes what answers the same to the bit, and lut run says what it brought',
    { timeout: 240_000 },
    async () => {
      const args = ['advise', KWS, ...BOARD, '--apply', 'less.tflite'];
      const { exact, now } = await lut.output('advise', args, { cwd: folder });
      expect(exact).toMatchObject({
        applied: [{ rule: 'copy', kind: 'RESHAPE', operator: 10 }],
        ...{ refused: [], out: 'less.tflite' },
      });
      expect(exact.then.total).toBeLessThan(now.total!);
      expect(exact.then.arena_bytes).toBeLessThan(now.arena_bytes);
      expect(loadGraph(readFileSync(join(folder, 'less.tflite'))).operators).toHaveLength(12);

      const run = ['run', 'less.tflite', ...BOARD, '--port', 'emulator', '--beside', KWS, '--runs', '1'];
      const { total, beside } = await lut.output('run', run, { cwd: folder });
      expect(beside).toMatchObject({ model: KWS, outputs_equal: true, arena_bytes: now.arena_bytes });
      expect(beside!.total).toBe(now.total);
      // its FULLY_CONNECTED now is a case that the table interpolates
      expect(Math.abs(total / exact.then.total! - 1)).toBeLessThan(1e-6);
      expect(beside!.difference_percent).toBeCloseTo((100 * (total - now.total!)) / now.total!, 9);
    },
  );

  it('says in words what is rewritten, and what it brings', async () => {
    const { stdout, stderr, status } = await lut.run(['advise', KWS, ...BOARD], { cwd: folder });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^CONV_2D\t5\t[\d,]+\t[\d.]+ %\t\d+ KB$/m);
    expect(stdout).toContain('copy removed\t1\t10 RESHAPE');
    expect(stdout).toMatch(/Together: −0\.0 % \(-\d+ instructions\), arena -\d+ bytes, flash -\d+ bytes\./);
  });

  it.each<[string, string[], string, string, string]>([
    [
      'a model that is as short as it gets',
      ['less.tflite', ...BOARD, '--apply', 'x.tflite'],
      'MODEL_EXACT',
      'Nothing in less.tflite',
      'as it is',
    ],
    [
      'the model itself',
      [KWS, ...BOARD, '--apply', KWS],
      'USAGE_ARGUMENTS',
      'is the model itself',
      'another file',
    ],
    [
      'a file that is no model',
      [KWS, ...BOARD, '--apply', 'none.tflite'],
      'FILE_EXISTS',
      'is no .tflite model',
      '--force',
    ],
    [
      'a change without a file for it',
      [KWS, ...BOARD, '--change', '1'],
      'USAGE_ARGUMENTS',
      'go together',
      '--out changed.tflite',
    ],
    [
      'a change that there is none of',
      [KWS, ...BOARD, '--change', '99', '--out', 'x.tflite'],
      'USAGE_ARGUMENTS',
      'no change 99',
      'lists them',
    ],
    ['no model', ['none.tflite', ...BOARD], 'MODEL_CORRUPT', 'none.tflite: ', 'again'],
    ['no table', [KWS], 'USAGE_TABLE', 'needs a table', '--board'],
  ])('refuses %s', async (_, args, ...refusal) => {
    expectRefusal(await lut.run(['advise', ...args, '--json'], { cwd: folder }), refusal);
  });
});
