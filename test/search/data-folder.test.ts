import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { randomNumbers } from '../../common/random.js';
import { CHANNELS, type Dataset } from '../../search/data/dataset.js';
import { ImageReader } from '../../search/data/image-reader.js';
import { loadFolder } from '../../search/data/folder.js';
import { lutError } from '../support/lut-error.js';

const SIZE = 12;
const OPTIONS = { height: SIZE, width: SIZE, seed: 1 };

let home: string;
let data: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  data = join(home, 'animals');
  vi.stubEnv('EDGELUT_CACHE', join(home, 'cache'));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true, force: true });
});

function noise(seed: number): Buffer {
  const random = randomNumbers(seed);
  return Buffer.from(Uint8Array.from({ length: SIZE * SIZE * CHANNELS }, () => 256 * random()));
}

function rgb(pixels: Buffer): Sharp {
  return sharp(pixels, { raw: { width: SIZE, height: SIZE, channels: CHANNELS } });
}

/** Writes images of noise, `1.png` of the seed `from` + 1 and so on. */
async function writeNoise(folder: string, count: number, from: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (let n = 1; n <= count; n++)
    await rgb(noise(from + n))
      .png()
      .toFile(join(folder, `${n}.png`));
}

async function writeTwoClasses(count = 40): Promise<void> {
  await writeNoise(join(data, 'cat'), count, 0);
  await writeNoise(join(data, 'dog'), count, 1000);
}

function imageOf(dataset: Dataset, index: number): Buffer {
  const reader = new ImageReader(dataset);
  try {
    return Buffer.from(reader.bytes(index));
  } finally {
    reader.close();
  }
}

function imagesOf(dataset: Dataset): Buffer {
  return Buffer.concat(Array.from(dataset.labels, (_, index) => imageOf(dataset, index)));
}

/** The index of an image among those of its class, whose files are sorted by name. */
function place(name: string, count: number): number {
  return Array.from({ length: count }, (_, i) => `${i + 1}.png`)
    .sort()
    .indexOf(name);
}

