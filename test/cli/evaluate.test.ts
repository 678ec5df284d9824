import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../common/hash.js';
import { NO_FIGURES, recipeOf } from '../../lab/recipes/recipe.js';
import { recipeLines } from '../../lab/recipes/recipe-lines.js';
import { ModelBuilder } from '../../model/tflite/builder.js';
import { colourModel } from '../support/colour-model.js';
import { Lut } from '../support/lut.js';
import { npy } from '../support/npy.js';
import { expectRefusal } from '../support/refusal.js';
import { atTerminal } from '../support/terminal.js';

const SIZE = 8;
const COLOURS = { blue: [30, 90, 200], green: [20, 180, 100], red: [210, 60, 90] } as const;
/** Outputs in the order of the class folders. */
const MODEL = colourModel({ order: [2, 1, 0] });

let folder: string;
const lut = new Lut();
const at = (...names: string[]) => join(folder, ...names);
const options = () => ({ cwd: folder, env: { EDGELUT_CACHE: at('cache') } });
const evaluation = (...args: string[]) => lut.output('evaluate', ['evaluate', ...args], options());
const refusal = (...args: string[]) => lut.run(['evaluate', ...args, '--json'], options());

/** Images of one colour, those of `strange` in the folder of another class. */
async function writeImages(home: string, count: number, strange: number): Promise<void> {
  const names = Object.keys(COLOURS) as (keyof typeof COLOURS)[];
  for (const [label, name] of names.entries()) {
    mkdirSync(join(home, name), { recursive: true });
    for (let n = 0; n < count; n++) {
      const [r, g, b] = COLOURS[n < strange ? names[(label + 1) % 3]! : name];
      const image = sharp({
        create: { width: SIZE + n, height: SIZE, channels: 3, background: { r, g, b } },
      });
      await image.png().toFile(join(home, name, `${n}.png`));
    }
  }
}

