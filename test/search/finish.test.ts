import { afterAll, describe, expect, it } from 'vitest';
import { arenaOf } from '../../model/graph/arena.js';
import { runGraph } from '../../model/graph/run-graph.js';
import { caseKey } from '../../model/cases/key.js';
import { elements } from '../../model/shapes.js';
import { architectureModel, architectureOperators } from '../../model/space/architecture.js';
import { randomArchitecture } from '../../model/space/choices.js';
import { activate, average, connect, convolve, depthwise } from '../../model/space/layers.js';
import { loadSpace } from '../../model/space/load.js';
import type { Space } from '../../model/space/space.js';
import { loadGraph, type Graph } from '../../model/tflite/graph.js';
import { caseOfOperator } from '../../model/tflite/operator-case.js';
import { ImageReader } from '../../search/data/image-reader.js';
import { int8Accuracy } from '../../search/finish/accuracy.js';
import { GraphThreads } from '../../search/finish/graph-threads.js';
import { calibrate } from '../../search/finish/calibrate.js';
import { floatOutputs } from '../../search/finish/float.js';
import { foldNetwork } from '../../search/finish/fold.js';
import { finishNetwork } from '../../search/finish/quantize.js';
import { architectureNetwork, NetworkRecorder } from '../../search/network/network.js';
import type { ConvolutionParameters } from '../../search/network/parameters.js';
import { Random } from '../support/random.js';
import { loadTfliteOracle } from '../support/tflite-oracle.js';
import { randomImage, randomParameters } from './random-parameters.js';

/** The space of Visual Wake Words on smaller images. */
const [HEIGHT, WIDTH, CHANNELS] = [48, 48, 3];
const SPACE: Space = { ...loadSpace('edgenas-vww'), input: [HEIGHT, WIDTH, CHANNELS] };
const IMAGES = 16;
const SEEDS = [1, 2, 3, 4, 5, 6];

/** A random architecture with random weights, and images. */
function example(seed: number) {
  const random = new Random(seed);
  const architecture = randomArchitecture(SPACE, random.unit);
  const network = architectureNetwork(SPACE, architecture);
  const parameters = randomParameters(network, random);
  const bytes = Array.from({ length: IMAGES }, () => randomImage(HEIGHT, WIDTH, random));
  const floats = bytes.map((image) => Float32Array.from(image, (byte) => byte / 255));
  return { architecture, network, parameters, bytes, floats };
}

/** Output of every node of a `.tflite` in real units. */
function int8Outputs(graph: Graph, image: Uint8Array): Float64Array[] {
  const outputs: Float64Array[] = [];
  runGraph(graph, [Int8Array.from(image, (byte) => byte - 128)], {
    rounding: 'double',
    onTensor: ({ scales, zeroPoint }, values) =>
      outputs.push(Float64Array.from(values, (value) => (value - zeroPoint) * scales[0]!)),
  });
  return outputs;
}

describe('foldNetwork', () => {
  it('gives convolution, batch normalization and activation as they are defined', () => {
    const input = [1, 5, 4, 3];
    const recorder = new NetworkRecorder(input);
    const filtered = depthwise(recorder, recorder.image, 3, 2);
    convolve(recorder, filtered, 8, { kernel: 3, stride: 1, activation: 'RELU6' });
    const network = recorder.network();
    const random = new Random(1);
    const parameters = randomParameters(network, random);
    const image = Float32Array.from({ length: elements(input) }, random.unit);

    const [first, second] = parameters as [ConvolutionParameters, ConvolutionParameters];
    const depthwiseSums = sums(image, [5, 4, 3], 2, 3, (i, j, c, unit) =>
      c === unit ? first.kernel[(i * 3 + j) * 3 + c]! : 0,
    );
    const middle = normalized(depthwiseSums, first);
    const sumsOfAll = sums(
      middle,
      [3, 2, 3],
      1,
      8,
      (i, j, c, unit) => second.kernel[((i * 3 + j) * 3 + c) * 8 + unit]!,
    );
    const outputs = floatOutputs(foldNetwork(network, parameters), image);
    expectClose(outputs[0]!, middle);
    expectClose(outputs[1]!, normalized(sumsOfAll, second));
  });

  it('leaves fully connected layers as they are, but for the layout', () => {
    const recorder = new NetworkRecorder([1, 1, 1, 2]);
    connect(recorder, recorder.image, [1, 3], 'NONE');
    const parameters = [{ kernel: Float32Array.of(1, 2, 3, 4, 5, 6), bias: Float32Array.of(7, 8, 9) }];
    const folded = foldNetwork(recorder.network(), parameters);
    expect(floatOutputs(folded, Float32Array.of(10, 100))).toEqual([Float32Array.of(417, 528, 639)]);
    expect(folded.nodes[0]!.weights!.kernel).toEqual(Float32Array.of(1, 4, 2, 5, 3, 6));
  });
});

