import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { predictModel } from '../../../builder/predict.js';
import { PACKAGE_ROOT } from '../../../common/paths.js';
import { predictWhatIfs, type PredictedWhatIf } from '../../../lab/advise/what-ifs.js';
import { loadModelFile } from '../../../lab/model-file.js';
import { namedTable, type ChosenTable } from '../../../lab/tables.js';
import { CaseBuilder, type Wire } from '../../../model/case-models/case-builder.js';
import { expandModel } from '../../../model/segments.js';
import { IMAGE_INPUT } from '../../../model/signal.js';
import { architectureModel } from '../../../model/space/architecture.js';
import { parseArchitecture } from '../../../model/space/choices.js';
import { average, connect, convolve, depthwise, project } from '../../../model/space/layers.js';
import { loadSpace } from '../../../model/space/load.js';
import { Lut } from '../../support/lut.js';

const TABLE = join(PACKAGE_ROOT, 'luts/stm32f4-edgenas-vww-48-instructions.json');
const CHOSEN = namedTable(TABLE);
/** Its kernels take 16 channels at a time. */
const WIDE = namedTable(join(PACKAGE_ROOT, 'luts/rpi3-edgenas-vww-48-instructions.json'));
const lut = new Lut();
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, bytes: Uint8Array): string {
  const path = join(folder, `${name}.tflite`);
  writeFileSync(path, bytes);
  return path;
}

/** A network of a space, as its own writer writes it. */
function ofSpace(choices: string, space = 'edgenas-vww-48'): string {
  const known = loadSpace(space);
  return written(
    `${space} ${choices.replaceAll(' ', '-')}`,
    architectureModel(known, parseArchitecture(known, choices), 7),
  );
}

function network(name: string, lay: (net: CaseBuilder, image: Wire) => Wire): string {
  const net = new CaseBuilder();
  const output = lay(net, net.input([1, 48, 48, 3], IMAGE_INPUT));
  return written(name, expandModel(net.build(output).segmented, 3));
}

function whatIf(path: string, what: string, chosen = CHOSEN): PredictedWhatIf {
  const all = predictWhatIfs(loadModelFile(path), chosen, {});
  const found = all.find((one) => one.what === what);
  expect(all.map((one) => one.what)).toContain(what);
  return found!;
}

function predicted(path: string, { table, board } = CHOSEN) {
  const { graph, bytes } = loadModelFile(path);
  return predictModel(table, graph, bytes.length, board);
}

/** Another stem, then blocks that are alike, and a head. */
function chain(name: string, strides: readonly number[], widths: readonly number[]): string {
  return network(name, (net, image) => {
    let x = convolve(net, image, widths[0]!, { kernel: 3, stride: 2, activation: 'RELU6' });
    strides.forEach((stride, block) => {
      x = project(net, depthwise(net, x, 3, stride), widths[block + 1]!, 'RELU6');
    });
    const pooled = average(net, x);
    return connect(net, pooled, [1, 1, 1, 2], 'NONE');
  });
}

const SEP_3 = 'sep_3 16 sep_3 16 sep_3 24 sep_3 24 sep_3 32 sep_3 32 sep_3 48';

