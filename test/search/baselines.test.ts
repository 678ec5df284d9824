import { describe, expect, it } from 'vitest';
import { arenaOf } from '../../model/graph/arena.js';
import { caseKey } from '../../model/cases/key.js';
import { macs } from '../../model/cases/macs.js';
import { checkCase } from '../../model/cases/check-case.js';
import { channels, elements } from '../../model/shapes.js';
import { weightLayout } from '../../model/tflite/add-operator.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { caseOfOperator } from '../../model/tflite/operator-case.js';
import {
  BASELINES,
  baselineNetwork,
  baselineStrides,
  matchingWidth,
  usualDroppedStrides,
  type BaselineName,
} from '../../search/baselines/baselines.js';
import { roundedWidth } from '../../search/baselines/scale.js';
import { finishNetwork } from '../../search/finish/quantize.js';
import type { Network } from '../../search/network/network.js';
import { untrainedModel } from '../../search/network/untrained-model.js';
import { Random } from '../support/random.js';
import { randomImage, randomParameters } from './random-parameters.js';

const SMALL = { input: [48, 48, 3], classes: 2 } as const;

function macsOf({ nodes }: Network): number {
  return nodes.reduce((sum, { operator }) => sum + macs(operator), 0);
}

/** Weights and, per channel, what a batch normalization or a bias holds. */
function parametersOf({ nodes }: Network): number {
  return nodes.reduce((sum, { operator }) => {
    if (operator.weights === undefined) return sum;
    const perUnit = operator.kind === 'FULLY_CONNECTED' ? 1 : 2;
    return sum + elements(weightLayout(operator).shape) + perUnit * channels(operator.output);
  }, 0);
}

const lengthOf = (network: Network): number => untrainedModel(network, 1).length;

describe('baselineNetwork', () => {
  /** For ImageNet. */
  const published = (name: BaselineName, image: number): Network =>
    baselineNetwork(name, { input: [image, image, 3], classes: 1000, width: 1 });

  // millions, of the papers; MCUNet's of its model list
  it.each([
    ['mobilenet-v3-small', 224, 56],
    ['mobilenet-v2', 224, 300],
    ['proxylessnas', 224, 320],
    ['mcunet', 96, 12.8],
  ] as const)('has at a width of 1 as many MACs as the published %s', (name, image, millions) => {
    expect(Math.abs(macsOf(published(name, image)) / 1e6 / millions - 1)).toBeLessThan(0.02);
  });

  // millions, of the papers; MobileNetV2's of torchvision. The number that MCUNet's list has does not go with its flash.
  it.each([
    ['mobilenet-v3-small', 2.5],
    ['mobilenet-v2', 3.5],
    ['proxylessnas', 4.1],
  ] as const)('has at a width of 1 as many parameters as the published %s', (name, millions) => {
    expect(Math.abs(parametersOf(published(name, 224)) / 1e6 / millions - 1)).toBeLessThan(0.02);
  });

  it.each(BASELINES)('has possible operators of supported kinds, with channels in eights: %s', (name) => {
    for (const width of [1, 0.6, 0.05]) {
      const { nodes } = baselineNetwork(name, { ...SMALL, width });
      for (const { operator } of nodes) {
        expect(() => checkCase(operator)).not.toThrow();
        expect(operator.kind).toMatch(
          /^(CONV_2D|DEPTHWISE_CONV_2D|FULLY_CONNECTED|ADD|MUL|MEAN|LOGISTIC|HARD_SWISH)$/,
        );
      }
      for (const { operator } of nodes.slice(0, -1)) expect(channels(operator.output) % 8).toBe(0);
      expect(nodes.at(-1)!.operator.output).toEqual([1, 2]);
    }
  });

  it.each(BASELINES)('can be finished, and its costs are those of the untrained one: %s', (name) => {
    const network = baselineNetwork(name, { ...SMALL, width: 0.25 });
    const random = new Random(1);
    const image = Float32Array.from(randomImage(48, 48, random), (byte) => byte / 255);
    const finished = finishNetwork(network, randomParameters(network, random), [image]);
    const graph = loadGraph(finished);
    const untrained = untrainedModel(network, 1);
    const cases = network.nodes.map(({ operator }) => caseKey(operator));
    expect(graph.operators.map((operator) => caseKey(caseOfOperator(operator)))).toEqual(cases);
    expect(finished.length).toBe(untrained.length);
    expect(arenaOf(graph)).toEqual(arenaOf(loadGraph(untrained)));
  });
});