/** The paths of the files that a process has open. */
function filesOf(pid: number): string[] {
  const home = `/proc/${pid}/fd`;
  return readdirSync(home).flatMap((fd) => {
    try {
      return [readlinkSync(join(home, fd))];
    } catch {
      return []; // closed by now
    }
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  writeFileSync(at('model.tflite'), MODEL);
  await writeImages(at('images'), 6, 1);
  await writeImages(at('split', 'train'), 10, 0);
  await writeImages(at('split', 'test'), 4, 2);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('lut evaluate', () => {
  it('counts all images of plain class folders, by class', async () => {
    const printed = await evaluation('model.tflite', '--data', 'images', '--threads', '2');
    expect(printed).toMatchObject({
      ...{ model: 'model.tflite', data: 'images', split: null, task: 'classification' },
      ...{ images: 18, accuracy: 15 / 18, elements: 'uint8', threads: 2 },
      classes: ['blue', 'green', 'red'].map((name) => ({ name, images: 6, correct: 5, accuracy: 5 / 6 })),
      confusion: [
        [5, 1, 0],
        [0, 5, 1],
        [1, 0, 5],
      ],
      pixels: { range: '0..1', by: 'bytes' },
    });
    expect(printed.auc!.exact).toBeGreaterThan(0.5);
  });

  it('adds the accuracy to the recipes of the network, wherever they ran', async () => {
    const parts = (board: string) => ({
      network: {
        ...{ name: 'colours', hash: sha256(MODEL), task: 'colours', dataset: null, origin: null },
      },
      board: {
        ...{ name: board, processor: null, machine: 'silicon', clock_hz: null, configuration: null },
        software: 'builtin optimized',
      },
      options: { runtime: 'builtin', kernels: 'optimized', placement: 'default', publication: null } as const,
      figures: NO_FIGURES,
    });
    const recipes = ['stm32f4', 'rpi3'].map((board) => recipeOf(parts(board)));
    const other = recipeOf({
      ...parts('rpi3'),
      network: { ...parts('rpi3').network, hash: sha256('another') },
    });
    writeFileSync(at('recipes.jsonl'), recipeLines([...recipes, other]));
    const evaluated = ['model.tflite', '--data', 'split', '--db', 'own.db'];
    expect((await evaluation(...evaluated)).recipes).toEqual([]);
    expect(existsSync(at('own.db'))).toBe(false);
    await lut.output('recipes-import', ['recipes', 'import', 'recipes.jsonl', '--db', 'own.db'], options());
    // training images say nothing of others
    expect((await evaluation(...evaluated, '--split', 'train')).recipes).toEqual([]);
    const { recipes: noted, interval } = await evaluation(...evaluated);
    expect(noted.toSorted()).toEqual(recipes.map(({ id }) => id).sort());
    const show = (id: string) =>
      lut.output('recipes-show', ['recipes', 'show', id, '--db', 'own.db'], options());
    for (const { id } of recipes) {
      const { network, figures } = await show(id);
      expect(network.dataset).toBe('split (test)');
      expect(figures.accuracy).toMatchObject({
        ...{ value: 0.5, ...interval!, kind: 'measured', metric: 'top-1' },
        source: expect.stringContaining('12 samples of split (test)') as string,
      });
    }
    expect((await show(other.id)).figures.accuracy).toBeNull();
  });

  it('reads the test split where there are splits, and any other that is asked for', async () => {
    const test = await evaluation('model.tflite', '--data', 'split');
    expect(test).toMatchObject({ split: 'test', images: 12, accuracy: 0.5 });
    const train = await evaluation('model.tflite', '--data', 'split', '--split', 'train');
    expect(train).toMatchObject({ split: 'train', images: 27, accuracy: 1 });
    const heldOut = await evaluation('model.tflite', '--data', 'split', '--split', 'validation');
    expect(heldOut).toMatchObject({ split: 'validation', images: 3, accuracy: 1 });
    expect(heldOut.classes.map(({ images }) => images)).toEqual([1, 1, 1]);
  });

  it('takes the outputs in the order that --classes says, more of them than there are folders', async () => {
    writeFileSync(at('other.tflite'), colourModel({ order: [0, 0, 2, 1] }));
    const printed = await evaluation('other.tflite', '--data', 'images', '--classes', 'red,none,blue,green');
    expect(printed).toMatchObject({ accuracy: 15 / 18, auc: null });
    expect(printed.classes.map(({ images, accuracy }) => [images, accuracy])).toEqual([
      [6, 5 / 6],
      [0, null],
      [6, 5 / 6],
      [6, 5 / 6],
    ]);
  });

  it('reads raw samples as the runner of MLPerf Tiny has them, and arrays of NumPy', async () => {
    mkdirSync(at('raw'));
    const pixels = Object.values(COLOURS).map((colour) =>
      Uint8Array.from({ length: SIZE * SIZE * 3 }, (_, i) => colour[i % 3]!),
    );
    pixels.forEach((each, label) => writeFileSync(at('raw', `${label}.bin`), each));
    writeFileSync(at('raw', 'y_labels.csv'), '0.bin,3,0\n1.bin,3,1\n2.bin,3,1\n');
    const raw = await evaluation('model.tflite', '--data', 'raw');
    expect(raw).toMatchObject({ images: 3, accuracy: 2 / 3, elements: 'uint8', auc: null });
    expect(raw.classes.map(({ name }) => name)).toEqual(['0', '1', '2']);
    writeFileSync(at('x.npy'), npy('|u1', [3, SIZE, SIZE, 3], Buffer.concat(pixels)));
    writeFileSync(at('y.npy'), npy('|u1', [3], Buffer.of(0, 1, 2)));
    const array = await evaluation('model.tflite', '--data', 'x.npy', '--labels', 'y.npy');
    expect(array).toMatchObject({ images: 3, accuracy: 1, auc: { exact: 1 } });
  });

  it('tells anomalies by how far an output is from its input', async () => {
    const builder = new ModelBuilder('gives its input back, but not above 0');
    const quantization = { scale: 1 / 16, zeroPoint: 0 };
    const input = builder.activation('input', [1, 16], quantization);
    const output = builder.activation('output', [1, 16], quantization);
    const one = builder.constant('one', [1], Int8Array.of(0), quantization);
    builder.operator('MINIMUM', {}, [input, one], [output]);
    writeFileSync(at('anomaly.tflite'), builder.build([input], [output]).bytes);
    mkdirSync(at('sounds'));
    const lines = [0.1, 0.2, 2, 3].map((loudness, i) => {
      const sound = Float32Array.from({ length: 24 }, (_, k) => (k % 2 === 0 ? loudness : -1));
      writeFileSync(at('sounds', `${i}.bin`), Buffer.from(sound.buffer));
      return `${i}.bin,2,${i < 2 ? 0 : 1},64,16`;
    });
    writeFileSync(at('sounds', 'y_labels.csv'), lines.join('\n'));
    expect(await evaluation('anomaly.tflite', '--data', 'sounds')).toMatchObject({
      ...{ task: 'anomaly', images: 4, accuracy: expect.closeTo(1, 6) as number, auc: { exact: 1 } },
      ...{ interval: null, confusion: null, elements: 'float32', pixels: null },
      classes: [
        { name: 'normal', images: 2, correct: null },
        { name: 'anomaly', images: 2, correct: null },
      ],
    });
  });

  it('fits a terminal of 80 columns with ten classes', async () => {
    const names = ['airplane', 'automobile', 'bird', 'cat', 'deer', 'dog', 'frog', 'horse', 'ship', 'truck'];
    writeFileSync(at('ten.tflite'), colourModel({ order: names.map((_, i) => i % 3) }));
    const home = at('ten');
    for (const name of names) {
      mkdirSync(join(home, name), { recursive: true });
      const image = sharp({ create: { width: 8, height: 8, channels: 3, background: '#c02040' } });
      await image.png().toFile(join(home, name, '1.png'));
    }
    const { status, lines } = await atTerminal(lut, ['evaluate', 'ten.tflite', '--data', 'ten', '--quiet'], {
      ...{ columns: 80, cwd: folder },
      env: { ...options().env, NO_COLOR: '1' },
    });
    expect(status).toBe(0);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    const matrix = lines.filter((line) => / automobile +1( +0){9}$/.test(line));
    expect(matrix).toHaveLength(1);
    expect(lines.some((line) => line.includes('10.00 %'))).toBe(true);
  });

  it('ends in good order on Ctrl-C', async () => {
    const slow = new ModelBuilder('much work for an image');
    const quantization = { scale: 1, zeroPoint: -128 };
    const input = slow.activation('input', [1, 8, 8, 3], quantization);
    const features = slow.activation('features', [1, 3000], quantization);
    const scores = slow.activation('scores', [1, 3], quantization);
    const weights = (units: number, each: number) =>
      slow.constant('weights', [units, each], new Int8Array(units * each), { scale: 1 });
    const attributes = { activation: 'NONE', keepDimensions: false } as const;
    slow.operator('FULLY_CONNECTED', attributes, [input, weights(3000, 192), -1], [features]);
    slow.operator('FULLY_CONNECTED', attributes, [features, weights(3, 3000), -1], [scores]);
    writeFileSync(at('slow.tflite'), slow.build([input], [scores]).bytes);
    const count = 100_000;
    writeFileSync(at('many.npy'), npy('|u1', [count, 192], Buffer.alloc(count * 192)));
    writeFileSync(at('labels.npy'), npy('|u1', [count], Buffer.alloc(count)));
    const args = ['evaluate', 'slow.tflite', '--data', 'many.npy', '--labels', 'labels.npy', '--json'];
    const child = lut.start(args, { ...options(), ownGroup: true });
    // it opens the samples when it computes
    const open = () => filesOf(child.pid!).some((path) => path.endsWith('many.npy'));
    await expect.poll(open, { interval: 20, timeout: 30_000 }).toBe(true);
    process.kill(-child.pid!, 'SIGINT');
    const { exitCode, stdout, stderr } = await child;
    expectRefusal({ status: exitCode, stdout, stderr }, [
      'INTERRUPTED',
      'of 100,000',
      'Run the same command again',
    ]);
  });
});

describe('lut evaluate refuses', () => {
  it('another number of classes than the model has outputs, or other names', async () => {
    writeFileSync(at('two.tflite'), colourModel({ order: [0, 1] }));
    expectRefusal(await refusal('two.tflite', '--data', 'images'), [
      'DATA_CLASSES',
      'two.tflite tells 2 classes apart, and images has 3 (blue, green, red)',
      '--classes cat,dog,other',
    ]);
    expectRefusal(await refusal('model.tflite', '--data', 'images', '--classes', 'a,b,red'), [
      'DATA_CLASSES',
      'images has the class blue, which is not among a, b, red',
      '--classes',
    ]);
  });

  it('a split that is not there, an array without labels, images for what takes none', async () => {
    expectRefusal(await refusal('model.tflite', '--data', 'split/test', '--split', 'validation'), [
      'DATA_FEW',
      'The validation split of',
      'Add images',
    ]);
    writeFileSync(at('lone.npy'), npy('|u1', [1, 192], Buffer.alloc(192)));
    expectRefusal(await refusal('model.tflite', '--data', 'lone.npy'), [
      'USAGE_DATA',
      'lone.npy',
      '--labels',
    ]);
    expectRefusal(await refusal('anomaly.tflite', '--data', 'images'), [
      'DATA_CHANNELS',
      'The model takes 1×16',
      'y_labels.csv',
    ]);
  });
});