describe('finishNetwork', () => {
  it.each(SEEDS)('comes close to the float network in every node: %i', (seed) => {
    const { network, parameters, bytes, floats } = example(seed);
    const folded = foldNetwork(network, parameters);
    const graph = loadGraph(finishNetwork(network, parameters, floats));
    const scales = graph.operators.map(({ outputs: [output] }) => output!.scales[0]!);
    let agreeing = 0;
    bytes.forEach((image, i) => {
      const int8 = int8Outputs(graph, image);
      const float = floatOutputs(folded, floats[i]!);
      // Of the last, the scores, the order counts.
      float.slice(0, -1).forEach((values, node) => {
        const steps = values.map((value, k) => (int8[node]![k]! - value) / scales[node]!);
        expect(rootMeanSquare(steps), `root mean square error of node ${node} in steps`).toBeLessThan(4);
      });
      const [a, b] = [int8.at(-1)!, float.at(-1)!];
      if (a[0]! < a[1]! === b[0]! < b[1]!) agreeing++;
    });
    expect(agreeing).toBeGreaterThanOrEqual(0.9 * IMAGES);
  });

  it.each(SEEDS)('gives the operators, the length and the arena that are predicted: %i', (seed) => {
    const { architecture, network, parameters, floats } = example(seed);
    const model = finishNetwork(network, parameters, floats);
    const graph = loadGraph(model);
    const untrained = architectureModel(SPACE, architecture, seed);
    expect(graph.operators.map((operator) => caseKey(caseOfOperator(operator)))).toEqual(
      architectureOperators(SPACE, architecture).map(caseKey),
    );
    expect(model.length).toBe(untrained.length);
    expect(arenaOf(graph)).toEqual(arenaOf(loadGraph(untrained)));
  });

  it('gives equal bytes for equal parameters', () => {
    const { network, parameters, floats } = example(1);
    expect(finishNetwork(network, parameters, floats)).toEqual(finishNetwork(network, parameters, floats));
  });

  // It rounds depthwise convolutions and MEAN otherwise, which adds up over a network.
  it('is run by TensorFlow Lite, with answers within 2', async () => {
    const oracle = await loadTfliteOracle();
    for (const seed of SEEDS) {
      const { network, parameters, bytes, floats } = example(seed);
      const model = finishNetwork(network, parameters, floats);
      const graph = loadGraph(model);
      for (const image of bytes.slice(0, 4)) {
        const input = Int8Array.from(image, (byte) => byte - 128);
        const [output] = runGraph(graph, [input], { rounding: 'single' });
        const [expected] = oracle.run(model, [input]);
        const differences = output!.map((value, i) => Math.abs(value - expected![i]!));
        expect(Math.max(...differences)).toBeLessThanOrEqual(2);
      }
    }
  });

  it('keeps channels that died, however large their biases', async () => {
    const oracle = await loadTfliteOracle();
    const recorder = new NetworkRecorder([1, 8, 8, 3]);
    const dead = convolve(recorder, recorder.image, 8, { kernel: 3, stride: 1, activation: 'RELU6' });
    connect(recorder, average(recorder, dead), [1, 2], 'NONE');
    const network = recorder.network();
    const [convolution, ...others] = randomParameters(network, new Random(3));
    const { kernel, gamma, ...rest } = convolution as ConvolutionParameters;
    for (const beta of [-1, 0, 2, 1000]) {
      const parameters = [
        { ...rest, kernel, gamma: gamma.map(() => 0), beta: gamma.map(() => beta) },
        ...others,
      ];
      const image = randomImage(8, 8, new Random(4));
      const model = finishNetwork(network, parameters, [Float32Array.from(image, (byte) => byte / 255)]);
      const [activations] = int8Outputs(loadGraph(model), image);
      for (const value of activations!) expect(value).toBeCloseTo(Math.min(Math.max(beta, 0), 6), 5);
      expect(() => oracle.run(model, [new Int8Array(image.length)])).not.toThrow();
    }
  });
});

