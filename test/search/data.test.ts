import type { ImageSize } from '../../search/data/image-size.js';
import { imageShrinker } from '../../search/data/resize.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { randomNumbers } from '../../common/random.js';
import { usualAugmentation } from '../../search/data/augmentation.js';
import { cropImage } from '../../search/data/crop.js';
import { CHANNELS, allocateImages, type DatasetInMemory } from '../../search/data/dataset.js';
import { ImageReader } from '../../search/data/image-reader.js';

const HEIGHT = 20;
const WIDTH = 30;
const SIZE = HEIGHT * WIDTH * CHANNELS;
/** Draws that leave the image as it is: no flip, and the middle of every range. */
const STILL = [0.9, 0.5, 0.5, 0.5, 0.5, 0.5];

/** Image 0 is noise, image 1 all of one colour, image 2 rises by 5 a column and 2 a row. */
let dataset: DatasetInMemory;
let reader: ImageReader;

beforeAll(() => {
  const images = allocateImages(3, HEIGHT, WIDTH);
  const random = randomNumbers(1);
  for (let i = 0; i < SIZE; i++) {
    const column = Math.floor(i / CHANNELS) % WIDTH;
    const row = Math.floor(i / CHANNELS / WIDTH);
    images[i] = 256 * random();
    images[SIZE + i] = 40 * (1 + (i % CHANNELS));
    images[2 * SIZE + i] = 5 * column + 2 * row;
  }
  const none = new Uint32Array(0);
  const rest = {
    name: 'test',
    synthetic: true,
    classes: ['a', 'b'],
    training: none,
    heldOut: none,
    test: none,
  };
  dataset = { ...rest, height: HEIGHT, width: WIDTH, channels: CHANNELS, images, labels: new Uint8Array(3) };
  reader = new ImageReader(dataset, 'vww');
});

function read(index: number, random?: () => number): Float32Array {
  const out = new Float32Array(SIZE);
  reader.read(index, out, 0, random);
  return out;
}

/** Gives the numbers that the warp is drawn from: flip, rotation, shift right and down, zoom right and down. */
function draws(...changes: [place: number, value: number][]): () => number {
  const values = [...STILL];
  for (const [place, value] of changes) values[place] = value;
  return () => values.shift()!;
}

function at(image: Float32Array, row: number, column: number): number {
  return 255 * image[(row * WIDTH + column) * CHANNELS]!;
}

describe('an image at fewer pixels', () => {
  const size = (height: number, width: number, channels = 1) => ({ height, width, channels });
  const shrunk = (image: number[], from: ImageSize, to: ImageSize): number[] => [
    ...imageShrinker(from, to)(Uint8Array.from(image)),
  ];

  it('has the means of what its pixels cover', () => {
    expect(shrunk([0, 10, 20, 30, 40, 50, 60, 70], size(2, 4), size(1, 2))).toEqual([25, 45]);
    expect(shrunk([30, 60, 90], size(1, 3), size(1, 2))).toEqual([40, 80]);
    expect(shrunk([1, 2, 3, 4, 5, 6, 7, 8], size(2, 2, 2), size(1, 1, 2))).toEqual([4, 5]);
  });

  it('keeps what is the same everywhere', () => {
    const image = new Array<number>(32 * 32 * 3).fill(201);
    expect(new Set(shrunk(image, size(32, 32, 3), size(24, 20, 3)))).toEqual(new Set([201]));
  });
});

describe('an image', () => {
  it('is its bytes / 255 without augmentation, written where asked and nowhere else', () => {
    const out = new Float32Array(2 * SIZE + 5).fill(-1);
    reader.read(1, out, 3);
    const bytes = dataset.images.subarray(SIZE, 2 * SIZE);
    expect(out.subarray(3, 3 + SIZE)).toEqual(Float32Array.from(bytes, (byte) => byte / 255));
    expect(new Set([...out.subarray(0, 3), ...out.subarray(3 + SIZE)])).toEqual(new Set([-1]));
  });

  it('is seen in shades of grey by networks of one channel: its luma, warped alike', () => {
    const grey = new ImageReader({ ...dataset, channels: 1 }, 'vww');
    const inColour = dataset.images.subarray(0, SIZE);
    const luma = Uint8Array.from({ length: HEIGHT * WIDTH }, (_, pixel) => {
      const [red, green, blue] = inColour.subarray(CHANNELS * pixel);
      return Math.round((77 * red! + 150 * green! + 29 * blue!) / 256);
    });
    expect(grey.bytes(0)).toEqual(luma);
    const out = new Float32Array(HEIGHT * WIDTH + 1).fill(-1);
    grey.read(0, out, 0, draws([0, 0.1]));
    expect(out.at(-1)).toBe(-1);
    expect(255 * out[WIDTH]!).toBeCloseTo(luma[2 * WIDTH - 1]!, 3);
    // a colour gives the grey of its channels' weights: 40, 80 and 120 give 72.5
    expect(new Set(grey.bytes(1))).toEqual(new Set([73]));
  });

  it('is in shared memory', () => {
    expect(dataset.images.buffer).toBeInstanceOf(SharedArrayBuffer);
  });
});

