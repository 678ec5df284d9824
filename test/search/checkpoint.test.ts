import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { randomNumbers } from '../../common/random.js';
import { randomArchitecture } from '../../model/space/choices.js';
import { loadSpace } from '../../model/space/load.js';
import { restoreCheckpoint, saveCheckpoint } from '../../search/checkpoint.js';
import { architectureNetwork } from '../../search/network/network.js';
import { NetworkTraining } from '../../search/training/network-training.js';
import { Supernet } from '../../search/training/supernet.js';
import { lutError } from '../support/lut-error.js';

const folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
const path = join(folder, 'checkpoint.bin');
const space = loadSpace('edgenas-vww-48');

afterAll(() => rmSync(folder, { recursive: true }));

/** As after seven epochs, every array full of numbers. */
function trained(): Supernet {
  const supernet = new Supernet(space, 1);
  const random = randomNumbers(5);
  for (const array of supernet.arrays()) array.forEach((_, i) => (array[i] = random() - 0.5));
  supernet.epochsDone = 7;
  return supernet;
}

function bytesOf(supernet: Supernet): Buffer {
  const parts = supernet.arrays();
  return Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)));
}

describe('a checkpoint', () => {
  it('holds the training of one network as well', () => {
    const network = architectureNetwork(space, randomArchitecture(space, randomNumbers(1)));
    const before = new NetworkTraining(network, 0.01, 1);
    for (const array of before.arrays()) array.forEach((_, i) => (array[i] = i / 7));
    before.epochsDone = 3;
    saveCheckpoint(before, path);
    const after = new NetworkTraining(network, 0.01, 2);
    restoreCheckpoint(after, path);
    expect(after.epochsDone).toBe(3);
    expect(after.arrays()).toEqual(before.arrays());
  });

  it('gives back every number', () => {
    const before = trained();
    saveCheckpoint(before, path);
    const after = new Supernet(space, 2);
    restoreCheckpoint(after, path);
    expect(after.epochsDone).toBe(7);
    expect(bytesOf(after).equals(bytesOf(before))).toBe(true);
  });

  it('is refused when a bit of it is wrong, wherever that is', () => {
    saveCheckpoint(trained(), path);
    const whole = readFileSync(path);
    const random = randomNumbers(3);
    const places = [
      4,
      whole.length - 1,
      ...Array.from({ length: 20 }, () => Math.floor(random() * whole.length)),
    ];
    for (const place of places) {
      const damaged = Buffer.from(whole);
      damaged[place]! ^= 1 << Math.floor(random() * 8);
      writeFileSync(path, damaged);
      const supernet = new Supernet(space, 1);
      expect(() => restoreCheckpoint(supernet, path)).toThrowError(lutError('SEARCH_CHECKPOINT'));
      expect(supernet.epochsDone).toBe(0);
    }
  });

  it('is refused when it is cut short, of another space, or not there', () => {
    saveCheckpoint(trained(), path);
    const smaller = { ...space, blocks: { ...space.blocks, strides: [2, 2] } };
    expect(() => restoreCheckpoint(new Supernet(smaller, 1), path)).toThrowError(
      lutError('SEARCH_CHECKPOINT'),
    );
    writeFileSync(path, readFileSync(path).subarray(0, 1000));
    expect(() => restoreCheckpoint(new Supernet(space, 1), path)).toThrowError(lutError('SEARCH_CHECKPOINT'));
    rmSync(path);
    expect(() => restoreCheckpoint(new Supernet(space, 1), path)).toThrowError(lutError('SEARCH_CHECKPOINT'));
  });
});
