import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { randomNumbers } from '../../common/random.js';
import { startBackend } from '../../search/engine/backend.js';
import { convolveNormalized, depthwiseNormalized } from '../../search/engine/layers.js';

type Activation = 'NONE' | 'RELU' | 'RELU6';
type Values = readonly [data: Float32Array, shape: number[]];
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
      { gamma: tf.mul(gamma, 2), beta: tf.add(beta, 1) as tf.Tensor1D },
      activation,
    ).output;
}

describe.each<Case>([
  { kernel: [1, 1], stride: 1, height: 6, width: 6, channels: 16, outputs: 64, activation: 'RELU6' },
  { kernel: [1, 1], stride: 1, height: 9, width: 10, channels: 384, outputs: 24, activation: 'NONE' },
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
