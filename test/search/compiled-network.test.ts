import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../common/random.js';
import { randomArchitecture } from '../../model/space/choices.js';
import { activate, average, combine, connect, convolve, excite } from '../../model/space/layers.js';
import { loadSpace } from '../../model/space/load.js';
import type { Space } from '../../model/space/space.js';
import { noiseImages } from '../../scripts/bench/noise.js';
import { ImageReader } from '../../search/data/image-reader.js';
import { startBackend } from '../../search/engine/backend.js';
import type { BackendName } from '../../search/engine/backends.js';
import { NetworkRecorder, type Network } from '../../search/network/network.js';
import { Computer } from '../../search/training/compute.js';
import type { Job, WeightSet } from '../../search/training/jobs.js';
import { networkWeights, supernetWeights } from '../../search/training/weights.js';

const SIDE = 12;
const dataset = noiseImages(8, SIDE);
const batch = { images: Uint32Array.of(3, 1, 4, 0, 5, 2), seed: 7 };

interface Gradients {
  readonly loss: number;
  readonly correct: number;
  readonly touched: readonly string[];
  readonly values: Float32Array;
  readonly statistics: Float32Array;
}

/** On a new set of weights: gradients are written where those of the job before were. */
async function gradients(
  backend: BackendName,
  weights: WeightSet,
  jobs: readonly Job[],
): Promise<Gradients[]> {
  await startBackend(backend);
  const reader = new ImageReader(dataset);
  const computer = new Computer(dataset, () => reader, weights);
  const all = jobs.map((job): Gradients => {
    const outcome = computer.run(job);
    const values = weights.gradients[0]!.slice();
    return { ...outcome, values, statistics: weights.statistics.batches[0]!.slice() };
  });
  computer.free();
  return all;
}

/** The largest difference, relative to the largest value that there should be. */
function difference(actual: Float32Array, expected: Float32Array): number {
  const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
  return actual.reduce((most, value, i) => Math.max(most, Math.abs(value - expected[i]!)), 0) / largest;
}

async function expectAsOnCpu(weights: () => WeightSet, jobs: readonly Job[]): Promise<void> {
  const expected = await gradients('cpu', weights(), jobs);
  const actual = await gradients('wasm', weights(), jobs);
  actual.forEach(({ loss, correct, touched, values, statistics }, i) => {
    const should = expected[i]!;
    expect(loss).toBeCloseTo(should.loss, 5);
    expect(correct).toBe(should.correct);
    expect([...touched].sort()).toEqual([...should.touched].sort());
    expect(difference(values, should.values)).toBeLessThan(1e-3);
    expect(difference(statistics, should.statistics)).toBeLessThan(1e-4);
  });
}

const weightsJob = { kind: 'weights', slot: 0, batch } as const;

describe('the gradients of a compiled network', () => {
  it('are those of the tape, with every operator that can be trained', async () => {
    const network = everyOperator();
    const kinds = new Set(network.nodes.map(({ operator }) => operator.kind));
    expect(kinds.size).toBe(9);
    await expectAsOnCpu(() => networkWeights(network, 1, 2), [weightsJob]);
  });

  it('are those of the tape along paths of a supernet', async () => {
    const whole = loadSpace('edgenas-vww');
    const blocks = { ...whole.blocks, strides: [2, 1, 1] };
    const space: Space = { ...whole, input: [SIDE, SIDE, 3], blocks };
    const random = randomNumbers(4);
    const jobs = Array.from({ length: 2 }, () => {
      return { ...weightsJob, architecture: randomArchitecture(space, random) };
    });
    await expectAsOnCpu(() => supernetWeights(space, 1, 3), jobs);
  });

  it('are the same bits again', async () => {
    const weights = networkWeights(everyOperator(), 1, 2);
    const [once, again] = await gradients('wasm', weights, [weightsJob, weightsJob]);
    expect(again).toEqual(once);
  });
});

/** Sums of neighbours and of three, activations by themselves, excitation, and one score more than the labels need. */
function everyOperator(): Network {
  const recorder = new NetworkRecorder([1, SIDE, SIDE, 3]);
  const stem = convolve(recorder, recorder.image, 6, { kernel: 3, stride: 2, activation: 'RELU6' });
  const plain = convolve(recorder, stem, 6, { kernel: 3, stride: 1, activation: 'NONE' });
  const sum = combine(recorder, 'ADD', stem, plain);
  const rectified = recorder.append({ ...operatorOf('RELU', sum.shape) }, sum);
  const excited = excite(recorder, rectified, 3);
  const swished = activate(recorder, 'HARD_SWISH', excited);
  const fields = {
    type: 'int8',
    inputs: [sum.shape, sum.shape],
    output: sum.shape,
    activation: 'RELU',
  } as const;
  const again = recorder.append({ kind: 'ADD', ...fields }, swished, sum);
  const bounded = recorder.append(operatorOf('RELU6', sum.shape), again);
  const hidden = connect(recorder, average(recorder, bounded), [1, 1, 1, 5], 'RELU6');
  connect(recorder, hidden, [1, 2], 'NONE');
  return recorder.network();
}

function operatorOf(kind: 'RELU' | 'RELU6', shape: readonly number[]) {
  return { kind, type: 'int8', inputs: [shape], output: shape } as const;
}