describe('what-ifs', () => {
  /** Each beside a network that somebody wrote with that change, by other code. */
  const pairs: readonly (readonly [string, string, () => string, () => string, ChosenTable])[] = [
    [
      'a smaller kernel',
      'windows of 5×5 → 3×3',
      () => ofSpace(SEP_3.replaceAll('sep_3', 'sep_5')),
      () => ofSpace(SEP_3),
      CHOSEN,
    ],
    [
      'one that is smaller by one step',
      'windows of 7×7 → 5×5',
      () => ofSpace(SEP_3.replaceAll('sep_3', 'sep_7')),
      () => ofSpace(SEP_3.replaceAll('sep_3', 'sep_5')),
      CHOSEN,
    ],
    [
      'no squeeze-and-excitation',
      'no squeeze-and-excitation (3×)',
      () => ofSpace('sep_3 16 se_4 16 sep_3 24 se_4 24 sep_3 32 se_8 32 sep_3 48'),
      () => ofSpace(SEP_3),
      CHOSEN,
    ],
    [
      'a smaller input',
      'input of 96×96 → 48×48',
      () => ofSpace(SEP_3, 'edgenas-vww'),
      () => ofSpace(SEP_3, 'edgenas-vww-48'),
      CHOSEN,
    ],
    [
      'an earlier stride',
      'stride of 3 moved to 1',
      () => chain('late', [1, 2, 2], [16, 16, 24, 32]),
      () => chain('early', [2, 1, 2], [16, 16, 24, 32]),
      CHOSEN,
    ],
    [
      'channels down to whole blocks',
      '24, 40 channels down to multiples of 16',
      () => chain('odd', [1, 2], [16, 24, 40]),
      () => chain('down', [1, 2], [16, 16, 32]),
      WIDE,
    ],
    [
      'channels up to whole blocks',
      '24, 40 channels up to multiples of 16',
      () => chain('odd', [1, 2], [16, 24, 40]),
      () => chain('up', [1, 2], [16, 32, 48]),
      WIDE,
    ],
    [
      'a separable convolution',
      '1 CONV_2D 3×3 separable',
      () =>
        network('full', (net, image) => {
          const x = convolve(net, image, 16, { kernel: 3, stride: 2, activation: 'RELU6' });
          const y = convolve(net, x, 24, { kernel: 3, stride: 2, activation: 'RELU6' });
          return connect(net, average(net, y), [1, 1, 1, 2], 'NONE');
        }),
      () =>
        network('separable', (net, image) => {
          const x = convolve(net, image, 16, { kernel: 3, stride: 2, activation: 'RELU6' });
          const y = project(net, depthwise(net, x, 3, 2), 24, 'RELU6');
          return connect(net, average(net, y), [1, 1, 1, 2], 'NONE');
        }),
      CHOSEN,
    ],
  ];

  it.each(pairs)('predict %s as a network that was written so', (_, what, before, after, chosen) => {
    const found = whatIf(before(), what, chosen);
    const [was, is] = [predicted(before(), chosen), predicted(after(), chosen)];
    expect(is.total).not.toBeNull();
    expect(is.total).not.toBe(was.total);
    expect(found.prediction.operators.map(({ key }) => key)).toEqual(is.operators.map(({ key }) => key));
    expect(found.prediction.total).toBe(is.total);
    expect(found.prediction.arenaBytes).toBe(is.arenaBytes);
    expect(found.gain!.value).toBeCloseTo(was.total! - is.total!, 3);
    expect(found.gain!.low).toBeLessThanOrEqual(found.gain!.value);
    expect(found.gain!.high).toBeGreaterThanOrEqual(found.gain!.value);
    expect(found.retraining).toBe(true);
  });

  it.each([
    ['windows of 5×5 → 3×3', () => ofSpace(SEP_3.replaceAll('sep_3', 'sep_5'))],
    ['stride of 3 moved to 1', () => chain('late', [1, 2, 2], [16, 16, 24, 32])],
  ] as const)(
    'predict what the emulated board then counts: %s',
    { timeout: 240_000 },
    async (what, before) => {
      const path = before();
      const board = ['--board', 'stm32f4'];
      const options = ['--table', TABLE, ...board];
      const { what_ifs } = await lut.output('advise', ['advise', path, ...options]);
      const number = what_ifs.findIndex((one) => one.what === what);
      const out = join(folder, `changed ${number}.tflite`);
      await lut.output('advise', ['advise', path, ...options, '--change', String(number + 1), '--out', out]);
      const args = [
        'run',
        out,
        ...board,
        '--port',
        'emulator',
        '--runs',
        '1',
        '--db',
        join(folder, 'runs.db'),
      ];
      const { total } = await lut.output('run', args);
      const { low, high } = what_ifs[number]!.then;
      expect(total).toBeGreaterThanOrEqual(low!);
      expect(total).toBeLessThanOrEqual(high!);
    },
  );

  it('leave out what a network cannot be changed to', () => {
    const kws = loadModelFile(join(PACKAGE_ROOT, 'test/models/kws_ref_model.tflite'));
    const kinds = new Set(predictWhatIfs(kws, CHOSEN, {}).map(({ change }) => change));
    // no stride behind its first window, no attention, one channel to begin with, and whole blocks of channels
    for (const never of ['stride', 'attention', 'separable', 'channels'] as const) {
      expect(kinds).not.toContain(never);
    }
    // its average pool is over all there is, and stays so
    expect(kinds).toContain('resolution');
  });

  it('say what the table cannot tell, and what it estimates', () => {
    const all = predictWhatIfs(loadModelFile(ofSpace(SEP_3)), CHOSEN, {});
    for (const { gain, prediction, interpolated } of all) {
      expect(gain === null).toBe(prediction.missing.length > 0);
      expect(interpolated).toBeLessThanOrEqual(
        prediction.operators.filter(({ source }) => source === 'interpolated').length,
      );
    }
    const gains = all.map(({ gain }) => gain?.value ?? -Infinity);
    expect(gains).toEqual(gains.toSorted((a, b) => b - a));
  });
});
