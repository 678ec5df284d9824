import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LutError } from '../../../common/errors.js';
import { randomNumbers } from '../../../common/random.js';
import { readMlperfTiny } from '../../../lab/cookbook/mlperf-tiny/read.js';
import { accuracyOf, energyOf, throughputOf } from '../../../lab/cookbook/mlperf-tiny/results.js';
import { likest, systemOf } from '../../../lab/cookbook/mlperf-tiny/system.js';
import { parseRecipes, recipeLines } from '../../../lab/recipes/recipe-lines.js';
import { lutError } from '../../support/lut-error.js';

/** As the runner of rounds v0.5 to v1.2 writes it, and that of v1.3. */
const PERFORMANCE = [
  '00461.755 ulp-mlperf: Performance results for window 2:',
  '00461.755 ulp-mlperf:   # Inferences :          100',
  '00461.755 ulp-mlperf:   Runtime      :       50.125 sec.',
  '00461.755 ulp-mlperf:   Throughput   :        1.995 inf./sec.',
  '00461.755 ulp-mlperf:   Throughput   :        2.000 inf./sec.',
  '00461.756 ulp-mlperf: Median throughput is 2.000 inf./sec.',
].join('\n');
const ENERGY = [
  '00504.143 ulp-ml:   Energy       :   292070.100 uJ',
  '00504.143 ulp-ml:   Energy/Inf.  :    29207.010 uJ/inf.',
  '00504.147 ulp-ml:   Energy/Inf.  :    29199.500 uJ/inf.',
  '00504.165 ulp-ml: Median energy cost is 29207.010 uJ/inf.',
  '00504.166 ulp-ml: Median throughput is 1.500 inf./sec.',
].join('\n');
const ACCURACY = '00854.005 ulp-mlperf: Top-1: 86.5%\n00854.022 ulp-mlperf: AUC: 0.99\n';
const SYSTEM = JSON.stringify({
  'Board Name': 'NUCLEO-X',
  'Processor(s) Name': 'Arm Cortex-M4',
  'Processor(s) Frequencies': '120 MHz',
  Accelerator: '',
  'Inference Framework': 'N/A',
  'ML Model Compiler(s)': 'Compiler 1',
});

describe("the runner's words", () => {
  it('are read as all rounds wrote them', () => {
    expect(throughputOf(PERFORMANCE)).toEqual({ median: 2, least: 1.995, most: 2 });
    const later =
      '    Throughput: 6.0380676009972465 inf./sec.\n0726 ulp: Median throughput is      6.036 inf./sec.';
    expect(throughputOf(later)).toEqual({ median: 6.036, least: 6.036, most: 6.0380676009972465 });
    expect(throughputOf(`${PERFORMANCE}\n${PERFORMANCE}`)?.median).toBe(2);
    expect(energyOf(ENERGY)).toEqual({ median: 29207.01, least: 29199.5, most: 29207.01 });
    expect(energyOf('  Energy/Inf    : 5493.888 uJ/inf\nMedian energy cost is 5495.9150 uJ/inf.')).toEqual({
      ...{ median: 5495.915, least: 5493.888, most: 5495.915 },
    });
    expect(accuracyOf(ACCURACY)).toEqual({ top1: 86.5, auc: 0.99 });
    expect(accuracyOf('0726 ulp-mlperf: Top 1% = 87.0\n0726 ulp-mlperf: AUC = 0.988')).toEqual({
      ...{ top1: 87, auc: 0.988 },
    });
  });

  it('say nothing where they say nothing, two things, or nonsense', () => {
    expect(throughputOf('')).toBeUndefined();
    expect(throughputOf('Median throughput is 0.000 inf./sec.')).toBeUndefined();
    expect(throughputOf('Median throughput is -1 inf./sec.')).toBeUndefined();
    expect(throughputOf(`${PERFORMANCE}\nMedian throughput is 3.000 inf./sec.`)).toBeUndefined();
    expect(accuracyOf('Top-1: 101%')).toBeUndefined();
  });

  it('never give what is no figure, however they are mangled', () => {
    const random = randomNumbers(2);
    const words = [
      ...PERFORMANCE.split(/\b/),
      ...ENERGY.split(/\b/),
      ...ACCURACY.split(/\b/),
      '1e9',
      'NaN',
      '\0',
    ];
    for (let i = 0; i < 2000; i++) {
      const text = Array.from({ length: 60 }, () => words[Math.floor(random() * words.length)]).join('');
      for (const windows of [throughputOf(text), energyOf(text)]) {
        if (windows === undefined) continue;
        expect(windows.median).toBeGreaterThan(0);
        expect(windows.least).toBeLessThanOrEqual(windows.median);
        expect(windows.most).toBeGreaterThanOrEqual(windows.median);
        expect(Number.isFinite(windows.most)).toBe(true);
      }
      const accuracy = accuracyOf(text);
      expect(accuracy?.top1 ?? 0).toBeLessThanOrEqual(100);
      expect(accuracy?.auc ?? 0).toBeLessThanOrEqual(1);
    }
  });
});

