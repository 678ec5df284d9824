import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { randomNumbers } from '../../common/random.js';
import { startBackend } from '../../search/engine/backend.js';
import { convolveNormalized, depthwiseNormalized } from '../../search/engine/normalized-convolution.js';

type Activation = 'NONE' | 'RELU' | 'RELU6';
type Values = readonly [data: Float32Array, shape: number[]];
type Image = [Float32Array, [number, number, number, number]];
type LayerFunction = (...inputs: tf.Tensor[]) => tf.Tensor;

beforeAll(async () => {
  await startBackend('wasm');
});

/** Uniform in ±1.7, so that a normalized layer with gammas around 3 also reaches the upper end of RELU6. */
function randomValues(shape: number[], seed: number): Values {
  const random = randomNumbers(seed);
  return [Float32Array.from({ length: tf.util.sizeFromShape(shape) }, () => 3.4 * random() - 1.7), shape];
}

/** The value of a function at the last input's weight, and its gradients in the others. */
async function differentiate(
  backend: string,
  layer: LayerFunction,
  inputs: readonly Values[],
): Promise<Float32Array[]> {
  await tf.setBackend(backend);
  return tf.tidy(() => {
    const tensors = inputs.map(([data, shape]) => tf.tensor(data, shape));
    const weight = tensors.pop()!;
    const { value, grads } = tf.valueAndGrads((...all) => layer(...all))(tensors, weight);
    return [value, ...grads].map((tensor) => tensor.dataSync<'float32'>().slice());
  });
}

/** The largest difference, relative to the largest value that there should be. */
function difference(actual: Float32Array, expected: Float32Array): number {
  expect(actual.length).toBe(expected.length);
  const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return actual.reduce((most, value, i) => Math.max(most, Math.abs(value - expected[i]!)), 0) / largest;
}

async function expectAsOnCpu(layer: LayerFunction, inputs: readonly Values[]): Promise<void> {
  const expected = await differentiate('cpu', layer, inputs);
  const actual = await differentiate('wasm', layer, inputs);
  actual.forEach((values, i) => expect(difference(values, expected[i]!), `result ${i}`).toBeLessThan(1e-4));
}

interface Case {
  readonly kernel: readonly [number, number];
  readonly stride: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly outputs: number;
  readonly activation: Activation;
}

/** Inputs and the weight of the output's gradient. */
function layerInputs(
  { kernel, stride, height, width, channels, outputs }: Case,
  depthwise: boolean,
): Values[] {
  const gradient = [3, Math.ceil(height / stride), Math.ceil(width / stride), depthwise ? channels : outputs];
  return [
    randomValues([3, height, width, channels], 1),
    randomValues([...kernel, channels, depthwise ? 1 : outputs], 2),
    randomValues([gradient[3]!], 3),
    randomValues([gradient[3]!], 4),
    randomValues(gradient, 5),
  ];
}

function layer(kind: typeof convolveNormalized, { stride, activation }: Case): LayerFunction {
  return (x, filter, gamma, beta) =>
    kind(
      x as tf.Tensor4D,
      filter as tf.Tensor4D,
      stride,
      { gamma: tf.mul(gamma, 2), beta: tf.add<tf.Tensor1D>(beta, 1) },
      activation,
    ).output;
}

describe.each<Case>([
  { kernel: [1, 1], stride: 1, height: 6, width: 6, channels: 16, outputs: 64, activation: 'RELU6' },
  { kernel: [1, 1], stride: 1, height: 3, width: 4, channels: 384, outputs: 24, activation: 'NONE' },
  { kernel: [1, 1], stride: 1, height: 7, width: 5, channels: 12, outputs: 18, activation: 'RELU' },
  { kernel: [1, 1], stride: 1, height: 4, width: 5, channels: 3, outputs: 2, activation: 'RELU6' },
  { kernel: [1, 1], stride: 2, height: 7, width: 8, channels: 5, outputs: 7, activation: 'RELU6' },
  { kernel: [3, 3], stride: 2, height: 12, width: 12, channels: 3, outputs: 16, activation: 'RELU6' },
  { kernel: [3, 3], stride: 1, height: 9, width: 8, channels: 6, outputs: 13, activation: 'NONE' },
  { kernel: [5, 3], stride: 2, height: 9, width: 9, channels: 4, outputs: 9, activation: 'RELU' },
])('convolution, normalization and activation: %o', (one) => {
  it('have the results and gradients of plain operators', async () => {
    await expectAsOnCpu(layer(convolveNormalized, one), layerInputs(one, false));
  });
});

