import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { randomNumbers } from '../../common/random.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { Lut } from '../support/lut.js';
import { expectRefusal } from '../support/refusal.js';

/** For machines at whose processors many queue. */
const TIMEOUT_MS = 240_000;
vi.setConfig({ testTimeout: TIMEOUT_MS, hookTimeout: TIMEOUT_MS });

const SPACE = join(PACKAGE_ROOT, 'test/spaces/tiny.yaml');
const CLASSES = ['circle', 'none', 'square'];
const IMAGES = 120;
const SIZE = 16;

let folder: string;
const lut = new Lut();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  const random = randomNumbers(1);
  for (const name of CLASSES) {
    mkdirSync(join(folder, 'shapes', name), { recursive: true });
    for (let i = 0; i < IMAGES; i++) {
      const image = await sharp(shape(name, random), { raw: { width: SIZE, height: SIZE, channels: 3 } })
        .png({ compressionLevel: 0 })
        .toBuffer();
      writeFileSync(join(folder, 'shapes', name, `${i}.png`), image);
    }
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A figure of one colour on another one, somewhere. */
function shape(name: string, random: () => number): Uint8Array {
  const [down, right] = [5 + 6 * random(), 5 + 6 * random()];
  const [ground, colour] = [100 * random(), 150 + 100 * random()];
  return Uint8Array.from({ length: SIZE * SIZE * 3 }, (_, i) => {
    const [y, x] = [Math.floor(i / 3 / SIZE) - down, (Math.floor(i / 3) % SIZE) - right];
    const inside = name === 'circle' ? Math.hypot(x, y) < 4 : Math.max(Math.abs(x), Math.abs(y)) < 4;
    return name !== 'none' && inside ? colour : ground;
  });
}

/** A training of a few seconds. What comes last holds. */
function args(out: string, ...options: string[]): string[] {
  return [
    ...['train', '--baseline', 'resnet8', '--width', '0.5', '--resolution', String(SIZE)],
    ...['--data', join(folder, 'shapes'), '--epochs', '3', '--threads', '2', '--out', join(folder, out)],
    ...options,
  ];
}

const modelOf = (out: string): Buffer => readFileSync(join(folder, out, 'model.tflite'));
const cwd = () => ({ cwd: folder });

describe('lut train', () => {
  it('trains a published network on images of any number of classes, and goes on after kill -9 as if nothing had been', async () => {
    const printed = await lut.output('train', args('straight', '--board', 'stm32h7'), cwd());
    expect(printed).toMatchObject({
      baseline: { name: 'resnet8', width: 0.5, dropped_strides: [] },
      input: [SIZE, SIZE, 3],
      classes: CLASSES,
      images: { training: 288, held_out: 36, test: 36 },
      augmentation: 'cifar',
      teacher: null,
      epochs: 3,
    });
    expect(printed.accuracy_float).toBeGreaterThan(0.5);
    expect(Math.abs(printed.accuracy_int8 - printed.accuracy_float)).toBeLessThan(0.15);
    const [cost] = printed.predicted;
    expect(cost).toMatchObject({ board: 'stm32h7', unit: 'instructions' });
    expect(cost!.total === null).toBe(cost!.missing.length > 0);
    const graph = loadGraph(modelOf('straight'));
    expect(graph.outputs[0]!.shape).toEqual([1, CLASSES.length]);
    expect(JSON.parse(readFileSync(join(folder, 'straight/result.json'), 'utf8'))).toEqual(printed);

    const started = lut.start([...args('killed')], cwd());
    const checkpoint = join(folder, 'killed/training.bin');
    await expect.poll(() => existsSync(checkpoint), { interval: 5, timeout: TIMEOUT_MS / 2 }).toBe(true);
    started.kill('SIGKILL');
    await started;
    expect(existsSync(join(folder, 'killed/result.json'))).toBe(false);
    const epochs = () => readFileSync(join(folder, 'killed/log.jsonl'), 'utf8').trim().split('\n').length;
    expect(epochs()).toBeGreaterThanOrEqual(1);
    await lut.json(['train', '--resume', join(folder, 'killed'), '--threads', '1'], cwd());
    expect(epochs()).toBe(3);
    expect(modelOf('killed').equals(modelOf('straight'))).toBe(true);
    expectRefusal(await lut.run(['train', '--resume', join(folder, 'killed'), '--json'], cwd()), [
      ...(['SEARCH_RUN', 'is finished', 'begin one without'] as const),
    ]);
  });

  it('says how to go on after Ctrl-C', async () => {
    const started = lut.start([...args('stopped', '--epochs', '500'), '--json'], {
      ...cwd(),
      ownGroup: true,
    });
    const checkpoint = join(folder, 'stopped/training.bin');
    await expect.poll(() => existsSync(checkpoint), { interval: 5, timeout: TIMEOUT_MS / 2 }).toBe(true);
    process.kill(-started.pid!, 'SIGINT');
    const { exitCode, stderr } = await started;
    expect(exitCode).toBe(130);
    expect(stderr).toMatch(
      /INTERRUPTED: .*[0-9]+ of 500 epochs are kept\.\n {5}Go on with: lut train --resume .*stopped --threads 2 --json$/,
    );
    expectRefusal(await lut.run([...args('taught', '--teacher', join(folder, 'stopped')), '--json'], cwd()), [
      ...(['SEARCH_TEACHER', 'is not finished', 'lut train --resume'] as const),
    ]);
  });

  it('trains a network of a space, taught by another one', async () => {
    const own = [
      'train',
      '--space',
      SPACE,
      '--data',
      join(folder, 'shapes'),
      '--epochs',
      '1',
      '--augment',
      'vww',
    ];
    const wide = join(folder, 'wide');
    await lut.json([...own, '--architecture', 'ir_2 16, skip, sep_5 16', '--out', wide], cwd());
    const narrow = [...own, '--architecture', 'sep_3 8, sep_3 8, skip'];
    const taught = await lut.output(
      'train',
      [...narrow, '--teacher', wide, '--out', join(folder, 'taught')],
      cwd(),
    );
    expect(taught).toMatchObject({
      space: 'tiny',
      architecture: [
        { operation: 'sep_3', width: 8 },
        { operation: 'sep_3', width: 8 },
        { operation: 'skip', width: 8 },
      ],
      augmentation: 'vww',
      teacher: { run: wide, temperature: 4, share: 0.9 },
    });
    await lut.json([...narrow, '--out', join(folder, 'alone')], cwd());
    expect(modelOf('taught').equals(modelOf('alone'))).toBe(false);
    expectRefusal(await lut.run([...args('refused', '--teacher', wide), '--json'], cwd()), [
      ...(['SEARCH_TEACHER', 'sees images of 24×24×3', 'same images'] as const),
    ]);
  });

  it('refuses what is no network', async () => {
    const refusal = (...options: string[]) =>
      lut.run(['train', '--data', join(folder, 'shapes'), ...options, '--json'], cwd());
    expectRefusal(await refusal(), ['USAGE_NETWORK', 'needs a network', '--architecture']);
    expectRefusal(await refusal('--run', 'x', '--baseline', 'mcunet'), [
      ...(['USAGE_NETWORK', 'one network', 'one of'] as const),
    ]);
    expectRefusal(await refusal('--run', join(folder, 'nowhere')), ['SEARCH_RUN', 'no config.json', 'run']);
    expectRefusal(await refusal('--baseline', 'resnet8', '--drop-strides', '3', '--resolution', '16'), [
      ...(['USAGE_BASELINE', '2 strides of 2', 'up to 2'] as const),
    ]);
  });
});
