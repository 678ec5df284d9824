import { describe, expect, it } from 'vitest';
import { CHANNELS, type DatasetInMemory } from '../../search/data/dataset.js';
import { generateScenes } from '../../search/data/scenes.js';
import { linearAccuracy } from './linear-model.js';

function imageOf({ images, height, width }: DatasetInMemory, index: number): Uint8Array {
  const size = height * width * CHANNELS;
  return images.slice(index * size, (index + 1) * size);
}

function mean(values: Uint8Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('generated scenes', () => {
  const scenes = generateScenes({ count: 200, height: 24, width: 32, seed: 1 });

  it('are the same for the same seed, and others for another', () => {
    const again = generateScenes({ count: 200, height: 24, width: 32, seed: 1 });
    expect(Buffer.from(again.images).equals(scenes.images)).toBe(true);
    expect(again.labels).toEqual(scenes.labels);
    const others = generateScenes({ count: 200, height: 24, width: 32, seed: 2 });
    const alike = Array.from({ length: 200 }, (_, i) => i).filter((i) =>
      Buffer.from(imageOf(scenes, i)).equals(imageOf(others, i)),
    );
    expect(alike).toEqual([]);
  });

  it('say what they are', () => {
    const { name, synthetic, height, width, classes, images } = scenes;
    expect(name).toContain('synthetic');
    expect({ synthetic, height, width, classes, bytes: images.length }).toEqual({
      synthetic: true,
      height: 24,
      width: 32,
      classes: ['no person', 'person'],
      bytes: 200 * 24 * 32 * 3,
    });
  });

  it('are split 70/15/15, each image once, each split balanced', () => {
    const { training, heldOut, test, labels } = scenes;
    expect([training.length, heldOut.length, test.length]).toEqual([140, 30, 30]);
    expect(new Set([...training, ...heldOut, ...test]).size).toBe(200);
    for (const split of [training, heldOut, test]) {
      expect(split.filter((index) => labels[index] === 1)).toHaveLength(split.length / 2);
    }
  });

  it('are scenes: no two alike, none empty', () => {
    const seen = new Set<string>();
    for (let i = 0; i < 200; i++) {
      const image = imageOf(scenes, i);
      seen.add(Buffer.from(image).toString('base64'));
      expect(Math.max(...image) - Math.min(...image)).toBeGreaterThan(40);
    }
    expect(seen.size).toBe(200);
  });

  it('show a person at any resolution: the drawing does not depend on it', () => {
    // one scene each, since the noise of the first moves the random numbers of the second
    const small = generateScenes({ count: 1, height: 24, width: 24, seed: 4 });
    const large = generateScenes({ count: 1, height: 96, width: 96, seed: 4 });
    let difference = 0;
    for (let i = 0; i < small.images.length; i++) {
      const row = Math.floor(i / CHANNELS / 24);
      const column = Math.floor(i / CHANNELS) % 24;
      let sum = 0;
      for (let n = 0; n < 16; n++) {
        const at = ((4 * row + (n >> 2)) * 96 + 4 * column + (n & 3)) * CHANNELS + (i % CHANNELS);
        sum += large.images[at]! / 16;
      }
      difference += Math.abs(sum - small.images[i]!) / small.images.length;
    }
    expect(difference).toBeLessThan(8);
  });
});

describe('a linear model', () => {
  const scenes = generateScenes({ count: 3000, height: 48, width: 48, seed: 1 });
  const all = Array.from(scenes.labels.keys());

  it('fails on them', () => {
    expect(linearAccuracy(scenes, scenes.labels)).toBeLessThanOrEqual(0.62);
  });

  it('would find what is linear in them', () => {
    const brightness = all.map((index) => mean(imageOf(scenes, index).subarray(0, 48 * 24 * CHANNELS)));
    const median = brightness.toSorted((a, b) => a - b)[all.length / 2]!;
    const isBright = brightness.map((value) => (value > median ? 1 : 0));
    expect(linearAccuracy(scenes, isBright)).toBeGreaterThan(0.9);
  });

  it('has no colours to go by: the classes have the same ones', () => {
    const sums = [0, 1].map(() => [0, 0, 0]);
    const size = 48 * 48 * CHANNELS;
    scenes.images.forEach(
      (value, i) => (sums[scenes.labels[Math.floor(i / size)]!]![i % CHANNELS]! += value),
    );
    const averages = sums.map((channels) =>
      channels.map((sum) => (2 * CHANNELS * sum) / scenes.images.length),
    );
    for (const channel of [0, 1, 2]) {
      expect(Math.abs(averages[0]![channel]! - averages[1]![channel]!)).toBeLessThan(5);
    }
  });
});