const DEPTHWISE: Case[] = [3, 5, 7].flatMap((taps) =>
  [1, 2].flatMap((stride) =>
    [
      { height: 12, width: 12, channels: 16 },
      { height: 13, width: 9, channels: 12 },
      { height: 3, width: 4, channels: 18 },
      { height: 5, width: 2, channels: 3 },
      { height: 1, width: 1, channels: 8 },
    ].map((size, i) => ({
      kernel: [taps, taps] as const,
      stride,
      ...size,
      outputs: 0,
      activation: (['RELU6', 'NONE', 'RELU'] as const)[i % 3]!,
    })),
  ),
);

describe.each(DEPTHWISE)('depthwise convolution, normalization and activation: %o', (one) => {
  it('have the results and gradients of plain operators', async () => {
    await expectAsOnCpu(layer(depthwiseNormalized, one), layerInputs(one, true));
  });
});

/** What networks and supernets are made of besides; their gradients must exist on the wasm backend, and be right. */
const OPERATORS: Readonly<Record<string, readonly [LayerFunction, ...shapes: number[][]]>> = {
  'mean over height and width': [(x) => tf.mean(x, [1, 2], true), [3, 5, 4, 6], [3, 1, 1, 6]],
  'mean over height and width, without them': [(x) => tf.mean(x, [1, 2]), [3, 5, 4, 7], [3, 7]],
  'mean over all': [(x) => tf.mean(x), [3, 5, 4, 7], []],
  'sum over all but channels': [(x) => tf.sum(x, [0, 1, 2]), [3, 9, 8, 13], [13]],
  'sum over channels': [(x) => tf.sum(x, [3]), [3, 9, 8, 13], [3, 9, 8]],
  'multiplication by a factor per channel of an image': [
    (x, y) => tf.mul(x, y),
    [3, 5, 4, 6],
    [3, 1, 1, 6],
    [3, 5, 4, 6],
  ],
  'multiplication by a factor per channel': [
    (x, y) => tf.mul(x, y),
    [3, 5, 4, 6],
    [1, 1, 1, 6],
    [3, 5, 4, 6],
  ],
  'multiplication by a number': [(x, y) => tf.mul(x, y), [3, 5, 4, 6], [], [3, 5, 4, 6]],
  'addition of a bias': [(x, y) => tf.add(x, y), [4, 6], [6], [4, 6]],
  'addition of a tensor to itself': [(x) => tf.add(x, x), [4, 6], [4, 6]],
  'matrix product': [(x, y) => tf.matMul(x, y), [4, 6], [6, 3], [4, 3]],
  sigmoid: [(x) => tf.sigmoid(x), [4, 6], [4, 6]],
  relu: [(x) => tf.relu(x), [4, 6], [4, 6]],
  relu6: [(x) => tf.relu6(tf.mul(x, 5)), [4, 6], [4, 6]],
  softmax: [(x) => tf.softmax(x), [4, 6], [4, 6]],
  'cross-entropy': [
    (scores) => tf.losses.softmaxCrossEntropy(tf.oneHot([1, 0, 2, 1], 3), scores),
    [4, 3],
    [],
  ],
  'slice of channels': [(x) => tf.slice(x, [0, 0, 0, 0], [-1, -1, -1, 4]), [3, 5, 4, 6], [3, 5, 4, 4]],
  'slice of taps': [(x) => tf.slice(x, [1, 1, 0, 0], [3, 3, 4, 1]), [5, 5, 6, 1], [3, 3, 4, 1]],
  'padding of channels': [
    (x) =>
      tf.pad(x, [
        [0, 0],
        [0, 0],
        [0, 0],
        [0, 3],
      ]),
    [3, 5, 4, 6],
    [3, 5, 4, 9],
  ],
  concatenation: [(x, y) => tf.concat([x, y], 3), [2, 3, 3, 4], [2, 3, 3, 5], [2, 3, 3, 9]],
  'plain convolution': [
    (x, filter) => tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, 2, 'same'),
    [2, 7, 6, 3],
    [3, 3, 3, 5],
    [2, 4, 3, 5],
  ],
  'plain depthwise convolution': [
    (x, filter) => tf.depthwiseConv2d(x as tf.Tensor4D, filter as tf.Tensor4D, 2, 'same'),
    [2, 7, 6, 5],
    [5, 5, 5, 1],
    [2, 4, 3, 5],
  ],
};