describe('a folder of class folders', () => {
  it('is read to the byte where nothing has to be resized', async () => {
    await writeTwoClasses();
    const dataset = await loadFolder(data, OPTIONS);
    expect(dataset).toMatchObject({
      name: 'animals',
      synthetic: false,
      height: SIZE,
      width: SIZE,
      classes: ['cat', 'dog'],
    });
    const [file = ''] = readdirSync(join(home, 'cache', 'images'));
    expect(dataset.images).toEqual({ file: join(home, 'cache', 'images', file) });
    expect([...dataset.labels]).toEqual(Array.from({ length: 80 }, (_, i) => (i < 40 ? 0 : 1)));
    for (const n of [1, 10, 39]) {
      expect(imageOf(dataset, place(`${n}.png`, 40)).equals(noise(n))).toBe(true);
      expect(imageOf(dataset, 40 + place(`${n}.png`, 40)).equals(noise(1000 + n))).toBe(true);
    }
  });

  it('is split 80/10/10 in each class, by the seed', async () => {
    await writeTwoClasses();
    const { training, heldOut, test, labels } = await loadFolder(data, OPTIONS);
    expect([training.length, heldOut.length, test.length]).toEqual([64, 8, 8]);
    expect(new Set([...training, ...heldOut, ...test]).size).toBe(80);
    for (const split of [training, heldOut, test]) {
      expect(split.filter((index) => labels[index] === 1)).toHaveLength(split.length / 2);
    }
    const again = await loadFolder(data, OPTIONS);
    expect([again.training, again.heldOut, again.test]).toEqual([training, heldOut, test]);
    expect((await loadFolder(data, { ...OPTIONS, seed: 2 })).test).not.toEqual(test);
  });

  it('may be split already', async () => {
    for (const [n, split] of ['train', 'validation', 'test'].entries()) {
      await writeNoise(join(data, split, 'cat'), 4 + n, 10 * n);
      await writeNoise(join(data, split, 'dog'), 4, 100 + 10 * n);
    }
    const { training, heldOut, test, labels } = await loadFolder(data, OPTIONS);
    expect([training.length, heldOut.length, test.length]).toEqual([8, 9, 10]);
    expect([...training, ...heldOut, ...test]).toEqual([...labels.keys()]);
    expect(Array.from(heldOut, (index) => labels[index])).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1]);
    expect(imageOf(await loadFolder(data, OPTIONS), test[0]!).equals(noise(21))).toBe(true);
  });

  it('may have train and test alone: validation is a tenth of each class of train', async () => {
    await writeNoise(join(data, 'train', 'cat'), 60, 0);
    await writeNoise(join(data, 'train', 'dog'), 30, 100);
    for (const name of ['cat', 'dog']) await writeNoise(join(data, 'test', name), 4, 200);
    const { training, heldOut, test, labels } = await loadFolder(data, OPTIONS);
    expect([training.length, heldOut.length, test.length]).toEqual([81, 9, 8]);
    expect(heldOut.filter((index) => labels[index] === 1)).toHaveLength(3);
    expect([...training, ...heldOut].sort((a, b) => a - b)).toEqual([...Array(90).keys()]);
    expect([...test]).toEqual([...Array(8).keys()].map((i) => 90 + i));
    const again = await loadFolder(data, OPTIONS);
    expect(again.heldOut).toEqual(heldOut);
    expect((await loadFolder(data, { ...OPTIONS, seed: 2 })).heldOut).not.toEqual(heldOut);
  });

  it('may have classes of different sizes: each is split alike', async () => {
    await writeNoise(join(data, 'cat'), 80, 0);
    await writeNoise(join(data, 'dog'), 5, 100);
    const { training, heldOut, test, labels } = await loadFolder(data, OPTIONS);
    for (const [split, cats, dogs] of [
      [training, 64, 3],
      [heldOut, 8, 1],
      [test, 8, 1],
    ] as const) {
      expect([...split].map((index) => labels[index]!).sort()).toEqual([
        ...Array<number>(cats).fill(0),
        ...Array<number>(dogs).fill(1),
      ]);
    }
  });

  it('may hold images of many sizes', async () => {
    await writeTwoClasses();
    const sizes = [
      [8, 8],
      [640, 9],
      [9, 640],
      [301, 207],
    ] as const;
    for (const [n, [width, height]] of sizes.entries()) {
      const image = { create: { width, height, channels: 3 as const, background: '#40a0c0' } };
      await sharp(image)
        .png()
        .toFile(join(data, 'cat', `a${n}.png`));
    }
    const dataset = await loadFolder(data, OPTIONS);
    for (let n = 0; n < sizes.length; n++) {
      const pixels = imageOf(dataset, 40 + n);
      expect(pixels).toHaveLength(SIZE * SIZE * CHANNELS);
      expect([...new Set(pixels)].sort((a, b) => a - b)).toEqual([0x40, 0xa0, 0xc0]);
    }
  });

  it('may hold grey images, among coloured ones or alone, for networks of either', async () => {
    await writeNoise(join(data, 'cat'), 40, 0);
    mkdirSync(join(data, 'dog'));
    for (let n = 0; n < 40; n++) {
      const grey = sharp(noise(n).subarray(0, SIZE * SIZE), {
        raw: { width: SIZE, height: SIZE, channels: 1 },
      });
      await grey
        .toColourspace('b-w')
        .png()
        .toFile(join(data, 'dog', `${n + 10}.png`));
    }
    const dataset = await loadFolder(data, OPTIONS);
    const grey = [...noise(7).subarray(0, SIZE * SIZE)];
    expect([...imageOf(dataset, 47)]).toEqual(grey.flatMap((value) => [value, value, value]));
    expect([...imageOf({ ...dataset, channels: 1 }, 47)]).toEqual(grey);
  });

  it('may hold any kind of image, and files that are none', async () => {
    await writeTwoClasses();
    const grey = { create: { width: 50, height: 30, channels: 3 as const, background: '#808080' } };
    const cat = (name: string) => join(data, 'cat', name);
    await sharp(grey).greyscale().png().toFile(cat('a-grey.png'));
    await sharp(grey).ensureAlpha(0.5).webp({ lossless: true }).toFile(cat('b-alpha.webp'));
    await sharp(grey).toColourspace('rgb16').png().toFile(cat('c-16-bit.PNG'));
    await sharp(grey).jpeg({ quality: 100 }).toFile(cat('d.jpeg'));
    writeFileSync(cat('.hidden.png'), 'no image');
    writeFileSync(cat('notes.txt'), 'no image');
    const dataset = await loadFolder(data, OPTIONS);
    expect(dataset.labels).toHaveLength(84);
    // after the 40 images of noise, whose names begin with a digit
    const bytes = SIZE * SIZE * CHANNELS;
    for (const value of imagesOf(dataset).subarray(40 * bytes, 44 * bytes)) {
      expect(Math.abs(value - 0x80)).toBeLessThanOrEqual(1);
    }
  });

  it('is resized with a filter that averages, its aspect ignored', async () => {
    await writeTwoClasses();
    const width = 16 * SIZE;
    const height = 8 * SIZE;
    const board = Buffer.alloc(width * height * CHANNELS);
    for (let i = 0; i < width * height; i++) {
      const isWhite = (i % width) % 2 === Math.floor(i / width) % 2;
      board.fill(isWhite ? 255 : 0, i * CHANNELS, (i + 1) * CHANNELS);
    }
    // the left half is grey from afar, the right half black
    for (let row = 0; row < height; row++) {
      board.fill(0, (row * width + width / 2) * CHANNELS, (row + 1) * width * CHANNELS);
    }
    const image = sharp(board, { raw: { width, height, channels: CHANNELS } });
    await image.png().toFile(join(data, 'cat', 'a.png'));
    const bytes = imageOf(await loadFolder(data, OPTIONS), 40);
    for (let row = 0; row < SIZE; row++) {
      const pixels = bytes.subarray(row * SIZE * CHANNELS, (row + 1) * SIZE * CHANNELS);
      expect(pixels[2 * CHANNELS]).toBeGreaterThan(115);
      expect(pixels[2 * CHANNELS]).toBeLessThan(140);
      expect(pixels[9 * CHANNELS]).toBeLessThan(3);
    }
  });
});