describe('the crop', () => {
  const SMALL = { height: 16, width: 24, channels: 1 };
  /** No pixel is black, and no two are alike. */
  const image = Uint8Array.from({ length: 16 * 24 }, (_, i) => 1 + (i % 255));
  const crop = (...drawn: number[]): number[] => {
    const out = new Float32Array(image.length + 1).fill(-1);
    cropImage(image, SMALL, out, 0, () => drawn.shift()!);
    expect(out[image.length]).toBe(-1);
    return Array.from(out.subarray(0, image.length), (value) => Math.round(255 * value));
  };
  const shown = (place: (row: number, column: number) => [row: number, column: number]): number[] =>
    Array.from({ length: image.length }, (_, i) => {
      const [row, column] = place(Math.floor(i / 24), i % 24);
      return row < 0 || row >= 16 || column < 0 || column >= 24 ? 0 : image[row * 24 + column]!;
    });

  it('moves by up to an eighth of the size, onto black, and mirrors', () => {
    expect(crop(0.9, 0.5, 0.5)).toEqual([...image]);
    expect(crop(0.1, 0.5, 0.5)).toEqual(shown((row, column) => [row, 23 - column]));
    expect(crop(0.9, 0, 0.999)).toEqual(shown((row, column) => [row - 2, column + 3]));
    expect(crop(0.1, 0.999, 0)).toEqual(shown((row, column) => [row + 2, 23 - column - 3]));
  });

  it('is as likely for every place, of five down and seven across, and its mirror image', () => {
    const share = (i: number, of: number): number[] => Array.from({ length: i }, (_, n) => (n + 0.5) / of);
    const crops = share(2, 2).flatMap((flip) =>
      share(5, 5).flatMap((down) => share(7, 7).map((right) => crop(flip, down, right).join())),
    );
    expect(new Set(crops).size).toBe(70);
  });
});

describe('an image reader', () => {
  it('changes nothing with the augmentation none, and crops small images unless told otherwise', () => {
    const out = new Float32Array(SIZE);
    new ImageReader(dataset, 'none').read(0, out, 0, randomNumbers(1));
    expect(out).toEqual(read(0));
    expect([usualAugmentation(32, 32), usualAugmentation(48, 48)]).toEqual(['cifar', 'vww']);
  });
});

describe('the warp', () => {
  it('stays within 0..1 and within the image, whatever is drawn', () => {
    const random = randomNumbers(2);
    const colours = Float32Array.from({ length: CHANNELS }, (_, i) => (40 * (1 + i)) / 255);
    for (let n = 0; n < 300; n++) {
      const noise = read(0, random);
      expect(noise.every((value) => value >= 0 && value <= 1)).toBe(true);
      const plain = read(1, random);
      expect(plain.every((value, i) => Math.abs(value - colours[i % CHANNELS]!) < 1e-6)).toBe(true);
    }
  });

  it('is the same for the same random numbers, and another for others', () => {
    expect(read(0, randomNumbers(5))).toEqual(read(0, randomNumbers(5)));
    expect(read(0, randomNumbers(5))).not.toEqual(read(0, randomNumbers(6)));
  });

  it('changes nothing where nothing is drawn, and mirrors exactly', () => {
    const plain = read(0);
    const still = read(0, draws());
    const flipped = read(0, draws([0, 0.1]));
    for (let row = 0; row < HEIGHT; row++) {
      for (let column = 0; column < WIDTH; column++) {
        expect(at(still, row, column)).toBeCloseTo(at(plain, row, column), 3);
        expect(at(flipped, row, column)).toBeCloseTo(at(plain, row, WIDTH - 1 - column), 3);
      }
    }
  });

  it('shifts by up to 5 %, and repeats the border', () => {
    const plain = read(0);
    const shifted = read(0, draws([2, 0.5 + 0.5 * (1 / 1.5)], [3, 0]));
    // 5 % of the width are 1.5 columns; 1 / 1.5 of them are one. 5 % of the height are one row.
    for (let row = 0; row < HEIGHT; row++) {
      for (let column = 0; column < WIDTH; column++) {
        const from = [Math.max(row - 1, 0), Math.min(column + 1, WIDTH - 1)] as const;
        expect(at(shifted, row, column)).toBeCloseTo(at(plain, ...from), 2);
      }
    }
  });

  it('rotates by up to 10° and zooms by up to 10 % about the centre', () => {
    const slopes = (image: Float32Array) => {
      const [row, column] = [HEIGHT / 2, WIDTH / 2];
      const here = at(image, row, column);
      return [at(image, row, column + 1) - here, at(image, row + 1, column) - here];
    };
    // a linear ramp is sampled exactly; its slopes turn and grow with the image
    const [cos, sin] = [Math.cos(Math.PI / 18), Math.sin(Math.PI / 18)];
    const [rotatedX, rotatedY] = slopes(read(2, draws([1, 1])));
    expect(rotatedX).toBeCloseTo(5 * cos + 2 * sin, 3);
    expect(rotatedY).toBeCloseTo(-5 * sin + 2 * cos, 3);
    const [zoomedX, zoomedY] = slopes(read(2, draws([4, 0], [5, 1])));
    expect(zoomedX).toBeCloseTo(5 * 0.9, 3);
    expect(zoomedY).toBeCloseTo(2 * 1.1, 3);
    const middle = (image: Float32Array) =>
      (at(image, 9, 14) + at(image, 9, 15) + at(image, 10, 14) + at(image, 10, 15)) / 4;
    expect(middle(read(2, draws([1, 0], [4, 1], [5, 0])))).toBeCloseTo(middle(read(2)), 3);
  });
});
