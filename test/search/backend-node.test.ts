/** libtensorflow beside wasm, where @tensorflow/tfjs-node was built (docs/search.md, "Backends"); skipped elsewhere. */
import * as tf from '@tensorflow/tfjs-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { LutError } from '../../common/errors.js';
import { randomNumbers } from '../../common/random.js';
import { randomArchitecture } from '../../model/space/choices.js';
import type { Space } from '../../model/space/space.js';
import { ImageReader } from '../../search/data/image-reader.js';
import { generateScenes } from '../../search/data/scenes.js';
import { startBackend } from '../../search/engine/backend.js';
import type { BackendName } from '../../search/engine/backends.js';
import { Computer } from '../../search/training/compute.js';
import type { Job } from '../../search/training/jobs.js';
import { Batches, GHOSTS, stepWeights } from '../../search/training/step.js';
import { Supernet } from '../../search/training/supernet.js';
import { Threads } from '../../search/training/threads.js';

const STEPS = 2;
const space: Space = {
  name: 'backends',
  input: [24, 24, 3],
  stem: { kernel: 3, stride: 2, width: 8 },
  blocks: { strides: [1, 2, 1], widths: [8, 12], operations: ['sep_5', 'ir_4', 'se_4', 'skip'] },
  head: { classes: 2 },
};
const dataset = generateScenes({ count: 300, height: 24, width: 24, seed: 1 });

const missing = await startBackend('node').then(
  () => undefined,
  (error: unknown) => error as LutError,
);

it('starts, or says how to build it', () => {
  if (missing === undefined) expect(tf.getBackend()).toBe('tensorflow');
  else
    expect(missing).toMatchObject({
      code: 'TOOLCHAIN_BACKEND',
      message: expect.stringContaining('@tensorflow/tfjs-node does not load') as string,
      remedy: expect.stringContaining('scripts/build-tfjs-node') as string,
    });
});

describe('training on libtensorflow', () => {
  beforeEach(({ skip }) => skip(missing !== undefined, missing?.message));

  it('gives the losses and gradients that wasm gives', async () => {
    const [node, wasm] = [await train('node', 2), await train('wasm', 2)];
    node.losses.forEach((loss, i) => expect(loss, `loss ${i}`).toBeCloseTo(wasm.losses[i]!, 4));
    // rounding may put a value on the other side of a ReLU6's corner, and with it a term of a gradient
    for (const of of ['weights', 'architecture'] as const)
      expect(difference(node.gradients[of], wasm.gradients[of]), of).toBeLessThan(0.02);
  });

  it('gives the same bits on one thread as on three, which each have one', async () => {
    expect(await train('node', 1)).toEqual(await train('node', 3));
  });

  it('keeps no tensors from one ghost batch to the next', async () => {
    await startBackend('node');
    const supernet = new Supernet(space, 1);
    const reader = new ImageReader(dataset);
    const computer = new Computer(dataset, () => reader, supernet.weights);
    const { binding } = tf.backend() as unknown as { binding: { getNumOfTensors(): number } };
    const held = jobsOf(supernet).map((job) => {
      computer.run(job);
      return [binding.getNumOfTensors(), tf.memory().numTensors];
    });
    expect(held.length).toBeGreaterThan(2);
    expect(held).toEqual(held.map(() => held[0]));
  });
});

interface Training {
  /** of each ghost batch */
  readonly losses: readonly number[];
  /** of the first ghost batch */
  readonly gradients: Readonly<Record<'weights' | 'architecture', Float32Array>>;
}

/** Some steps of a supernet's weights, then one of the architecture parameters and a score. */
async function train(backend: BackendName, count: number): Promise<Training> {
  const supernet = new Supernet(space, 1);
  const { weights, adam } = supernet;
  const jobs = jobsOf(supernet);
  const threads = await Threads.start(count, { dataset, augmentation: 'none', backend });
  try {
    const losses: number[] = [];
    let first: Float32Array | undefined;
    while (jobs[0]?.kind === 'weights') {
      const step = jobs.splice(0, GHOSTS) as Extract<Job, { kind: 'weights' }>[];
      losses.push(...(await stepWeights(threads, weights, adam, step, 0.01)).map(({ loss }) => loss));
      first ??= weights.gradients[0]!.slice();
    }
    losses.push(...(await threads.run(weights, jobs)).map(({ loss }) => loss));
    return {
      losses,
      gradients: { weights: first!, architecture: weights.architecture.gradients[0]!.slice() },
    };
  } finally {
    await threads.close();
  }
}

/** The same for every backend: the steps' ghost batches, then one of each other kind. */
function jobsOf({ architectureLayout }: Supernet): Job[] {
  const random = randomNumbers(5);
  const batches = new Batches(dataset.training, false, 1);
  const steps = Array.from({ length: STEPS * GHOSTS }, (_, i): Job => ({
    ...{ kind: 'weights', slot: i % GHOSTS, batch: batches.take() },
    architecture: randomArchitecture(space, random),
  }));
  const noise = architectureLayout.block().map(() => random());
  return [
    ...steps,
    { kind: 'architecture', slot: 0, batch: batches.take(), noise, temperature: 1 },
    { kind: 'score', by: 'batch', batch: batches.take(), architecture: randomArchitecture(space, random) },
  ];
}

/** The largest difference, relative to the largest value that there should be. */
function difference(actual: Float32Array, expected: Float32Array): number {
  const largest = Math.max(...expected.map(Math.abs));
  return Math.max(...actual.map((value, i) => Math.abs(value - expected[i]!))) / largest;
}