describe('the cache', () => {
  it('spares the second load the decoding, until a file is changed', async () => {
    await writeTwoClasses();
    const steps: string[] = [];
    const onProgress = (done: number, total: number) => steps.push(`${done}/${total}`);
    const first = await loadFolder(data, { ...OPTIONS, onProgress });
    expect(steps).toHaveLength(80);
    expect(steps.at(-1)).toBe('80/80');
    const second = await loadFolder(data, { ...OPTIONS, onProgress });
    expect(steps).toHaveLength(80);
    expect(second.images).toEqual(first.images);

    const changed = join(data, 'dog', '7.png');
    await rgb(noise(5)).png().toFile(changed);
    utimesSync(changed, 1, 1);
    const third = await loadFolder(data, { ...OPTIONS, onProgress });
    expect(steps).toHaveLength(160);
    expect(imageOf(third, 40 + place('7.png', 40)).equals(noise(5))).toBe(true);
  });

  it('is not fooled by half a file, and leaves none', async () => {
    await writeTwoClasses();
    const whole = imagesOf(await loadFolder(data, OPTIONS));
    const folder = join(home, 'cache', 'images');
    const [file = ''] = readdirSync(folder);
    writeFileSync(join(folder, file), 'half');
    expect(imagesOf(await loadFolder(data, OPTIONS)).equals(whole)).toBe(true);
    expect(readdirSync(folder)).toEqual([file]);
  });

  it('has to be writable', async () => {
    await writeTwoClasses();
    vi.stubEnv('EDGELUT_CACHE', '/dev/null/cache');
    await expect(loadFolder(data, OPTIONS)).rejects.toThrowError(lutError('FILE_CACHE'));
  });
});