describe('calibrate', () => {
  it('finds the extremes of all images', () => {
    const recorder = new NetworkRecorder([1, 1, 1, 2]);
    activate(recorder, 'LOGISTIC', connect(recorder, recorder.image, [1, 1, 1, 1], 'NONE'));
    const parameters = [{ kernel: Float32Array.of(1, -1), bias: Float32Array.of(0.5) }, undefined];
    const images = [Float32Array.of(1, 0), Float32Array.of(0, 1), Float32Array.of(0, 0)];
    expect(calibrate(foldNetwork(recorder.network(), parameters), images)).toEqual([
      { low: -0.5, high: 1.5 },
      { low: Math.fround(1 / (1 + Math.exp(0.5))), high: Math.fround(1 / (1 + Math.exp(-1.5))) },
    ]);
  });

  it('needs images', () => {
    const { network, parameters } = example(1);
    expect(() => finishNetwork(network, parameters, [])).toThrowError(RangeError);
  });
});

describe('int8Accuracy', () => {
  const { network, parameters, bytes, floats } = example(2);
  const model = finishNetwork(network, parameters, floats);
  const answers = bytes.map((image) => {
    const [scores] = int8Outputs(loadGraph(model), image).slice(-1);
    return scores![0]! >= scores![1]! ? 0 : 1;
  });
  const images = Uint8Array.from(bytes.flatMap((image) => [...image]));
  const labels = Uint8Array.from(answers);
  const reader = new ImageReader({ images, height: HEIGHT, width: WIDTH, channels: CHANNELS });
  const threads = new GraphThreads(2, model);
  afterAll(() => threads.close());

  it('is the share of images whose highest score is that of their class', async () => {
    expect(await int8Accuracy(threads, reader, labels, [0, 3, 5])).toBe(1);
    const others = labels.map((label, i) => (i === 3 ? 1 - label : label));
    const done: number[] = [];
    expect(await int8Accuracy(threads, reader, others, [0, 3, 5, 7], (count) => done.push(count))).toBe(0.75);
    expect(done).toEqual([1, 2, 3, 4]);
  });

  it('ends where it is told to', async () => {
    const stop = (): void => {
      throw new RangeError('enough');
    };
    await expect(int8Accuracy(threads, reader, labels, [0, 3, 5], stop)).rejects.toThrow('enough');
  });
});

function rootMeanSquare(values: Float32Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}

/** Sums of a 3×3 convolution with SAME padding, by its definition. */
function sums(
  image: ArrayLike<number>,
  [height, width, depth]: readonly [number, number, number],
  stride: number,
  units: number,
  weight: (i: number, j: number, channel: number, unit: number) => number,
): number[] {
  const [rows, columns] = [Math.ceil(height / stride), Math.ceil(width / stride)];
  const top = Math.floor(((rows - 1) * stride + 3 - height) / 2);
  const left = Math.floor(((columns - 1) * stride + 3 - width) / 2);
  return Array.from({ length: rows * columns * units }, (_, at) => {
    const [unit, position] = [at % units, Math.floor(at / units)];
    let sum = 0;
    for (let i = 0; i < 3; i++) {
      for (let j = 0; j < 3; j++) {
        const y = Math.floor(position / columns) * stride - top + i;
        const x = (position % columns) * stride - left + j;
        if (y < 0 || y >= height || x < 0 || x >= width) continue;
        for (let c = 0; c < depth; c++) sum += image[(y * width + x) * depth + c]! * weight(i, j, c, unit);
      }
    }
    return sum;
  });
}

/** Batch normalization by running statistics, then ReLU6. */
function normalized(values: number[], { gamma, beta, mean, variance }: ConvolutionParameters): number[] {
  return values.map((value, i) => {
    const unit = i % gamma.length;
    const unscaled = (value - mean[unit]!) / Math.sqrt(variance[unit]! + 1e-3);
    return Math.min(Math.max(gamma[unit]! * unscaled + beta[unit]!, 0), 6);
  });
}

function expectClose(actual: Float32Array, expected: readonly number[]): void {
  expect(actual.length).toBe(expected.length);
  actual.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 4));
}