describe('a description of a system', () => {
  it('tells board, processor, clock and software', () => {
    expect(systemOf(`\uFEFF${SYSTEM}`)).toEqual({
      ...{ board: 'NUCLEO-X', processor: 'Arm Cortex-M4', clockHz: 120_000_000, software: 'Compiler 1' },
    });
    const clocked = (text: string): unknown =>
      systemOf(JSON.stringify({ 'Board Name': 'b', 'Processor(s) Frequencies': text }));
    expect(clocked('1.0 GHz')).toMatchObject({ clockHz: 1e9, software: 'software not said' });
    expect(clocked('277.5M')).toMatchObject({ clockHz: 277_500_000 });
    expect(clocked('up to 3.4Ghz, 2 cores')).toMatchObject({ clockHz: null });
  });

  it.each(['', '{', '[]', 'null', '{}', '{"Board Name": 7}', '{"Board Name": " "}'])(
    'is none: %s',
    (text) => {
      expect(systemOf(text)).toEqual(expect.any(String));
    },
  );

  it('is found by its name, where one is likest', () => {
    const paths = ['systems/NUCLEO_X_system_description.json', 'systems/NUCLEO_Y.json'];
    expect(likest('NUCLEO-X', paths)).toBe(paths[0]);
    expect(likest('NUCLEO', paths)).toBeUndefined();
    expect(likest('other', paths)).toBeUndefined();
  });
});

describe('a folder of results', () => {
  let folder: string;
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'lut-mlperf-')), 'tiny_results_v9.1');
  });
  afterEach(() => rmSync(dirname(folder), { recursive: true }));

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }

  it('becomes recipes, and what is not read is said with the reason', () => {
    write('closed/them/systems/NUCLEO_X_system_description.json', SYSTEM);
    write('closed/them/results/NUCLEO-X/ic/performance/results.txt', PERFORMANCE);
    write('closed/them/results/NUCLEO-X/ic/energy/results.txt', ENERGY);
    write('closed/them/results/NUCLEO-X/ic/accuracy/results.txt', ACCURACY);
    write('closed/them/results/NUCLEO-X/anomaly_detection/performance/performance_results.txt', PERFORMANCE);
    write('closed/them/results/NUCLEO-X/anomaly_detection/accuracy/results.txt', 'nothing');
    write('closed/them/results/NUCLEO-X/kws/performance/log.txt', 'started');
    write('closed/them/results/NUCLEO-X/sww/performance/results.txt', PERFORMANCE);
    write('closed/them/results/Unknown/kws/performance/results.txt', PERFORMANCE);
    write('open/us/systems/us.json', '{"Board Name": "b",}');
    write('open/us/results/us/vww/small/performance/results.txt', PERFORMANCE);
    const { recipes, refused } = readMlperfTiny(folder);
    expect(parseRecipes(recipeLines(recipes), 'all.jsonl')).toHaveLength(2);
    const publication = 'MLPerf Tiny v9.1, closed, them, NUCLEO-X';
    const published = { kind: 'published', source: publication };
    expect(recipes.find(({ network }) => network.task === 'ic')).toMatchObject({
      network: { name: 'ResNet8', hash: null, dataset: 'CIFAR-10' },
      board: { name: 'NUCLEO-X', machine: 'silicon', clock_hz: 120e6, software: 'Compiler 1' },
      options: { publication },
      figures: {
        latency_ms: { value: 500, low: 500, high: 501.253, ...published },
        accuracy: { value: 0.865, metric: 'top-1', ...published },
        energy_mj: {
          ...{ value: 29.207, low: 29.1995, high: 29.207, kind: 'published' },
          source: `${publication}; at 1.5 inferences a second`,
        },
        sram_bytes: null,
      },
    });
    expect(recipes.find(({ network }) => network.task === 'ad')?.figures.accuracy).toBeNull();
    const home = 'closed/them/results';
    expect(refused).toEqual([
      {
        path: `${home}/NUCLEO-X/anomaly_detection/accuracy/results.txt`,
        reason: 'it has not one figure of accuracy',
      },
      { path: `${home}/NUCLEO-X/kws`, reason: 'it has no results.txt of a performance run' },
      { path: `${home}/NUCLEO-X/sww`, reason: 'a streaming task times no single inferences' },
      { path: `${home}/Unknown/kws`, reason: 'no one description in systems/ is of this system' },
      {
        path: 'open/us/results/us/vww/small',
        reason: expect.stringContaining('does not describe its system: it is not JSON') as string,
      },
    ]);
  });

  it('is of a round that its name or the user says', () => {
    write('closed/them/systems/a.json', SYSTEM);
    write('closed/them/results/a/ic/performance/results.txt', PERFORMANCE);
    const { recipes } = readMlperfTiny(join(folder), 'v0.5');
    expect(recipes[0]?.options.publication).toContain('v0.5');
    const above = dirname(folder);
    expect(() => readMlperfTiny(above)).toThrowError(lutError('RECIPE_RESULTS'));
  });

  it('is refused where it holds none; links are not followed', () => {
    mkdirSync(folder);
    expect(() => readMlperfTiny(folder)).toThrowError(lutError('RECIPE_RESULTS'));
    symlinkSync('..', join(folder, 'closed'));
    expect(() => readMlperfTiny(folder)).toThrowError(lutError('RECIPE_RESULTS'));
    expect(() => readMlperfTiny(join(folder, 'no_v1.1'))).toThrowError(lutError('FILE_MISSING'));
    write('open/a/results/b/ic/performance/results.txt', 'x'.repeat(300_000));
    write('open/a/systems/b.json', SYSTEM);
    expect(() => readMlperfTiny(folder)).toThrowError(LutError);
  });
});