describe('bad input', () => {
  async function refusal(): Promise<{ code: string; message: string }> {
    return loadFolder(data, OPTIONS).then(
      () => Promise.reject(new Error('was not refused')),
      ({ code, message }: { code: string; message: string }) => ({ code, message }),
    );
  }

  it('a folder that is missing, or a file', async () => {
    expect(await refusal()).toEqual({
      code: 'DATA_MISSING',
      message: `The images' folder ${data} cannot be read: it or its folder does not exist.`,
    });
    writeFileSync(data, '');
    expect((await refusal()).code).toBe('DATA_MISSING');
  });

  it('no class, one class', async () => {
    mkdirSync(data);
    expect((await refusal()).code).toBe('DATA_EMPTY');
    await writeNoise(join(data, 'cat'), 80, 0);
    const { code, message } = await refusal();
    expect(code).toBe('DATA_CLASSES');
    expect(message).toContain('only one class, cat');
  });

  it('too few images', async () => {
    await writeTwoClasses(30);
    expect(await refusal()).toEqual({
      code: 'DATA_FEW',
      message: `The validation split of ${data} has 6 images; 8 is the least.`,
    });
  });

  it('a class folder without images', async () => {
    await writeNoise(join(data, 'cat'), 100, 0);
    mkdirSync(join(data, 'dog'));
    expect(await refusal()).toEqual({
      code: 'DATA_FEW',
      message: `${data} has no images of the class dog.`,
    });
  });

  it('one image of a class, or of each', async () => {
    await writeNoise(join(data, 'cat'), 80, 0);
    await writeNoise(join(data, 'dog'), 1, 0);
    expect(await refusal()).toEqual({
      code: 'DATA_FEW',
      message: `${data} has 1 image of the class dog, and none in the validation split.`,
    });
    rmSync(join(data, 'cat'), { recursive: true });
    await writeNoise(join(data, 'cat'), 1, 0);
    expect((await refusal()).message).toBe(
      `${data} has 1 image of the class cat, and none in the validation split.`,
    );
  });

  it('splits that lack a folder, or have other classes', async () => {
    await writeNoise(join(data, 'train', 'cat'), 8, 0);
    await writeNoise(join(data, 'train', 'dog'), 8, 0);
    expect((await refusal()).code).toBe('DATA_SPLIT');
    for (const split of ['validation', 'test']) await writeNoise(join(data, split, 'cat'), 8, 0);
    const { code, message } = await refusal();
    expect(code).toBe('DATA_SPLIT');
    expect(message).toContain('has the class folders cat, but train has cat, dog');
    rmSync(join(data, 'train'), { recursive: true });
    expect((await refusal()).message).toBe(
      `${data} has only some of the folders train, validation and test: train is missing.`,
    );
  });

  it('images that cannot be decoded are named, all of them found at once', async () => {
    await writeTwoClasses();
    const cat = (name: string) => join(data, 'cat', name);
    const jpeg = await rgb(noise(1)).resize(400, 400).jpeg().toBuffer();
    writeFileSync(cat('text.jpg'), 'no image');
    writeFileSync(cat('half.jpg'), jpeg.subarray(0, jpeg.length / 2));
    writeFileSync(cat('empty.png'), '');
    const damaged = await rgb(noise(2)).png().toBuffer();
    const middle = damaged.length >> 1;
    damaged.fill(0x5a, middle, middle + 40);
    writeFileSync(cat('middle.png'), damaged);
    await rgb(noise(1)).resize(7, 20).png().toFile(cat('tiny.png'));
    const { code, message } = await refusal();
    expect(code).toBe('DATA_IMAGE');
    expect(message).toContain(`${cat('empty.png')} cannot be decoded: `);
    expect(message).toContain(`${cat('half.jpg')} cannot be decoded: `);
    expect(message).toContain(`${cat('middle.png')} cannot be decoded: `);
    expect(message).toMatch(/; so it is with 2 more\.$/);
    for (const name of ['empty.png', 'half.jpg', 'middle.png', 'text.jpg']) rmSync(cat(name));
    expect((await refusal()).message).toBe(`${cat('tiny.png')} is 7 by 20 pixels; 8 by 8 is the least.`);
    rmSync(cat('tiny.png'));
    expect((await loadFolder(data, OPTIONS)).labels).toHaveLength(80);
  });

  it.each([
    ['an image that is gone', 'nowhere'],
    ['what never ends', '/dev/zero'],
  ])('a link to %s', async (_, target) => {
    await writeTwoClasses();
    symlinkSync(target, join(data, 'cat', 'link.png'));
    const { code, message } = await refusal();
    expect(code).toBe('DATA_IMAGE');
    expect(message).toContain('link.png');
  });
});
