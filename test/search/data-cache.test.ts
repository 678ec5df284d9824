import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { randomNumbers } from '../../common/random.js';
import { randomArchitecture } from '../../model/space/choices.js';
import { loadSpace } from '../../model/space/load.js';
import { CHANNELS, type Dataset } from '../../search/data/dataset.js';
import { cacheImages, isCached } from '../../search/data/image-cache.js';
import { ImageReader } from '../../search/data/image-reader.js';
import { generateScenes } from '../../search/data/scenes.js';
import type { Outcome } from '../../search/training/jobs.js';
import { Threads } from '../../search/training/threads.js';
import { Supernet } from '../../search/training/supernet.js';
import { lutError } from '../support/lut-error.js';

const COUNT = 20;
const SIDE = 48;
const SIZE = SIDE * SIDE * CHANNELS;

const inMemory = generateScenes({ count: COUNT, height: SIDE, width: SIDE, seed: 1 });

let home: string;
let file: string;
let inFile: Dataset;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  file = join(home, 'images', 'scenes.rgb');
  inFile = { ...inMemory, images: { file } };
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

function scene(index: number): Uint8Array {
  return inMemory.images.subarray(index * SIZE, (index + 1) * SIZE);
}

/** Writes the scenes in an order as that in which they may come to be decoded: from the last to the first. */
async function cacheScenes(): Promise<void> {
  await cacheImages(file, async (write) => {
    for (let index = COUNT - 1; index >= 0; index--) write(await Promise.resolve(scene(index)), index);
  });
}

describe('images in a file', () => {
  it('are read as those in memory, augmented or not', async () => {
    await cacheScenes();
    expect(isCached(file, COUNT * SIZE)).toBe(true);
    const [fromFile, fromMemory] = [new ImageReader(inFile), new ImageReader(inMemory)];
    for (const index of [0, COUNT - 1, 7]) {
      expect(Buffer.from(fromFile.bytes(index)).equals(scene(index))).toBe(true);
      for (const seed of [null, 3]) {
        const [actual, expected] = [fromFile, fromMemory].map((reader) => {
          const out = new Float32Array(SIZE + 1);
          reader.read(index, out, 1, seed === null ? undefined : randomNumbers(seed));
          return out;
        });
        expect(actual).toEqual(expected);
      }
    }
    fromFile.close();
    fromMemory.close();
  });

  it('are not there before all are written, nor when one could not be', async () => {
    const failed = cacheImages(file, async (write) => {
      for (let index = 0; index < COUNT; index++) write(await Promise.resolve(scene(index)), index);
      expect(isCached(file, COUNT * SIZE)).toBe(false);
      expect(readdirSync(join(home, 'images'))).toHaveLength(1);
      throw new RangeError('the last image');
    });
    await expect(failed).rejects.toThrowError(new RangeError('the last image'));
    expect(readdirSync(join(home, 'images'))).toEqual([]);
  });

  it('that are gone or cut short are an error', async () => {
    expect(() => new ImageReader(inFile)).toThrowError(
      lutError('FILE_CACHE', {
        message: `Decoded images cannot be read from ${file}: it or its folder does not exist.`,
      }),
    );
    await cacheScenes();
    const reader = new ImageReader(inFile);
    truncateSync(file, COUNT * SIZE - 1);
    expect(() => reader.bytes(COUNT - 1)).toThrowError(
      lutError('FILE_CACHE', {
        message: `Decoded images cannot be read from ${file}: it has been shortened.`,
      }),
    );
    expect(Buffer.from(reader.bytes(COUNT - 2)).equals(scene(COUNT - 2))).toBe(true);
    reader.close();
  });
});

describe('training threads', () => {
  const space = loadSpace('edgenas-vww-48');
  const architecture = randomArchitecture(space, randomNumbers(1));

  async function withThreads<T>(
    dataset: Dataset,
    work: (score: () => Promise<Outcome[]>) => Promise<T>,
  ): Promise<T> {
    const threads = await Threads.start(2, { dataset, augmentation: 'vww', backend: 'wasm' });
    const { weights } = new Supernet(space, 1);
    const jobs = [0, 8].map((from) => ({
      ...({ kind: 'score', by: 'batch', architecture } as const),
      batch: { images: Uint32Array.from({ length: 8 }, (_, i) => from + i), seed: from },
    }));
    try {
      return await work(() => threads.run(weights, jobs));
    } finally {
      await threads.close();
    }
  }

  it('compute the same from the file as from memory', async () => {
    await cacheScenes();
    const expected = await withThreads(inMemory, (score) => score());
    expect(await withThreads(inFile, (score) => score())).toEqual(expected);
  });

  it('say what has become of the file', async () => {
    await expect(withThreads(inFile, (score) => score())).rejects.toThrowError(lutError('FILE_CACHE'));
    await cacheScenes();
    await withThreads(inFile, async (score) => {
      truncateSync(file, 4 * SIZE);
      await expect(score()).rejects.toThrowError(
        lutError('FILE_CACHE', { remedy: expect.stringContaining('--resume') as string }),
      );
    });
  });
});