describe.each(Object.entries(OPERATORS))('%s', (_name, [operator, ...shapes]) => {
  it('has the result and gradients of the cpu backend', async () => {
    await expectAsOnCpu(
      operator,
      shapes.map((shape, i) => randomValues(shape, i + 1)),
    );
  });
});

describe('fused layers', () => {
  const one: Case = {
    kernel: [3, 3],
    stride: 1,
    height: 24,
    width: 24,
    channels: 32,
    outputs: 48,
    activation: 'RELU6',
  };

  it.each([
    ['full', convolveNormalized, false],
    ['depthwise', depthwiseNormalized, true],
  ] as const)('give the same bits twice: %s', async (_name, kind, isDepthwise) => {
    const inputs = layerInputs(one, isDepthwise);
    expect(await differentiate('wasm', layer(kind, one), inputs)).toEqual(
      await differentiate('wasm', layer(kind, one), inputs),
    );
  });

  it('report the mean and the biased variance of what they normalized', async () => {
    const [x, filter, gamma, beta] = layerInputs(one, true);
    const statistics = async (backend: string): Promise<Float32Array[]> => {
      await tf.setBackend(backend);
      return tf.tidy(() => {
        const [images, taps] = [tf.tensor4d(...(x as Image)), tf.tensor4d(...(filter as Image))];
        const normalization = { gamma: tf.tensor1d(gamma![0]), beta: tf.tensor1d(beta![0]) };
        const { mean, variance } = depthwiseNormalized(images, taps, 1, normalization, 'RELU6');
        return [mean, variance].map((tensor) => tensor.dataSync<'float32'>().slice());
      });
    };
    const [actual, expected] = [await statistics('wasm'), await statistics('cpu')];
    actual.forEach((values, i) => expect(difference(values, expected[i]!)).toBeLessThan(1e-5));
  });

  it('normalize channels that are far from zero', async () => {
    const [x, ...rest] = layerInputs({ ...one, kernel: [1, 1], outputs: 8, activation: 'NONE' }, false);
    const far: Values = [x![0].map((value) => value + 300), x![1]];
    const gradient = randomValues([3, 24, 24, 8], 5);
    const inputs = [far, ...rest.slice(0, 3), gradient];
    await tf.setBackend('wasm');
    const [output] = await differentiate(
      'wasm',
      layer(convolveNormalized, { ...one, activation: 'NONE' }),
      inputs,
    );
    const [expected] = await differentiate(
      'wasm',
      layer(convolveNormalized, { ...one, activation: 'NONE' }),
      [x!, ...rest.slice(0, 3), gradient],
    );
    expect(difference(output!, expected!)).toBeLessThan(1e-3);
  });

  it('leave no tensor behind', async () => {
    await tf.setBackend('wasm');
    const before = tf.memory();
    await differentiate('wasm', layer(convolveNormalized, one), layerInputs(one, false));
    await differentiate('wasm', layer(depthwiseNormalized, one), layerInputs(one, true));
    expect(tf.memory()).toMatchObject({ numTensors: before.numTensors, numBytes: before.numBytes });
  });

  it('refuse a depthwise kernel that there are no registers for', async () => {
    await tf.setBackend('wasm');
    tf.tidy(() => {
      const [x, filter] = [tf.ones<tf.Rank.R4>([1, 9, 9, 4]), tf.ones<tf.Rank.R4>([9, 9, 4, 1])];
      const normalization = { gamma: tf.ones<tf.Rank.R1>([4]), beta: tf.zeros<tf.Rank.R1>([4]) };
      expect(() => depthwiseNormalized(x, filter, 1, normalization, 'NONE')).toThrow(/7 taps/);
    });
  });
});