describe('ResNet8', () => {
  const published = baselineNetwork('resnet8', { input: [32, 32, 3], classes: 10, width: 1 });

  it('has as many MACs as that of MLPerf Tiny, and its operators', () => {
    expect(macsOf(published)).toBe(12_501_632);
    expect(
      published.nodes.map(({ operator: { kind, output } }) => `${kind} ${output.slice(1).join('×')}`),
    ).toEqual([
      ...['CONV_2D 32×32×16', 'CONV_2D 32×32×16', 'CONV_2D 32×32×16', 'ADD 32×32×16'],
      ...['CONV_2D 16×16×32', 'CONV_2D 16×16×32', 'CONV_2D 16×16×32', 'ADD 16×16×32'],
      ...['CONV_2D 8×8×64', 'CONV_2D 8×8×64', 'CONV_2D 8×8×64', 'ADD 8×8×64'],
      ...['MEAN 1×1×64', 'FULLY_CONNECTED 10'],
    ]);
  });

  it('takes images and classes of any number', () => {
    const { input, nodes } = baselineNetwork('resnet8', { input: [48, 40, 1], classes: 7, width: 0.5 });
    expect(input).toEqual([1, 48, 40, 1]);
    expect(nodes[0]!.operator.output).toEqual([1, 48, 40, 8]);
    expect(nodes.at(-1)!.operator.output).toEqual([1, 7]);
  });
});

describe('strides', () => {
  const small = { classes: 10, width: 0.35 };
  /** Rows and columns before the mean. */
  const left = ({ nodes }: Network): number[] =>
    nodes.findLast(({ operator }) => operator.kind === 'MEAN')!.operator.inputs[0]!.slice(1, 3);

  it.each(BASELINES)('are dropped at 32×32, so that at least 4×4 are left: %s', (name) => {
    const [height, width] = left(baselineNetwork(name, { input: [32, 32, 3], ...small }));
    expect(Math.min(height!, width!)).toBeGreaterThanOrEqual(4);
  });

  it('are those of the published network above', () => {
    expect(left(baselineNetwork('mobilenet-v2', { input: [48, 48, 3], ...small }))).toEqual([2, 2]);
    expect(usualDroppedStrides('mobilenet-v2', [33, 64, 3])).toEqual([]);
  });

  it('are the first ones, unless others are named: each gives a network of its own', () => {
    expect(usualDroppedStrides('mobilenet-v2', [32, 32, 3])).toEqual([1, 2]);
    expect(usualDroppedStrides('resnet8', [32, 32, 3])).toEqual([]);
    expect(baselineStrides('mobilenet-v2')).toBe(5);
    const rows = (droppedStrides: number[]): number[] => {
      const { nodes } = baselineNetwork('mobilenet-v2', { input: [32, 32, 3], ...small, droppedStrides });
      const depthwise = nodes.filter(({ operator }) => operator.kind === 'DEPTHWISE_CONV_2D');
      return depthwise.map(({ operator }) => operator.output[1]!);
    };
    const each = (...runs: [times: number, rows: number][]): number[] =>
      runs.flatMap(([times, row]) => Array.from({ length: times }, () => row));
    expect(rows([1, 2])).toEqual(each([3, 32], [3, 16], [7, 8], [4, 4]));
    expect(rows([2, 5])).toEqual(each([3, 16], [3, 8], [11, 4]));
  });
});

describe('matchingWidth', () => {
  it.each(BASELINES)('is the largest that fits: %s', (name) => {
    const limit = 200_000;
    const width = matchingWidth(name, SMALL, (network) => lengthOf(network) <= limit)!;
    expect(lengthOf(baselineNetwork(name, { ...SMALL, width }))).toBeLessThanOrEqual(limit);
    expect(lengthOf(baselineNetwork(name, { ...SMALL, width: width + 0.05 }))).toBeGreaterThan(limit);
  });

  it('is undefined where no width fits', () => {
    expect(matchingWidth('mcunet', SMALL, (network) => lengthOf(network) <= 10_000)).toBeUndefined();
  });
});

describe('roundedWidth', () => {
  it('gives multiples of 8 that take away at most a tenth', () => {
    expect([1, 8, 11, 12, 17, 18, 20, 28].map(roundedWidth)).toEqual([8, 8, 16, 16, 16, 24, 24, 32]);
  });
});
