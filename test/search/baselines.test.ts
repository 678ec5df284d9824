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
  matchingWidth,
  type BaselineName,
} from '../../search/baselines/baselines.js';
import { roundedWidth } from '../../search/baselines/family.js';
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
